package org.trainmark.results.engines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trainmark.results.CellKey;
import org.trainmark.results.MetricNames;
import org.trainmark.results.SettingNames;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.TrialReadings;

/** The throughputs of a run's completed trials, in samples per second, by what competes with what. */
final class Throughputs {

    private final Contenders contenders;
    private final Map<Place, Map<String, Map<String, List<Double>>>> byPlace = new HashMap<>();

    Throughputs(Contenders contenders, List<TrialReport> trials) {
        this.contenders = contenders;
        for (TrialReport trial : trials) {
            String profile = trial.cell().profile().orElse("");
            Contenders.Entry entry = contenders.entries().get(profile);
            OptionalDouble throughput = TrialReadings.measured(trial, MetricNames.THROUGHPUT);
            if (entry != null && throughput.isPresent() && trial.isMeasured()) {
                places(trial, entry)
                        .forEach(place -> byPlace.computeIfAbsent(place, key -> new HashMap<>())
                                .computeIfAbsent(entry.contender(), contender -> new TreeMap<>())
                                .computeIfAbsent(profile, name -> new ArrayList<>())
                                .add(throughput.getAsDouble()));
            }
        }
    }

    private Stream<Place> places(TrialReport trial, Contenders.Entry entry) {
        // The sweep measures in shorter windows than what is compared with it.
        CellKey cell = trial.cell().without(SettingNames.PROFILE).without(SettingNames.THROUGHPUT);
        return contenders.threadCounts().tailSet(entry.threads()).stream().map(threads -> new Place(cell, threads));
    }

    /**
     * Returns whether a trial's profile is one of several, at some place, that reach a share of their contender's best.
     */
    boolean isOneOfSeveral(TrialReport trial, double share) {
        String profile = trial.cell().profile().orElse("");
        Contenders.Entry entry = contenders.entries().get(profile);
        return entry != null
                && places(trial, entry)
                        .map(place -> near(place, entry.contender(), share))
                        .anyMatch(near -> near.size() > 1 && near.contains(profile));
    }

    private List<String> near(Place place, String contender, double share) {
        double enough = share * best(place, contender).map(Reading::median).orElse(0.0);
        return readings(place, contender).stream()
                .filter(reading -> reading.median() >= enough)
                .map(Reading::profile)
                .toList();
    }

    Set<Place> places() {
        return byPlace.keySet();
    }

    /** Returns the profile with the highest median, and what its trials were. */
    Optional<Reading> best(Place place, String contender) {
        return readings(place, contender).stream().max(Comparator.comparingDouble(Reading::median));
    }

    /** Returns what the trials of one profile were. */
    Optional<Reading> of(Place place, String contender, String profile) {
        return readings(place, contender).stream()
                .filter(reading -> reading.profile().equals(profile))
                .findFirst();
    }

    private List<Reading> readings(Place place, String contender) {
        return byPlace.getOrDefault(place, Map.of()).getOrDefault(contender, Map.of()).entrySet().stream()
                .map(profile -> new Reading(profile.getKey(), profile.getValue()))
                .toList();
    }
}
