package org.trainmark.results.early.replay;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * What one way to end trainings early saved and lost where they came in one order.
 *
 * @param ended share of the trainings that it ended early
 * @param epochsSaved share of their epochs
 * @param secondsSaved share of their time of training
 * @param worse by how much the best outcome that was kept is worse than the best there was; infinite if none was kept
 * @param bestLost whether the best was ended before it had its outcome
 * @param allLost whether all that are not significantly worse were, too
 */
record ReplayedOrder(
        double ended, double epochsSaved, double secondsSaved, double worse, boolean bestLost, boolean allLost) {

    static ReplayedOrder of(ReplayedEnding ending, List<FullTraining> order, OutcomeNoise noise) {
        int[] had = ending.evaluations(order.stream().map(FullTraining::track).toList());
        Winners winners = Winners.among(order, noise);
        double ended = IntStream.range(0, had.length)
                .filter(i -> had[i] < order.get(i).size())
                .count();
        return new ReplayedOrder(
                ended / had.length,
                saved(order, FullTraining::epochs, had),
                saved(order, FullTraining::seconds, had),
                bestKept(order, had) - winners.outcome(),
                areLost(winners.best(), order, had),
                areLost(winners.equal(), order, had));
    }

    private static double saved(List<FullTraining> order, ToDoubleBiFunction<FullTraining, Integer> spent, int... had) {
        double all = order.stream()
                .mapToDouble(training -> spent.applyAsDouble(training, training.size()))
                .sum();
        double some = IntStream.range(0, had.length)
                .mapToDouble(i -> spent.applyAsDouble(order.get(i), had[i]))
                .sum();
        return 1 - some / all;
    }

    private static double bestKept(List<FullTraining> order, int... had) {
        return IntStream.range(0, had.length)
                .filter(i -> had[i] >= order.get(i).needed())
                .mapToDouble(i -> order.get(i).outcome())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Where none has an outcome there is nothing to lose. */
    private static boolean areLost(List<Integer> places, List<FullTraining> order, int... had) {
        return !places.isEmpty()
                && places.stream()
                        .allMatch(place -> had[place] < order.get(place).needed());
    }
}
