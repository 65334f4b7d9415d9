package org.trainmark.results.engines;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trainmark.results.CellKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Estimate;

/**
 * How much faster one engine is than others at the same work with the same number of threads, each with its best
 * profile. The profile is chosen from some trials and read from others: the best of many noisy values is better than it
 * will be again.
 *
 * @param missing what is not there that should be
 */
public record EngineComparison(Contenders contenders, List<Row> rows, List<Missing> missing) {

    private static final double NEAR = 0.75;

    /**
     * The same work with the same number of threads.
     *
     * @param cell without the profile
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
            return reading(one).flatMap(above -> reading(other).map(above::over));
        }

        /** Returns the contender with the highest median, of those that were measured. */
        public Optional<String> fastest(List<String> among) {
            return among.stream()
                    .filter(readings::containsKey)
                    .max(Comparator.comparingDouble(
                            name -> reading(name).orElseThrow().median()));
        }
    }

    /**
     * A contender without a reading in a row.
     *
     * @param cell without the profile
     * @param profile that was the best in the sweep, and was not measured again; empty if none was measured there
     */
    public record Missing(CellKey cell, int threads, String contender, Optional<String> profile) {

        public Missing {
            requireNonNull(cell, "cell");
            requireNonNull(contender, "contender");
            requireNonNull(profile, "profile");
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
        List<Missing> missing = new ArrayList<>();
        for (Place place : measured.places().stream().sorted(Place.ORDER).toList()) {
            Map<String, Reading> readings = new TreeMap<>();
            for (String contender : contenders.all()) {
                Optional<String> profile = tried.best(place, contender).map(Reading::profile);
                Optional<Reading> reading = profile.flatMap(name -> measured.of(place, contender, name));
                reading.ifPresent(found -> readings.put(contender, found));
                if (reading.isEmpty() && contenders.choices(contender, place.threads()) > 0) {
                    missing.add(new Missing(place.cell(), place.threads(), contender, profile));
                }
            }
            rows.add(new Row(place.cell(), place.threads(), readings));
        }
        return new EngineComparison(contenders, rows, missing);
    }

    /**
     * Returns the trials whose profile may be the best of its contender somewhere, for all that one trial of each
     * tells: those within a quarter of its best, where others are too.
     *
     * @param sweep trials in which every profile was tried once
     */
    public static List<TrialReport> undecided(Contenders contenders, List<TrialReport> sweep) {
        Throughputs tried = new Throughputs(contenders, sweep);
        return sweep.stream().filter(trial -> tried.isOneOfSeveral(trial, NEAR)).toList();
    }

    /**
     * Returns the profiles that are the best of their contender somewhere.
     *
     * @param sweep trials in which every profile was tried
     */
    public static SortedSet<String> bestProfiles(Contenders contenders, List<TrialReport> sweep) {
        Throughputs tried = new Throughputs(contenders, sweep);
        SortedSet<String> best = new TreeSet<>();
        tried.places()
                .forEach(place -> contenders
                        .all()
                        .forEach(contender ->
                                tried.best(place, contender).ifPresent(reading -> best.add(reading.profile()))));
        return best;
    }
}
