package org.trainmark.bench.search.front;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Which of several points in the space of losses no other beats: none is as low in all losses and lower in one. */
public final class Front {

    private Front() {}

    /** Returns whether one point is as low as another in every loss, and lower in one. */
    static boolean beats(double[] one, double[] other) {
        boolean lower = false;
        for (int i = 0; i < one.length; i++) {
            if (one[i] > other[i]) {
                return false;
            }
            lower |= one[i] < other[i];
        }
        return lower;
    }

    /** Returns the points that no other beats. */
    public static List<double[]> of(List<double[]> points) {
        return points.stream()
                .filter(point -> points.stream().noneMatch(other -> beats(other, point)))
                .toList();
    }

    /**
     * Returns the numbers of points, the best first: those that no other beats, then those that only these beat, and so
     * on. Of those that are level, what leaves the largest hole goes first.
     */
    public static List<Integer> ranking(List<double[]> points) {
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, points.size()).boxed().toList());
        List<Integer> ranking = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Integer> level = left.stream()
                    .filter(i -> left.stream().noneMatch(j -> beats(points.get(j), points.get(i))))
                    .toList();
            ranking.addAll(byHole(points, level));
            left.removeAll(level);
        }
        return ranking;
    }

    private static List<Integer> byHole(List<double[]> points, List<Integer> level) {
        if (level.size() == 1) {
            return level;
        }
        Hypervolume volume = new Hypervolume(reference(points));
        List<double[]> all = level.stream().map(points::get).toList();
        double[] holes = new double[points.size()];
        for (int i = 0; i < level.size(); i++) {
            List<double[]> others = new ArrayList<>(all);
            others.remove(i);
            holes[level.get(i)] = volume.of(all) - volume.of(others);
        }
        return level.stream()
                .sorted((i, j) -> Double.compare(holes[j], holes[i]))
                .toList();
    }

    /** Returns the worst of each loss and a tenth of its range more. */
    public static double[] reference(List<double[]> points) {
        double[] reference = new double[points.get(0).length];
        Arrays.setAll(reference, i -> {
            double worst = points.stream().mapToDouble(point -> point[i]).max().orElseThrow();
            double best = points.stream().mapToDouble(point -> point[i]).min().orElseThrow();
            return worst + 0.1 * (worst > best ? worst - best : 1);
        });
        return reference;
    }
}
