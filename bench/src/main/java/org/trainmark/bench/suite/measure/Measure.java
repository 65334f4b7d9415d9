package org.trainmark.bench.suite.measure;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requirePositive;

import java.util.Optional;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.train.RangeTest;

/**
 * What is measured, and how often.
 *
 * @param repetitions trials of each cell
 * @param throughput empty if speed is not measured on its own
 * @param convergence empty if the way to a good network is not measured
 * @param rangeTest empty if learning rates are not tested; if they are, nothing else is measured
 * @param disturbedRepeats how often a trial that something spoilt is tried again in a run, at most
 * @param devicesAtOnce whether trials on different devices run side by side
 */
public record Measure(
        int repetitions,
        Optional<Throughput> throughput,
        Optional<Convergence> convergence,
        Optional<RangeTest> rangeTest,
        int disturbedRepeats,
        boolean devicesAtOnce) {

    public static final String DEVICES_AT_ONCE = "devices-at-once";

    private static final int USUAL_REPETITIONS = 3;
    private static final int USUAL_REPEATS = 2;
    private static final int MOST_REPEATS = 10;

    public Measure {
        requirePositive(repetitions, "repetitions");
        if (disturbedRepeats < 0) {
            throw new IllegalArgumentException("disturbed-repeats must be 0 or greater, but is " + disturbedRepeats);
        }
        requireNonNull(throughput, "throughput");
        requireNonNull(convergence, "convergence");
        requireNonNull(rangeTest, "rangeTest");
        boolean trains = throughput.isPresent() || convergence.isPresent();
        if (!trains && rangeTest.isEmpty()) {
            throw new IllegalArgumentException(
                    "measure needs a 'throughput' or a 'convergence' block, or both, or a 'range-test'");
        }
        if (trains && rangeTest.isPresent()) {
            throw new IllegalArgumentException(
                    "measure has a 'range-test', which goes alone; leave 'throughput' and 'convergence' out");
        }
    }

    /** With the usual number of repeats of disturbed trials, and one trial at a time. */
    public Measure(
            int repetitions,
            Optional<Throughput> throughput,
            Optional<Convergence> convergence,
            Optional<RangeTest> rangeTest) {
        this(repetitions, throughput, convergence, rangeTest, USUAL_REPEATS, false);
    }

    public static Measure read(Value value) {
        Fields fields = value.fields();
        Read<Integer> repetitions = fields.optional("repetitions", Value::count, USUAL_REPETITIONS);
        Read<Optional<Throughput>> throughput = fields.optional("throughput", Throughput::read);
        Read<Optional<Convergence>> convergence = fields.optional("convergence", Convergence::read);
        Read<Optional<RangeTest>> rangeTest = fields.optional("range-test", RangeTestFormat::read);
        Read<Integer> repeats =
                fields.optional("disturbed-repeats", count -> (int) count.wholeNumber(0, MOST_REPEATS), USUAL_REPEATS);
        Read<Boolean> atOnce = fields.optional(DEVICES_AT_ONCE, Value::truth, false);
        return fields.make(() -> new Measure(
                repetitions.get(), throughput.get(), convergence.get(), rangeTest.get(), repeats.get(), atOnce.get()));
    }
}
