package org.trainmark.bench.fork;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.train.EvaluationPoint;
import org.trainmark.core.train.RangeStep;
import org.trainmark.core.train.RateChange;
import org.trainmark.core.train.TrainingOutcome;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Ending;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.RangePoint;
import org.trainmark.results.RatePoint;
import org.trainmark.results.TrainingEnd;

/** What the trainer and its engine say, as the records that results keep. */
final class ResultRecords {

    private ResultRecords() {}

    static CurvePoint of(EvaluationPoint point) {
        return new CurvePoint(
                point.epochs(),
                point.steps(),
                point.samples(),
                point.trainingNanos() / 1e9,
                point.wallNanos() / 1e9,
                point.trainingLoss(),
                point.validation().loss(),
                finite(point.validation().accuracy()),
                OptionalDouble.of(point.learningRate()));
    }

    /** Of numbers that are not finite there is no accuracy, as there is none where there are no classes. */
    private static OptionalDouble finite(OptionalDouble accuracy) {
        return accuracy.isPresent() && Double.isFinite(accuracy.getAsDouble()) ? accuracy : OptionalDouble.empty();
    }

    static RatePoint of(RateChange change) {
        return new RatePoint(change.step(), change.rate());
    }

    static RangePoint of(RangeStep point) {
        return new RangePoint(point.rate(), point.loss(), point.smoothedLoss());
    }

    static TrainingEnd of(TrainingOutcome.End end) {
        return switch (end) {
            case TARGET_REACHED -> TrainingEnd.TARGET;
            case STOPPED_EARLY -> TrainingEnd.PATIENCE;
            case EPOCHS_DONE -> TrainingEnd.EPOCHS;
            case DIVERGED -> TrainingEnd.DIVERGED;
            case NOT_LET_ON -> TrainingEnd.RUNG;
            case ENDED_BY_HAND -> TrainingEnd.EDIT;
            case PAUSED -> TrainingEnd.PAUSED;
        };
    }

    /** Returns how a trial ended that threw. */
    static Ending endingBy(Throwable failure) {
        return MemoryShortage.words(failure)
                .map(words -> Ending.failed(Outcome.OUT_OF_MEMORY, words))
                .orElseGet(() -> failure instanceof RefusedException || failure instanceof UnsupportedTrainingException
                        ? Ending.failed(Outcome.REFUSED, String.valueOf(failure.getMessage()))
                        : Ending.failed(Outcome.CRASHED, failure.toString()));
    }

    /** Returns the bytes of a reading by name. */
    static SortedMap<String, Measurement> of(MemoryReading reading) {
        SortedMap<String, Measurement> bytes = new TreeMap<>();
        reading.held().ifPresent(held -> bytes.put(MetricNames.MEMORY_HELD, bytes(held)));
        reading.onDevice().ifPresent(held -> bytes.put(MetricNames.DEVICE_MEMORY, bytes(held)));
        reading.bytes().forEach((purpose, held) -> {
            String name = purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
            bytes.put(MetricNames.memory(name), bytes(held));
        });
        return bytes;
    }

    private static Measurement bytes(long count) {
        return new Measurement((double) count, "bytes");
    }
}
