package org.trainmark.results.export;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.TrialValue;

/**
 * A trial as it is exported.
 *
 * @param name short, and of no other trial of its run
 * @param cell short name of its cell
 * @param values every number that it says of itself, by name; without a value where there is none, as of a target that
 *     was not reached
 */
public record ExportedTrial(String name, String cell, TrialReport report, SortedMap<String, TrialValue> values) {

    public ExportedTrial {
        requireNonNull(name, "name");
        requireNonNull(cell, "cell");
        requireNonNull(report, "report");
        values = new TreeMap<>(values);
    }

    /** Returns a number by its name; empty where there is none, and where it is not finite. */
    public OptionalDouble value(String metric) {
        OptionalDouble value = values.containsKey(metric) ? values.get(metric).value() : OptionalDouble.empty();
        return value.stream().filter(Double::isFinite).findFirst();
    }

    public Instant startedAt() {
        return report.when().startedAt();
    }

    public Instant endedAt() {
        return after(report.seconds());
    }

    /** Returns when so many seconds had passed since it began. */
    public Instant after(double seconds) {
        return startedAt().plusNanos(Math.round(1e9 * seconds));
    }
}
