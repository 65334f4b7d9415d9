package org.trainmark.results.compare.contrast;

import java.util.List;
import org.trainmark.results.MetricNames;

/**
 * How many tests share each half of a level: the throughput has one, all other metrics the other.
 *
 * @param ofThroughput tests that share the throughput's half
 * @param ofOthers tests that share the other half
 */
public record LevelParts(long ofThroughput, long ofOthers) {

    /** Counts the metrics of all tests, each as often as it is tested. */
    public static LevelParts of(List<ComparedMetric> metrics) {
        long ofThroughput = metrics.stream().filter(LevelParts::isThroughput).count();
        return new LevelParts(ofThroughput, metrics.size() - ofThroughput);
    }

    /** Returns which part of the level one test of a metric has. */
    public double of(ComparedMetric metric) {
        double half = ofThroughput > 0 && ofOthers > 0 ? 0.5 : 1;
        return half / Math.max(1, isThroughput(metric) ? ofThroughput : ofOthers);
    }

    private static boolean isThroughput(ComparedMetric metric) {
        return metric.name().equals(MetricNames.THROUGHPUT);
    }
}
