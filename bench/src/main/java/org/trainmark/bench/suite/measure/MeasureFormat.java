package org.trainmark.bench.suite.measure;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;
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
        Read<Integer> count = fields.optional(
                "repetitions", number -> (int) number.wholeNumber(1, Repetitions.MOST_COUNT), Repetitions.USUAL_COUNT);
        Read<Optional<Throughput>> throughput = fields.optional("throughput", Throughput::read);
        Read<Optional<Convergence>> convergence = fields.optional("convergence", Convergence::read);
        Read<Optional<RangeTest>> rangeTest = fields.optional("range-test", RangeTestFormat::read);
        Read<Integer> repeats = fields.optional(
                "disturbed-repeats",
                number -> (int) number.wholeNumber(0, Repetitions.MOST_REPEATS),
                Repetitions.USUAL_REPEATS);
        Read<Boolean> atOnce = fields.optional(Repetitions.DEVICES_AT_ONCE, Value::truth, false);
        return fields.make(() -> new MeasureFormat(
                new Measure(throughput.get(), convergence.get(), rangeTest.get(), OptionalLong.empty()),
                new Repetitions(count.get(), repeats.get(), atOnce.get())));
    }
}
