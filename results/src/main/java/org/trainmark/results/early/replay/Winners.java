package org.trainmark.results.early.replay;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which of some trainings are the best, and which are not significantly worse.
 *
 * @param outcome the best, infinite if none has any
 * @param best those that have it, by their places
 * @param equal these and those that are not significantly worse
 */
public record Winners(double outcome, List<Integer> best, List<Integer> equal) {

    public Winners {
        best = List.copyOf(best);
        equal = List.copyOf(equal);
    }

    static Winners among(List<FullTraining> trainings, OutcomeNoise noise) {
        double least =
                trainings.stream().mapToDouble(FullTraining::outcome).min().orElse(Double.POSITIVE_INFINITY);
        return new Winners(
                least,
                places(trainings, training -> training.outcome() - least == 0),
                places(trainings, training -> noise.hides(training.outcome() - least)));
    }

    private static List<Integer> places(List<FullTraining> trainings, Predicate<FullTraining> chosen) {
        return IntStream.range(0, trainings.size())
                .filter(i -> chosen.test(trainings.get(i)))
                .boxed()
                .toList();
    }
}
