package org.trainmark.results.search.importance;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A smooth estimate of a loss over a space, from what was measured at points of it; see {@link Anova}. */
public final class Landscape {

    /** With fewer points nothing is said. */
    public static final int FEWEST = 10;

    /** Of more points, so many are drawn by chance: each resampling costs the cube of them. */
    public static final int MOST = 300;

    private static final int MOST_TO_TUNE = 150;
    private static final double MOST_LEFT = 0.5;
    private static final long SEED = 23;

    private final List<Observation> points;
    private final List<Part> parts;
    private final Kernels kernels;
    private final Weights weights;
    private final Sample sample;
    private final Anova model;
    private final Cholesky factor;
    private final double[] coefficients;

    private Landscape(List<Part> parts, List<Observation> points) {
        this.parts = List.copyOf(requireNonNull(parts, "parts"));
        this.points = List.copyOf(points);
        kernels = new Kernels(parts, points.stream().map(Observation::place).toArray(double[][]::new));
        // The weights need no more points, and each try of them costs the cube.
        weights = model(some(points.size(), MOST_TO_TUNE)).likeliest();
        sample = sample(all());
        model = model(all());
        factor = model.factor(weights);
        coefficients = factor.solve(sample.standardized());
    }

    /** Returns nothing of fewer than {@value #FEWEST} points, or of losses that are all the same. */
    public static Optional<Landscape> of(List<Part> parts, List<Observation> points) {
        double[] means = points.stream().mapToDouble(Observation::mean).toArray();
        if (points.size() < FEWEST
                || parts.isEmpty()
                || Arrays.stream(means).max().orElseThrow()
                        <= Arrays.stream(means).min().orElseThrow()) {
            return Optional.empty();
        }
        List<Observation> some =
                Arrays.stream(some(points.size(), MOST)).mapToObj(points::get).toList();
        return Optional.of(new Landscape(parts, some));
    }

    /** Returns numbers of points, drawn by chance where they are too many, in ascending order. */
    private static int[] some(int points, int most) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, points).boxed().toList());
        Collections.shuffle(numbers, new Random(SEED));
        return numbers.stream().limit(most).mapToInt(Integer::intValue).sorted().toArray();
    }

    List<Part> parts() {
        return parts;
    }

    /** Returns the points that it is made from. */
    List<Observation> points() {
        return points;
    }

    /** Returns how many points it is made from. */
    public int size() {
        return points.size();
    }

    Weights weights() {
        return weights;
    }

    int[] all() {
        return IntStream.range(0, points.size()).toArray();
    }

    /** Returns the model of some of the points. */
    Anova model(int[] drawn) {
        return new Anova(kernels, drawn, sample(drawn).standardized());
    }

    Sample sample(int[] drawn) {
        return new Sample(Arrays.stream(drawn).mapToObj(points::get).toList());
    }

    /**
     * Returns the estimated loss at a place; NaN where the points say so little of it that more than half of the
     * variance of all losses would be left, so that it would be a guess.
     *
     * @param place as that of an {@link Observation}; over a part that is NaN the mean is taken
     */
    public double at(double[] place) {
        double[] covariances = model.covariances(place, weights);
        double[] known = factor.solve(covariances);
        double variance = model.variance(place, weights);
        double sum = 0;
        for (int i = 0; i < covariances.length; i++) {
            variance -= covariances[i] * known[i];
            sum += covariances[i] * coefficients[i];
        }
        return variance > MOST_LEFT ? Double.NaN : sample.mean() + sample.deviation() * sum;
    }

    /** Returns the share of the variance of the points' losses that it foretells, each from all others; at most 1. */
    public double foretold() {
        return model.foretold(weights);
    }
}
