package org.trainmark.bench.suite.setting;

import static org.trainmark.bench.suite.yaml.FlowText.NONE;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.Checks;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.ModelSpec;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;
import org.trainmark.core.optimizer.Schedule;

/** What came of reading each setting, so that those that could be read are checked although others could not. */
public record Parts(
        Read<DataRequest> data,
        Read<ModelSpec> model,
        Read<Loss> loss,
        Read<Optimizer> optimizer,
        Read<Double> learningRate,
        Read<Schedule> schedule,
        Read<Regularization> regularization,
        Read<Augmentation> augmentation,
        Read<Integer> batchSize,
        Read<Optional<Integer>> microBatchSize,
        Read<Long> seed,
        Read<String> profile) {

    private static final Loss USUAL_LOSS = Loss.CROSS_ENTROPY;

    /** Reads the settings among {@code fields}; refusing other keys is left to the caller. */
    public static Parts read(Fields fields, Path directory) {
        Read<Loss> loss = fields.optional("loss", v -> v.constant(Loss.class), USUAL_LOSS);
        return new Parts(
                fields.required("data", new DataFormat(directory)::read),
                fields.required("model", ModelFormat::read),
                loss,
                fields.required("optimizer", OptimizerFormat::read),
                fields.required("learning-rate", v -> v.number(Checks::requirePositive)),
                fields.optional("schedule", ScheduleFormat::read, new Schedule.Constant()),
                fields.optional("regularization", v -> RegularizationFormat.read(v, loss.value()), Regularization.NONE),
                fields.optional("augmentation", AugmentationFormat::read, Augmentation.NONE),
                fields.required("batch-size", Value::count),
                fields.optional("micro-batch-size", v -> v.numberOr(NONE, Value::count), Optional.empty()),
                fields.optional(Settings.SEED, v -> v.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE), 1L),
                fields.optional("profile", Value::text, "cpu"));
    }

    /** Returns the setup, if every part could be read. */
    public Setup setup() {
        TrainingConfig training = new TrainingConfig(
                model.get(),
                loss.get(),
                optimizer.get(),
                learningRate.get(),
                schedule.get(),
                regularization.get(),
                augmentation.get(),
                batchSize.get(),
                microBatchSize.get().map(OptionalInt::of).orElseGet(OptionalInt::empty),
                seed.get());
        return new Setup(data.get(), training, profile.get());
    }
}
