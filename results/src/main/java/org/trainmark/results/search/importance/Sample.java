package org.trainmark.results.search.importance;

import java.util.List;

/** Some points, as what is measured at them is spread. */
record Sample(List<Observation> points) {

    Sample {
        points = List.copyOf(points);
    }

    double mean() {
        return points.stream().mapToDouble(Observation::mean).average().orElseThrow();
    }

    /** Returns the variance of the points' means; of one point alone, 1. */
    double variance() {
        double mean = mean();
        double variance = points.stream()
                .mapToDouble(point -> (point.mean() - mean) * (point.mean() - mean))
                .average()
                .orElseThrow();
        return variance > 0 ? variance : 1;
    }

    double deviation() {
        return Math.sqrt(variance());
    }

    /** Returns the points' means with mean 0 and variance 1. */
    double[] standardized() {
        double mean = mean();
        double deviation = deviation();
        return points.stream()
                .mapToDouble(point -> (point.mean() - mean) / deviation)
                .toArray();
    }

    /** Returns what trials of one point differ by; 0 if none was repeated. */
    double seedVariance() {
        double squares = points.stream().mapToDouble(Observation::squares).sum();
        int freedom = points.stream().mapToInt(point -> point.trials() - 1).sum();
        return freedom == 0 ? 0 : squares / freedom;
    }
}
