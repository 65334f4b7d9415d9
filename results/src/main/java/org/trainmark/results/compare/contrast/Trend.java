package org.trainmark.results.compare.contrast;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trainmark.results.MetricNames;
import org.trainmark.results.stats.Drift;

/**
 * The linear trend that a metric has over a run, common to all its cells, which a comparison takes out. It does so
 * wherever at least {@value #FEWEST_FREEDOM} degrees of freedom are left, significant or not, since taking out just
 * what is significant makes the rest look surer than it is; and never with fewer, where what looks like a trend is
 * noise.
 *
 * @param drift on the metric's scale; of no freedom where there is nothing to take out
 * @param span places from the first trial of the run to the last
 */
public record Trend(Drift drift, int span) {

    /** Degrees of freedom that must be left for a trend over a run to be taken out. */
    public static final int FEWEST_FREEDOM = 8;

    private static final Trend NONE = new Trend(Drift.of(List.of()), 0);
    private static final double SIGNIFICANT = 0.05;

    public Trend {
        requireNonNull(drift, "drift");
    }

    /**
     * Estimates the trend of a metric, if it is one that depends on the speed of the machine.
     *
     * @param cells the trials of each cell of a run
     */
    public static Trend of(Collection<List<ComparedTrial>> cells, ComparedMetric metric) {
        if (metric.kind() != ComparedMetric.Kind.RATIO || metric.name().equals(MetricNames.PEAK_RESIDENT)) {
            return NONE;
        }
        Drift drift = Drift.of(cells.stream()
                .map(trials -> points(trials, metric))
                .filter(points -> !points.isEmpty())
                .toList());
        IntStream places = cells.stream().flatMap(List::stream).mapToInt(ComparedTrial::order);
        return new Trend(drift, places.max().orElse(0));
    }

    private static List<Drift.Point> points(List<ComparedTrial> trials, ComparedMetric metric) {
        return trials.stream()
                .flatMap(
                        trial -> metric.scaled(trial).stream().mapToObj(value -> new Drift.Point(trial.order(), value)))
                .toList();
    }

    boolean isTakenOut() {
        return drift.freedom() >= FEWEST_FREEDOM;
    }

    /** Returns a value as it would have been in the middle of the run. */
    double without(double place, double value) {
        return isTakenOut() ? value - drift.slope() * (place - drift.center()) : value;
    }

    /** Returns how far it goes over the whole run, relative. */
    double change() {
        return Math.expm1(drift.slope() * span);
    }

    /** Returns what a reader must know of it; nothing where it may be noise. */
    public Optional<String> note(String label, ComparedMetric metric) {
        return isTakenOut() && drift.p() <= SIGNIFICANT
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "%s: the %s drifted by %.1f %% over the run; that is taken out, and what it costs is in the"
                                + " intervals.",
                        label,
                        metric.name(),
                        100 * change()))
                : Optional.empty();
    }
}
