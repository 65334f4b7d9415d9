package org.trainmark.bench.fork;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Split;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.train.ConstantPrediction;
import org.trainmark.results.Confusion;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;

/** A network whose training has ended, which is looked at once more when no clock runs. */
record TrainedNetwork(TrainingSession session, Dataset data) {

    /** Returns loss and accuracy on the test split; nothing without one, or where they are not finite. */
    SortedMap<String, Measurement> onTestSplit() {
        return data.test().count() == 0
                ? Collections.emptySortedMap()
                : finite(session.evaluate(Split.TEST), MetricNames.TEST_LOSS, MetricNames.TEST_ACCURACY);
    }

    /** Returns loss and accuracy on the validation split of always saying the same; nothing where there are none. */
    static SortedMap<String, Measurement> ofConstant(Dataset data) {
        return finite(ConstantPrediction.of(data), MetricNames.CONSTANT_LOSS, MetricNames.CONSTANT_ACCURACY);
    }

    private static SortedMap<String, Measurement> finite(Evaluation evaluation, String loss, String accuracy) {
        SortedMap<String, Measurement> measured = new TreeMap<>();
        if (Double.isFinite(evaluation.loss())) {
            measured.put(loss, new Measurement(evaluation.loss(), ""));
            evaluation.accuracy().ifPresent(share -> measured.put(accuracy, new Measurement(share, "")));
        }
        return measured;
    }

    /**
     * Returns which classes the network takes for which, on the test split, or on the validation split if there is no
     * other; nothing without classes or with too many, or where a logit is not finite.
     */
    Optional<Confusion> confusion() {
        Split split = data.test().count() > 0 ? Split.TEST : Split.VALIDATION;
        return data.task() instanceof Task.Classification task && task.classes() <= Confusion.MOST_CLASSES
                ? confusion(split, task.classes())
                : Optional.empty();
    }

    private Optional<Confusion> confusion(Split split, int classes) {
        int[] said = session.predictions(split);
        float[] targets = data.split(split).targets();
        int[][] counts = new int[classes][classes];
        for (int n = 0; n < said.length; n++) {
            if (said[n] < 0) {
                return Optional.empty();
            }
            counts[(int) targets[n]][said[n]]++;
        }
        return said.length == 0 ? Optional.empty() : Optional.of(confusion(split, data.classes(), counts));
    }

    private static Confusion confusion(Split split, List<String> classes, int[][] counts) {
        List<List<Integer>> rows = Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
        return new Confusion(split == Split.TEST ? "test" : "validation", classes, rows);
    }
}
