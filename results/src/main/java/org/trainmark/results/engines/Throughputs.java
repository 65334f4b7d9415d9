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
import org.trainmark.results.CellKey;
import org.trainmark.results.MetricNames;
import org.trainmark.results.SettingNames;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.TrialReadings;

/** The throughputs of a run's completed trials, in samples per second, by what competes with what. */
final class Throughputs {

    private final Map<Place, Map<String, Map<String, List<Double>>>> byPlace = new HashMap<>();

    Throughputs(Contenders contenders, List<TrialReport> trials) {
        for (TrialReport trial : trials) {
            String profile = trial.cell().profile().orElse("");
            Contenders.Entry entry = contenders.entries().get(profile);
            OptionalDouble throughput = TrialReadings.measured(trial, MetricNames.THROUGHPUT);
            if (entry != null && throughput.isPresent() && trial.isMeasured()) {
                // The sweep measures in shorter windows than what is compared with it.
                CellKey cell = trial.cell().without(SettingNames.PROFILE).without(SettingNames.THROUGHPUT);
                contenders
                        .threadCounts()
                        .tailSet(entry.threads())
                        .forEach(threads -> byPlace.computeIfAbsent(new Place(cell, threads), place -> new HashMap<>())
                                .computeIfAbsent(entry.contender(), contender -> new TreeMap<>())
                                .computeIfAbsent(profile, name -> new ArrayList<>())
                                .add(throughput.getAsDouble()));
            }
        }
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
