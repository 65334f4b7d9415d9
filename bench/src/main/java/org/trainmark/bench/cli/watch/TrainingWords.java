package org.trainmark.bench.cli.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.trainmark.bench.watch.WatchedState;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.summary.Unit;

/** Parts of a line on a training that somebody watches. */
final class TrainingWords {

    private TrainingWords() {}

    /** Returns {@code loss 0.21, validation loss 0.25, accuracy 93.1 %}. */
    static String quality(CurvePoint point) {
        List<String> words = new ArrayList<>(List.of(
                "loss " + Unit.NUMBER.text(point.trainingLoss()),
                "validation loss " + Unit.NUMBER.text(point.validationLoss())));
        OptionalDouble accuracy = point.validationAccuracy();
        if (accuracy.isPresent()) {
            words.add("accuracy " + Unit.FRACTION.text(accuracy.getAsDouble()));
        }
        return String.join(", ", words);
    }

    /** Returns {@code rate 0.01, 5.1k steps/s, 310 MiB}. */
    static String pace(WatchedState state) {
        List<String> words = new ArrayList<>(List.of("rate " + Unit.NUMBER.text(state.learningRate())));
        if (state.stepNanos() > 0) {
            words.add(Unit.COUNT.text(state.stepsHere() / (state.stepNanos() / 1e9)) + " steps/s");
        }
        if (state.residentBytes() > 0) {
            words.add(Unit.BYTES.text((double) state.residentBytes()));
        }
        return String.join(", ", words);
    }

    /** Returns {@code epoch 3, step 540}. */
    static String place(CurvePoint point) {
        return epoch(point) + ", step " + point.step();
    }

    /** Returns {@code epoch 3}. */
    static String epoch(CurvePoint point) {
        return "epoch " + Unit.NUMBER.text(point.epochs());
    }
}
