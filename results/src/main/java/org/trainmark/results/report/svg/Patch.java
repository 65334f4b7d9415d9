package org.trainmark.results.report.svg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.trainmark.results.report.markup.Element;

/** A part of a plane over which a value is known at the nodes of a lattice, and taken to be straight between them. */
public final class Patch {

    private final double[] xs;
    private final double[] ys;
    private final double[][] values;

    /**
     * Makes a patch.
     *
     * @param xs of the nodes, ascending, at least 2
     * @param ys of the nodes, ascending, at least 2
     * @param values by x and y; NaN where none is known, and nothing is drawn
     */
    public Patch(double[] xs, double[] ys, double[][] values) {
        if (xs.length < 2 || ys.length < 2 || values.length != xs.length || values[0].length != ys.length) {
            throw new IllegalArgumentException("a patch cannot have %d by %d nodes and %d rows of values"
                    .formatted(xs.length, ys.length, values.length));
        }
        this.xs = xs.clone();
        this.ys = ys.clone();
        this.values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    /** A place with its value. */
    private record Node(double x, double y, double value) {

        /** Returns the place on the way to another that has a value between both. */
        Node towards(Node other, double level) {
            double share = (level - value) / (other.value - value);
            return new Node(x + share * (other.x - x), y + share * (other.y - y), level);
        }
    }

    private Node node(int i, int j) {
        return new Node(xs[i], ys[j], values[i][j]);
    }

    /** Returns the values that are known. */
    public DoubleStream known() {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(value -> !Double.isNaN(value));
    }

    /**
     * Returns the path around the places whose value is at least as given; empty if there are none.
     *
     * @param level may be -Infinity
     */
    String atLeast(double level, Frame frame) {
        StringBuilder path = new StringBuilder();
        for (int j = 0; j < ys.length - 1; j++) {
            for (int i = 0; i < xs.length - 1; i++) {
                int end = endOfFull(i, j, level);
                List<Node> part = end > i
                        ? List.of(node(i, j), node(end, j), node(end, j + 1), node(i, j + 1))
                        : clipped(tile(i, j), level);
                path.append(path(part, frame));
                i = Math.max(i, end - 1);
            }
        }
        return path.toString();
    }

    /** Returns up to which node, from one on, all tiles of a row are at least as high: they need one path alone. */
    private int endOfFull(int from, int row, double level) {
        int end = from;
        while (end < xs.length - 1 && tile(end, row).stream().allMatch(corner -> corner.value() >= level)) {
            end++;
        }
        return end;
    }

    /** Returns the corners of a tile, around it. */
    private List<Node> tile(int i, int j) {
        return List.of(node(i, j), node(i + 1, j), node(i + 1, j + 1), node(i, j + 1));
    }

    private static List<Node> clipped(List<Node> corners, double level) {
        if (corners.stream().anyMatch(corner -> Double.isNaN(corner.value()))) {
            return List.of();
        }
        List<Node> clipped = new ArrayList<>();
        for (int corner = 0; corner < corners.size(); corner++) {
            Node one = corners.get(corner);
            Node next = corners.get((corner + 1) % corners.size());
            if (one.value() >= level) {
                clipped.add(one);
            }
            if (one.value() >= level != next.value() >= level) {
                clipped.add(one.towards(next, level));
            }
        }
        return clipped;
    }

    private static String path(List<Node> nodes, Frame frame) {
        return nodes.isEmpty()
                ? ""
                : nodes.stream()
                        .map(node -> Element.number(frame.x(node.x())) + " " + Element.number(frame.y(node.y())))
                        .collect(Collectors.joining("L", "M", "Z"));
    }
}
