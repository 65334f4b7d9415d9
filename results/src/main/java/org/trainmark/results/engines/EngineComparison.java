package org.trainmark.results.engines;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trainmark.results.CellKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.engines.Throughputs.Place;
import org.trainmark.results.report.markup.Markdown;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.Medians;

/**
 * How much faster one engine is than others at the same work with the same number of threads, each with its best
 * profile. The profile is chosen in one run and read in another: the best of many noisy values is better than it will
 * be again.
 *
 * @param missing what is not there that should be, in sentences
 */
public record EngineComparison(Contenders contenders, List<Row> rows, List<String> missing) {

    /**
     * One contender in one row.
     *
     * @param throughputs of its trials, in samples per second
     */
    public record Reading(String profile, List<Double> throughputs) {

        public Reading {
            requireNonNull(profile, "profile");
            throughputs = List.copyOf(throughputs);
        }

        /** Returns the median over trials, in samples per second. */
        public double median() {
            return Medians.of(values());
        }

        private double[] values() {
            return throughputs.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /**
     * The same work with the same number of threads.
     *
     * @param cell the values of all axes but the profile
     * @param readings by contender; one that was not measured is missing
     */
    public record Row(CellKey cell, int threads, Map<String, Reading> readings) {

        public Row {
            requireNonNull(cell, "cell");
            readings = Map.copyOf(readings);
        }

        /** Returns what a contender did, if it was measured. */
        public Optional<Reading> reading(String contender) {
            return Optional.ofNullable(readings.get(contender));
        }

        /** Returns how many times as fast one contender is as another, if both were measured. */
        public Optional<Estimate> ratio(String one, String other) {
            return reading(one)
                    .flatMap(above -> reading(other).map(below -> Estimate.ratio(above.values(), below.values())));
        }

        /** Returns the contender with the highest median, of those that were measured. */
        public Optional<String> fastest(List<String> among) {
            return among.stream()
                    .filter(readings::containsKey)
                    .max(Comparator.comparingDouble(
                            name -> reading(name).orElseThrow().median()));
        }
    }

    public EngineComparison {
        requireNonNull(contenders, "contenders");
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
    }

    /**
     * Compares engines.
     *
     * @param sweep trials in which every profile was tried, to choose each contender's best by its median
     * @param comparison trials that give the numbers; a row for each of their cells and numbers of threads
     */
    public static EngineComparison of(Contenders contenders, List<TrialReport> sweep, List<TrialReport> comparison) {
        Throughputs tried = new Throughputs(contenders, sweep);
        Throughputs measured = new Throughputs(contenders, comparison);
        List<Row> rows = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Place place : measured.places().stream().sorted(EngineTable.ORDER).toList()) {
            Map<String, Reading> readings = new TreeMap<>();
            for (String contender : contenders.all()) {
                Optional<String> profile = tried.best(place, contender).map(Reading::profile);
                Optional<Reading> reading = profile.flatMap(name -> measured.of(place, contender, name));
                reading.ifPresent(found -> readings.put(contender, found));
                if (reading.isEmpty() && contenders.choices(contender, place.threads()) > 0) {
                    missing.add(EngineTable.missing(place, contender, profile));
                }
            }
            rows.add(new Row(place.cell(), place.threads(), readings));
        }
        return new EngineComparison(contenders, rows, missing);
    }

    /** Writes the table and what it means as Markdown, without a heading. */
    public void writeMarkdown(Appendable out) {
        try {
            EngineTable table = new EngineTable(this);
            Markdown page = new Markdown(out);
            page.table(table.head(), table.rows());
            page.bullets(table.notes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the comparison", e);
        }
    }

    /** Prints the table and what it means in lines of at most {@code width} columns. */
    public void print(int width, Appendable out) {
        try {
            for (String line : new EngineTable(this).lines(width)) {
                out.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print the comparison", e);
        }
    }
}
