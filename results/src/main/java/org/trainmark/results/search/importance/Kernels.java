package org.trainmark.results.search.importance;

import java.util.List;
import java.util.stream.IntStream;

/** How alike points are in each part of a space, and how alike each part's nodes are to them; all worked out once. */
final class Kernels {

    private final List<Part> parts;
    private final double[][] places;
    private final double[][][] between;
    private final double[][][] nodes;

    /**
     * Works them out.
     *
     * @param places by point and part
     */
    Kernels(List<Part> parts, double[][] places) {
        this.parts = List.copyOf(parts);
        this.places = places;
        between = new double[parts.size()][places.length][];
        nodes = new double[parts.size()][][];
        for (int part = 0; part < parts.size(); part++) {
            for (int i = 0; i < places.length; i++) {
                between[part][i] = to(part, places[i][part], i + 1);
            }
            double[] own = parts.get(part).nodes().places();
            nodes[part] = new double[own.length][];
            for (int node = 0; node < own.length; node++) {
                nodes[part][node] = to(part, own[node], places.length);
            }
        }
    }

    private double[] to(int part, double place, int count) {
        double[] kernels = new double[count];
        for (int i = 0; i < count; i++) {
            kernels[i] = parts.get(part).kernel(place, places[i][part]);
        }
        return kernels;
    }

    int parts() {
        return parts.size();
    }

    int points() {
        return places.length;
    }

    /** Returns how alike two points are in a part. */
    double between(int part, int one, int other) {
        return one >= other ? between[part][one][other] : between[part][other][one];
    }

    /** Returns how alike each point is to each node of a part, by node and point. */
    double[][] nodes(int part) {
        return nodes[part];
    }

    /** Returns how much each node of a part stands for; the sum is 1. */
    double[] nodeWeights(int part) {
        return parts.get(part).nodes().weights();
    }

    /** Returns how alike a place is to each point in a part. */
    double[] to(int part, double place) {
        return to(part, place, places.length);
    }

    /** Returns how alike a place is to itself in each part. */
    double[] self(double[] place) {
        return IntStream.range(0, place.length)
                .mapToDouble(part -> parts.get(part).kernel(place[part], place[part]))
                .toArray();
    }

    /** Returns whether a point has a part. */
    boolean has(int point, int part) {
        return !Double.isNaN(places[point][part]);
    }
}
