package org.trainmark.bench.suite.setting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Texts;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.Checks;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.engine.Recompute;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.ModelSpec;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;
import org.trainmark.core.optimizer.Schedule;

/**
 * A setting of a training: the one place that says its name, how it is read and written, and what it is where a suite
 * does not say.
 *
 * @param reader reads it from a suite; may look at settings that were read before
 * @param writer writes it in full, as YAML on one line
 * @param usual empty if a suite must say
 * @param part of a setup
 */
public record Setting<T>(
        String name,
        BiFunction<Value, Parts, T> reader,
        Function<T, String> writer,
        Optional<T> usual,
        Function<Setup, T> part) {

    public static final Setting<DataRequest> DATA = required("data", DataFormat::read, DataFormat::write, Setup::data);

    public static final Setting<ModelSpec> MODEL = required(
            "model",
            ModelFormat::read,
            ModelFormat::write,
            setup -> setup.training().model());

    public static final Setting<Loss> LOSS = usual(
            "loss",
            value -> value.constant(Loss.class),
            Value::nameOf,
            Loss.CROSS_ENTROPY,
            setup -> setup.training().loss());

    public static final Setting<Optimizer> OPTIMIZER = required(
            "optimizer",
            OptimizerFormat::read,
            OptimizerFormat::write,
            setup -> setup.training().optimizer());

    public static final Setting<Double> LEARNING_RATE = required(
            "learning-rate",
            value -> value.number(Checks::requirePositiveSingle),
            FlowText::number,
            setup -> setup.training().learningRate());

    public static final Setting<Schedule> SCHEDULE = new Setting<>(
            "schedule",
            (value, before) ->
                    ScheduleFormat.read(value, before.get(LEARNING_RATE).value()),
            ScheduleFormat::write,
            Optional.of(new Schedule.Constant()),
            setup -> setup.training().schedule());

    public static final Setting<Regularization> REGULARIZATION = new Setting<>(
            "regularization",
            (value, before) -> RegularizationFormat.read(value, before.get(LOSS).value()),
            RegularizationFormat::write,
            Optional.of(Regularization.NONE),
            setup -> setup.training().regularization());

    public static final Setting<Augmentation> AUGMENTATION = usual(
            "augmentation",
            AugmentationFormat::read,
            AugmentationFormat::write,
            Augmentation.NONE,
            setup -> setup.training().augmentation());

    public static final Setting<Integer> BATCH_SIZE = required(
            "batch-size",
            Value::count,
            String::valueOf,
            setup -> setup.training().batchSize());

    public static final Setting<OptionalInt> MICRO_BATCH_SIZE = usual(
            "micro-batch-size",
            value -> value.numberOr(FlowText.NONE, Value::count)
                    .map(OptionalInt::of)
                    .orElseGet(OptionalInt::empty),
            size -> size.isPresent() ? Integer.toString(size.getAsInt()) : FlowText.NONE,
            OptionalInt.empty(),
            setup -> setup.training().microBatchSize());

    public static final Setting<Recompute> RECOMPUTE = usual(
            "recompute",
            value -> value.constant(Recompute.class),
            Value::nameOf,
            Recompute.NONE,
            setup -> setup.training().recompute());

    public static final Setting<Long> SEED = usual(
            "seed",
            value -> value.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE),
            String::valueOf,
            1L,
            setup -> setup.training().seed());

    public static final Setting<String> PROFILE = usual("profile", Value::text, FlowText::text, "cpu", Setup::profile);

    /** Every setting, each after those that its reader looks at. */
    public static final List<Setting<?>> ALL = List.of(
            DATA,
            MODEL,
            LOSS,
            OPTIMIZER,
            LEARNING_RATE,
            SCHEDULE,
            REGULARIZATION,
            AUGMENTATION,
            BATCH_SIZE,
            MICRO_BATCH_SIZE,
            RECOMPUTE,
            SEED,
            PROFILE);

    /** Settings that runs of before have no word of, since there were none: all of those were run as is usual. */
    private static final Set<Setting<?>> ADDED = Set.of(RECOMPUTE);

    /** The names of all settings. */
    public static final List<String> NAMES =
            ALL.stream().<String>map(Setting::name).toList();

    public Setting {
        requireNonNull(name, "name");
        requireNonNull(reader, "reader");
        requireNonNull(writer, "writer");
        requireNonNull(usual, "usual");
        requireNonNull(part, "part");
    }

    private static <T> Setting<T> required(
            String name, Function<Value, T> reader, Function<T, String> writer, Function<Setup, T> part) {
        return new Setting<>(name, (value, before) -> reader.apply(value), writer, Optional.empty(), part);
    }

    private static <T> Setting<T> usual(
            String name, Function<Value, T> reader, Function<T, String> writer, T usual, Function<Setup, T> part) {
        return new Setting<>(name, (value, before) -> reader.apply(value), writer, Optional.of(usual), part);
    }

    /** Reads it from among the fields of a cell, once {@code before} are read. */
    Read<T> read(Fields fields, Parts before) {
        return usual.map(otherwise -> fields.optional(name, value -> reader.apply(value, before), otherwise))
                .orElseGet(() -> fields.required(name, value -> reader.apply(value, before)));
    }

    /**
     * Returns a text of it with nothing left out.
     *
     * @throws InvalidSuiteException if it is no text of it
     */
    public String inFull(String text) {
        return Texts.parse(name, text, value -> writer.apply(reader.apply(value, new Parts())));
    }

    /** Returns whether a text in full is what it is where a suite does not say. */
    public boolean isUsual(String full) {
        return usual.map(writer).filter(full::equals).isPresent();
    }

    /** Returns whether runs leave a text in full out, so that they are of the same cells as runs of before. */
    boolean isLeftOutOfRuns(String full) {
        return ADDED.contains(this) && isUsual(full);
    }

    /** Returns what it is in a setup, in full. */
    String text(Setup setup) {
        return writer.apply(part.apply(setup));
    }
}
