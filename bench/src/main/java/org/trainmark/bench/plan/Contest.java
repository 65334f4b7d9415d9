package org.trainmark.bench.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;

/**
 * The trials of a plan that are compared with each other at rungs. A report never changes, so each is read once,
 * however often a ledger shows it.
 */
final class Contest {

    private final Plan plan;
    private final EarlyEnding comparison;
    private final TrialRungs trialRungs;

    /** By the ids of trials, so that a try that counts no more is forgotten. */
    private final Map<String, Reading> readings = new HashMap<>();

    Contest(Plan plan, EarlyEnding comparison, TrialRungs trialRungs) {
        this.plan = requireNonNull(plan, "plan");
        this.comparison = requireNonNull(comparison, "comparison");
        this.trialRungs = requireNonNull(trialRungs, "trialRungs");
    }

    /**
     * What was read off a report.
     *
     * @param contestant empty of a trial that is not compared
     */
    private record Reading(TrialReport report, Optional<Contestant> contestant) {}

    /** Returns those that are compared with each other, in an order that stays as they go on. */
    Collection<List<Contestant>> groups(Ledger ledger) {
        Map<Object, List<Contestant>> groups = new LinkedHashMap<>();
        ledger.counting().stream()
                .flatMap(report -> contestant(report).stream())
                .sorted(Comparator.comparing(contestant -> contestant.report().id()))
                .forEach(contestant -> groups.computeIfAbsent(contestant.group(), key -> new ArrayList<>())
                        .add(contestant));
        return groups.values();
    }

    @SuppressWarnings("ReferenceEquality") // Comparing what both tell would cost more than reading it again.
    private Optional<Contestant> contestant(TrialReport report) {
        Reading before = readings.get(report.id());
        if (before != null && before.report() == report) {
            return before.contestant();
        }
        Optional<Contestant> read = plan.trialOf(report)
                .filter(trial -> comparison.compares(trial, report.key().origin()))
                .map(trial -> read(report, trial));
        readings.put(report.id(), new Reading(report, read));
        return read;
    }

    private Contestant read(TrialReport report, Trial trial) {
        List<Double> places = trialRungs.places(trial, report.key().origin());
        int reached = trialRungs.reached(places, report.curve());
        // Trainings of another bracket are none to compare with.
        Object group = List.of(comparison.group(report.cell()), places.stream().findFirst(), trialRungs.bracket(trial));
        if (Tries.isPaused(report)) {
            return new Contestant(report, trial, group, places.size(), losses(report, places, reached), reached - 1);
        }
        if (report.isCompleted()) {
            List<Double> losses = losses(report, places, places.size());
            return new Contestant(report, trial, group, places.size(), losses, places.size());
        }
        // What fails on its way to a rung is the worst there: else ever more would be promoted for fewer.
        List<Double> losses = losses(report, places, Math.min(places.size(), reached + 1));
        return new Contestant(report, trial, group, places.size(), losses, reached);
    }

    private List<Double> losses(TrialReport report, List<Double> places, int rungs) {
        return IntStream.range(0, rungs)
                .mapToObj(rung -> comparison.lossAt(report, places.get(rung)))
                .toList();
    }
}
