package org.trainmark.results.report.plot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trainmark.results.report.svg.Patch;
import org.trainmark.results.search.PartImportance;
import org.trainmark.results.search.SearchedPart;
import org.trainmark.results.search.SearchedPoint;

/**
 * What is estimated of a quantity over the plane of two parts of a space: the mean over all other parts, but where one
 * of the two exists under one choice alone, under that.
 *
 * @param points that have both parts
 */
record Plane(PartImportance estimate, int across, int up, List<SearchedPoint> points) {

    private static final int NODES = 25;
    private static final double STRIP = 0.46;

    /** Of fewer points nothing is drawn. */
    private static final int FEWEST = 5;

    static Plane of(PartImportance estimate, int across, int up, List<SearchedPoint> points) {
        List<SearchedPoint> both = points.stream()
                .filter(point -> estimate.parts().get(across).textOf(point).isPresent()
                        && estimate.parts().get(up).textOf(point).isPresent())
                .toList();
        return new Plane(estimate, across, up, both);
    }

    boolean isCovered() {
        return points.size() >= FEWEST
                && values(acrossPart()).size() > 1
                && values(upPart()).size() > 1;
    }

    SearchedPart acrossPart() {
        return estimate.parts().get(across);
    }

    SearchedPart upPart() {
        return estimate.parts().get(up);
    }

    private Set<String> values(SearchedPart part) {
        return points.stream().flatMap(point -> part.textOf(point).stream()).collect(Collectors.toSet());
    }

    /**
     * Places along one side that belong together.
     *
     * @param drawn where they are on the axis
     * @param place where they are in the space
     */
    private record Stretch(List<Double> drawn, List<Double> place) {

        double[] nodes() {
            return drawn.stream().mapToDouble(node -> node).toArray();
        }
    }

    /** Returns the estimate over the plane, a patch for each choice that a side has. */
    List<Patch> patches() {
        List<Patch> patches = new ArrayList<>();
        double[] held = held();
        for (Stretch x : stretches(acrossPart())) {
            for (Stretch y : stretches(upPart())) {
                patches.add(new Patch(x.nodes(), y.nodes(), values(x, y, held)));
            }
        }
        return patches;
    }

    private double[][] values(Stretch x, Stretch y, double[] held) {
        double[] place = held.clone();
        double[][] values = new double[x.place().size()][y.place().size()];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                place[across] = x.place().get(i);
                place[up] = y.place().get(j);
                values[i][j] = estimate.quantity().value(estimate.landscape().at(place));
            }
        }
        return values;
    }

    /** Returns a place that has the choices alone which all points of the plane share. */
    private double[] held() {
        return IntStream.range(0, estimate.parts().size())
                .mapToDouble(i -> held(estimate.parts().get(i)))
                .toArray();
    }

    private double held(SearchedPart part) {
        Set<String> values = values(part);
        boolean always = points.stream().allMatch(point -> part.textOf(point).isPresent());
        return part.isList() && always && values.size() == 1
                ? part.values().indexOf(values.iterator().next())
                : Double.NaN;
    }

    private static List<Stretch> stretches(SearchedPart part) {
        if (part.isList()) {
            double half = STRIP / Math.max(1, part.values().size() - 1);
            return IntStream.range(0, part.values().size())
                    .mapToObj(i -> {
                        double middle = part.unit(part.values().get(i));
                        return new Stretch(List.of(middle - half, middle + half), List.of((double) i, (double) i));
                    })
                    .toList();
        }
        List<Double> nodes =
                IntStream.range(0, NODES).mapToObj(i -> i / (NODES - 1.0)).toList();
        return List.of(new Stretch(nodes, nodes));
    }
}
