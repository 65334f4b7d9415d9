package org.trainmark.results.simulate;

import static java.util.Objects.requireNonNull;

import org.trainmark.results.MetricNames;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.summary.Metric.Better;

/**
 * What truly differs between base and candidate.
 *
 * @param metric its name
 * @param change of the candidate: a log where the metric is a ratio
 * @param everywhere whether in all cells, or in the first alone
 */
record Truth(String metric, double change, boolean everywhere) {

    static final Truth NOTHING = new Truth(MetricNames.THROUGHPUT, 0, true);

    /** The first cell takes 3 % longer. */
    static final Truth SLOWER = new Truth(MetricNames.THROUGHPUT, -Math.log(1.03), false);

    /** All cells are 5 % faster. */
    static final Truth ALL_FASTER = new Truth(MetricNames.THROUGHPUT, Math.log(1.05), true);

    Truth {
        requireNonNull(metric, "metric");
    }

    /** Returns a metric of the first cell just as much worse as its margin. */
    static Truth atMargin(ComparedMetric metric) {
        double size = metric.isRatio() ? -Math.log1p(-metric.margin()) : metric.margin();
        boolean moreIsBetter = metric.better() == Better.HIGHER;
        return new Truth(metric.name(), moreIsBetter ? -size : size, false);
    }

    /** Returns the throughput of the first cell just as much lower as its margin. */
    static Truth throughputAtMargin() {
        return atMargin(ComparedMetric.named(MetricNames.THROUGHPUT).orElseThrow());
    }

    /** Returns by how much a metric of a cell truly differs. */
    double of(String name, int cell) {
        return name.equals(metric) && (everywhere || cell == 0) ? change : 0;
    }
}
