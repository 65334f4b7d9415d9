package org.trainmark.results.log.stored;

import java.util.Set;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Edit;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.RangePoint;
import org.trainmark.results.RatePoint;
import org.trainmark.results.StepWindow;
import org.trainmark.results.TrialReport;

/** Checks that the numbers of a stored trial can be: no time, count or speed is negative. */
public final class SoundTrial {

    /** Units of what is counted or taken from a clock that only goes forward. */
    private static final Set<String> AMOUNTS = Set.of("samples/s", "samples/J", "bytes", "ns", "J", "steps");

    private SoundTrial() {}

    /**
     * Returns the trial.
     *
     * @throws IllegalArgumentException if one of its numbers cannot be
     */
    public static TrialReport of(TrialReport trial) {
        requireCount("repetition", trial.repetition());
        requireCount("order", trial.order());
        requireAmount("seconds", trial.seconds());
        trial.findings().measurements().forEach(SoundTrial::require);
        trial.host().measurements().forEach(SoundTrial::require);
        trial.curve().forEach(SoundTrial::require);
        for (RatePoint point : trial.findings().rates()) {
            requireCount("step of 'rates'", point.step());
        }
        for (RangePoint point : trial.findings().rangeTest()) {
            requireAmount("rate of 'rangeTest'", point.rate());
        }
        for (Edit edit : trial.findings().edits()) {
            requireCount("step of 'edits'", edit.step());
        }
        for (StepWindow window : trial.findings().windows()) {
            requireCount("steps of 'windows'", window.steps());
            requireAmount("meanNanos of 'windows'", window.meanNanos());
        }
        return trial;
    }

    private static void require(String name, Measurement measured) {
        if (name.equals(MetricNames.THROUGHPUT) || AMOUNTS.contains(measured.unit())) {
            requireAmount(name, measured.value());
        } else if (name.endsWith("accuracy")) {
            requireShare(name, measured.value());
        }
    }

    private static void require(CurvePoint point) {
        requireAmount("epochs of 'curve'", point.epochs());
        requireCount("step of 'curve'", point.step());
        requireCount("samples of 'curve'", point.samples());
        requireAmount("trainingSeconds of 'curve'", point.trainingSeconds());
        requireAmount("wallSeconds of 'curve'", point.wallSeconds());
        point.validationAccuracy().ifPresent(accuracy -> requireShare("validationAccuracy of 'curve'", accuracy));
    }

    private static void requireCount(String name, long count) {
        if (count < 0) {
            throw unsound(name, count, "0 or greater");
        }
    }

    private static void requireAmount(String name, double amount) {
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw unsound(name, amount, "a finite number of 0 or greater");
        }
    }

    /** A share of nothing is not finite. */
    private static void requireShare(String name, double share) {
        if (Double.isFinite(share) && (share < 0 || share > 1)) {
            throw unsound(name, share, "from 0 to 1");
        }
    }

    private static IllegalArgumentException unsound(String name, Number value, String expected) {
        return new IllegalArgumentException("%s is %s, but must be %s".formatted(name, value, expected));
    }
}
