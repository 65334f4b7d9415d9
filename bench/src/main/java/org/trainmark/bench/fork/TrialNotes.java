package org.trainmark.bench.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.trainmark.core.engine.DeviceOutOfMemoryException;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.train.RangeTestOutcome;
import org.trainmark.core.train.TrainingOutcome;
import org.trainmark.core.train.TrainingOutcome.End;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.RangePoint;
import org.trainmark.results.RatePoint;

/** Gathers what a trial finds and leaves it for the host; in a JVM without a hand-off it is gathered in vain. */
final class TrialNotes {

    private final Optional<Handoff> handoff = Handoff.ofThisJvm();
    private final SortedMap<String, Measurement> measurements = new TreeMap<>();
    private final SortedMap<String, String> provenance = new TreeMap<>();
    private final List<CurvePoint> curve = new ArrayList<>();
    private final List<RatePoint> rates = new ArrayList<>();
    private final List<RangePoint> rangeTest = new ArrayList<>();
    private Optional<String> divergence = Optional.empty();

    /** Runs a part of the trial; if it fails, leaves the cause for the host and fails too. */
    <T> T during(Supplier<T> part) {
        try {
            return part.get();
        } catch (Throwable failure) {
            handoff.ifPresent(place -> place.leave(findingsOf(failure)));
            throw failure;
        }
    }

    /** Like {@link #during(Supplier)}, for a part without a result. */
    void during(Runnable part) {
        during(() -> {
            part.run();
            return this;
        });
    }

    private static Findings findingsOf(Throwable failure) {
        if (failure instanceof OutOfMemoryError || failure instanceof DeviceOutOfMemoryException) {
            return Findings.failed(Outcome.OUT_OF_MEMORY, failure.toString());
        }
        return failure instanceof RefusedException || failure instanceof UnsupportedTrainingException
                ? Findings.failed(Outcome.REFUSED, String.valueOf(failure.getMessage()))
                : Findings.failed(Outcome.CRASHED, failure.toString());
    }

    void provenance(Map<String, String> facts) {
        provenance.putAll(facts);
    }

    void measured(String name, double value, String unit) {
        measurements.put(name, new Measurement(value, unit));
    }

    /** Notes what the memory of a training follows from, on whatever engine. */
    void network(PreparedTrial trial) {
        measured(MetricNames.PARAMETER_COUNT, (double) trial.parameters(), "");
        measured(MetricNames.STATES_PER_PARAMETER, trial.statesPerParameter(), "");
    }

    void memory(MemoryReading reading) {
        memoryHeld(reading);
        reading.onDevice().ifPresent(bytes -> measured(MetricNames.DEVICE_MEMORY, (double) bytes, "bytes"));
        reading.bytes().forEach((purpose, bytes) -> {
            String name = purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
            measured(MetricNames.memory(name), bytes, "bytes");
        });
    }

    private void memoryHeld(MemoryReading reading) {
        reading.held().ifPresent(bytes -> measured(MetricNames.MEMORY_HELD, (double) bytes, "bytes"));
    }

    /** Notes what augmentation took, if there was any. */
    void augmented(long nanos, long steps) {
        if (nanos > 0) {
            measured(MetricNames.AUGMENTATION, nanos / 1e9 / steps, "s");
        }
    }

    void lossAfterSteps(double loss) {
        if (!Double.isFinite(loss)) {
            divergence = Optional.of("the loss is " + loss + " after the measured steps");
        }
    }

    void trained(TrainingOutcome training) {
        training.curve().forEach(point -> curve.add(toResult(point)));
        training.rates().forEach(point -> rates.add(new RatePoint(point.step(), point.rate())));
        if (training.end() == End.DIVERGED) {
            divergence = Optional.of("the loss is no longer finite after step "
                    + curve.get(curve.size() - 1).step());
        }
    }

    /** Notes a range test; a loss that ends one is no divergence, but what the test looks for. */
    void rangeTested(RangeTestOutcome test) {
        test.curve().forEach(point -> rangeTest.add(new RangePoint(point.rate(), point.loss(), point.smoothedLoss())));
        test.suggestion().ifPresent(range -> {
            measured(MetricNames.SUGGESTED_LOWEST_RATE, range.lowest(), "");
            measured(MetricNames.SUGGESTED_HIGHEST_RATE, range.highest(), "");
        });
    }

    private static CurvePoint toResult(org.trainmark.core.train.CurvePoint point) {
        return new CurvePoint(
                point.epochs(),
                point.steps(),
                point.samples(),
                point.trainingNanos() / 1e9,
                point.wallNanos() / 1e9,
                point.trainingLoss(),
                point.validation().loss(),
                point.validation().accuracy(),
                OptionalDouble.of(point.learningRate()));
    }

    /** Leaves all that was found, with what the process used to the end. */
    void leave(StepRecorder steps) {
        measurements.putAll(ThisJvm.usage());
        provenance.putAll(ThisJvm.provenance());
        Outcome outcome = divergence.isPresent() ? Outcome.DIVERGED : Outcome.COMPLETED;
        Findings findings =
                new Findings(outcome, divergence, measurements, curve, rates, rangeTest, steps.windows(), provenance);
        handoff.ifPresent(place -> {
            place.leave(steps.histogram());
            place.leave(findings);
        });
    }
}
