package org.trainmark.results.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.trainmark.results.stats.Drift.Point;

/**
 * How much values that were taken one after another are alike, each as its distance from the mean of its group.
 *
 * @param value correlation of a value with the next; 0 where nothing varies
 * @param p one-sided p-value of the order meaning nothing, by permutation within the groups: small where neighbors are
 *     more alike than chance makes them; 1 where there is too little to tell
 */
public record SerialCorrelation(double value, double p) {

    private static final int PERMUTATIONS = 1999;
    private static final long SEED = 1;
    private static final int FEWEST_VALUES = 4;
    /** Of too little, or of what was not asked. */
    public static final SerialCorrelation NONE = new SerialCorrelation(0, 1);

    /**
     * Takes it from several series, such as the runs of a suite. Series do not touch: the last value of one and the
     * first of the next are no neighbors.
     *
     * @param series each the groups that were measured in turn, with their places in the order
     */
    public static SerialCorrelation of(List<List<List<Point>>> series) {
        List<Series> all = series.stream().map(Series::of).toList();
        double squares = all.stream().mapToDouble(Series::squares).sum();
        int values = all.stream().mapToInt(one -> one.residuals.length).sum();
        if (values < FEWEST_VALUES || squares == 0) {
            return NONE;
        }
        double products = all.stream().mapToDouble(Series::products).sum();
        SplittableRandom random = new SplittableRandom(SEED);
        int asMuch = 0;
        for (int i = 0; i < PERMUTATIONS; i++) {
            double shuffled = all.stream()
                    .mapToDouble(one -> one.shuffled(random).products())
                    .sum();
            asMuch += shuffled >= products ? 1 : 0;
        }
        return new SerialCorrelation(products / squares, (1.0 + asMuch) / (1.0 + PERMUTATIONS));
    }

    /** Residuals in the order in which they were measured, and the places that each group has among them. */
    private static final class Series {

        private final double[] residuals;
        private final List<int[]> places;

        private Series(double[] residuals, List<int[]> places) {
            this.residuals = residuals.clone();
            this.places = List.copyOf(places);
        }

        private record Residual(double place, int group, double value) {}

        static Series of(List<List<Point>> groups) {
            List<Residual> all = new ArrayList<>();
            for (int group = 0; group < groups.size(); group++) {
                double mean = groups.get(group).stream()
                        .mapToDouble(Point::value)
                        .average()
                        .orElse(0);
                for (Point point : groups.get(group)) {
                    all.add(new Residual(point.place(), group, point.value() - mean));
                }
            }
            all.sort(Comparator.comparingDouble(Residual::place));
            return new Series(
                    all.stream().mapToDouble(Residual::value).toArray(),
                    IntStream.range(0, groups.size())
                            .mapToObj(group -> IntStream.range(0, all.size())
                                    .filter(i -> all.get(i).group() == group)
                                    .toArray())
                            .toList());
        }

        double squares() {
            return products(0);
        }

        double products() {
            return products(1);
        }

        private double products(int lag) {
            double sum = 0;
            for (int i = lag; i < residuals.length; i++) {
                sum += residuals[i] * residuals[i - lag];
            }
            return sum;
        }

        Series shuffled(SplittableRandom random) {
            double[] copy = residuals.clone();
            for (int[] group : places) {
                for (int i = group.length - 1; i > 0; i--) {
                    int other = group[random.nextInt(i + 1)];
                    double kept = copy[group[i]];
                    copy[group[i]] = copy[other];
                    copy[other] = kept;
                }
            }
            return new Series(copy, places);
        }
    }
}
