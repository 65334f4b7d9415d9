package org.trainmark.results.engines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialResult;
import org.trainmark.results.engines.EngineComparison.Reading;

/** The throughputs of a run's completed trials, in samples per second, by what competes with what. */
final class Throughputs {

    private static final String PROFILE = "profile";

    private final Map<Place, Map<String, Map<String, List<Double>>>> byPlace = new HashMap<>();

    /**
     * What all contenders are given alike.
     *
     * @param cell the values of all axes but the profile
     * @param threads the most that one may keep busy: who is quicker with fewer uses fewer
     */
    record Place(SortedMap<String, String> cell, int threads) {}

    Throughputs(Contenders contenders, List<TrialResult> trials) {
        for (TrialResult trial : trials) {
            String profile = trial.cell().getOrDefault(PROFILE, "");
            Contenders.Entry entry = contenders.entries().get(profile);
            Measurement throughput = trial.measurements().get(MetricNames.THROUGHPUT);
            if (entry != null && throughput != null && trial.outcome() == Outcome.COMPLETED) {
                SortedMap<String, String> cell = new TreeMap<>(trial.cell());
                cell.remove(PROFILE);
                contenders
                        .threadCounts()
                        .tailSet(entry.threads())
                        .forEach(threads -> byPlace.computeIfAbsent(new Place(cell, threads), place -> new HashMap<>())
                                .computeIfAbsent(entry.contender(), contender -> new TreeMap<>())
                                .computeIfAbsent(profile, name -> new ArrayList<>())
                                .add(throughput.value()));
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
