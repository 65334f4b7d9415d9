package org.trainmark.bench.suite.measure;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.train.RangeTest;

/** How a suite writes what is measured, and how often: the block {@code measure}. */
public record MeasureFormat(Measure measure, Repetitions repetitions) {

    /** Name of the block. */
    public static final String NAME = "measure";

    public MeasureFormat {
        requireNonNull(measure, "measure");
        requireNonNull(repetitions, "repetitions");
    }

    public static MeasureFormat read(Value value) {
        Fields fields = value.fields();
        Supplier<Repetitions> repetitions = repetitions(fields);
        Supplier<Measure> measure = measure(fields);
        return fields.make(() -> new MeasureFormat(measure.get(), repetitions.get()));
    }

    private static Supplier<Measure> measure(Fields fields) {
        Read<Optional<Throughput>> throughput = fields.optional("throughput", Throughput::read);
        Read<Optional<Convergence>> convergence = fields.optional("convergence", Convergence::read);
        Read<Optional<RangeTest>> rangeTest = fields.optional("range-test", RangeTestFormat::read);
        Read<CheckpointChoice> checkpoint =
                fields.optional("checkpoint", choice -> choice.constant(CheckpointChoice.class), CheckpointChoice.NONE);
        return () -> new Measure(
                throughput.get(), convergence.get(), rangeTest.get(), OptionalLong.empty(), checkpoint.get());
    }

    private static Supplier<Repetitions> repetitions(Fields fields) {
        Read<Integer> count = fields.optional(
                "repetitions", number -> (int) number.wholeNumber(1, Repetitions.MOST_COUNT), Repetitions.USUAL_COUNT);
        Read<Integer> repeats = fields.optional(
                "disturbed-repeats",
                number -> (int) number.wholeNumber(0, Repetitions.MOST_REPEATS),
                Repetitions.USUAL_REPEATS);
        Read<Boolean> atOnce = fields.optional(Repetitions.DEVICES_AT_ONCE, Value::truth, false);
        return () -> new Repetitions(count.get(), repeats.get(), atOnce.get());
    }
}
