package org.trainmark.results.early.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.trainmark.results.early.Bracket;
import org.trainmark.results.early.Hyperband;
import org.trainmark.results.early.Track;

/**
 * Trainings in brackets of successive halving, which are begun again and again until there is no other training; the
 * last bracket has those that are left. Trainings pause, and are resumed.
 *
 * @param ladder how brackets are made
 * @param unit the place in a training of one unit of the brackets
 */
record InBrackets(String label, Hyperband ladder, double unit, List<Bracket> brackets) implements ReplayedEnding {

    InBrackets {
        brackets = List.copyOf(brackets);
    }

    @Override
    public int[] evaluations(List<Track> order) {
        int[] evaluations = new int[order.size()];
        int begun = 0;
        for (int i = 0; begun < order.size(); i++) {
            Bracket bracket = fitting(brackets.get(i % brackets.size()), order.size() - begun);
            int end = begun + (int) bracket.starts();
            train(order, IntStream.range(begun, end).boxed().toList(), bracket, evaluations);
            begun = end;
        }
        return evaluations;
    }

    private Bracket fitting(Bracket bracket, int left) {
        return bracket.starts() <= left
                ? bracket
                : ladder.bracket(left, bracket.rounds().size() - 1);
    }

    private void train(List<Track> order, List<Integer> trainings, Bracket bracket, int[] evaluations) {
        List<Integer> going = trainings;
        for (Bracket.Round round : bracket.rounds()) {
            double place = round.units() * unit;
            going = going.stream().limit(round.trainings()).toList();
            going.forEach(
                    training -> evaluations[training] = order.get(training).evaluationsTo(place));
            going = best(order, going, place);
        }
    }

    /** Returns trainings from the best at a place on, without those that failed. */
    private static List<Integer> best(List<Track> order, List<Integer> trainings, double place) {
        List<Integer> best = new ArrayList<>(trainings);
        best.removeIf(training -> Double.isInfinite(order.get(training).lossBy(place)));
        best.sort(Comparator.comparingDouble(training -> order.get(training).lossBy(place)));
        return best;
    }
}
