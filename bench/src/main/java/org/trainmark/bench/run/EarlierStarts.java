package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trainmark.bench.machine.MachineClass;
import org.trainmark.bench.plan.Plan;
import org.trainmark.bench.suite.Suite;
import org.trainmark.results.Commit;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;
import org.trainmark.results.log.TrialLog;
import org.trainmark.results.summary.Words;

/**
 * What a start of a run finds in its directory.
 *
 * @param plan of this start
 * @param provenance of this start
 */
record EarlierStarts(RunWriter writer, Plan plan, SortedMap<String, String> provenance, Watcher watcher) {

    EarlierStarts {
        requireNonNull(writer, "writer");
        requireNonNull(plan, "plan");
        provenance = Collections.unmodifiableSortedMap(new TreeMap<>(provenance));
        requireNonNull(watcher, "watcher");
    }

    /**
     * Copies what a new run knows of others into its own log, which is all that it goes by from then on. That the run
     * has begun is written after that, so that a copy that was cut short is ended by the next start.
     */
    void takeOver(KnownRuns known, Suite suite) {
        if (known.isEmpty() || writer.resumes()) {
            return;
        }
        try (TrialLog log = writer.openLog(watcher::warn)) {
            requireSameRun(log.earlier());
            if (!log.earlier().stream().allMatch(TrialReport::isKnown)) {
                return;
            }
            Set<String> logged = log.earlier().stream().map(TrialReport::id).collect(Collectors.toSet());
            known.trials(suite, provenance, watcher::tell).stream()
                    .filter(trial -> !logged.contains(trial.id()))
                    .forEach(log::append);
        }
    }

    /**
     * Refuses to go on with another run. The log may hold trials before there is a file that says of what: a lost
     * machine may have lost that alone.
     *
     * @throws OtherRunException if trials are none of the plan's, or of another machine
     */
    void requireSameRun(List<TrialReport> logged) {
        RunDirectory directory = writer.directory();
        List<TrialReport> others =
                logged.stream().filter(result -> plan.trialOf(result).isEmpty()).toList();
        long foreign = others.stream().filter(result -> !plan.leavesOut(result)).count();
        if (foreign > 0) {
            throw new OtherRunException(
                    "%s holds %s not of this suite with these data and profiles; choose another --out"
                            .formatted(directory.root(), Words.count((int) foreign, "trial")));
        }
        if (writer.resumes()) {
            requireSameMachine(directory);
        }
        if (!others.isEmpty()) {
            watcher.tell(
                    "the space has changed: %d of %s are in it and kept; the others stay in the log and count no more"
                            .formatted(logged.size() - others.size(), Words.count(logged.size(), "trial")));
        }
    }

    /**
     * Returns the provenance that the run is to have. Its commit stays the one that it was begun at; later ones, which
     * nobody can take back out of its trials, are kept beside that.
     *
     * @param goesOn whether this start has trials to run
     */
    SortedMap<String, String> provenance(boolean goesOn) {
        if (!writer.resumes()) {
            return provenance;
        }
        SortedMap<String, String> before = writer.directory().info().provenance();
        SortedMap<String, String> kept = new TreeMap<>(provenance);
        kept.keySet().removeAll(Commit.NAMES);
        before.forEach((name, fact) -> {
            if (Commit.NAMES.contains(name)) {
                kept.put(name, fact);
            }
        });
        if (goesOn && !Commit.isSameState(before, provenance)) {
            kept.put(Commit.LATER, later(before));
        }
        return kept;
    }

    private String later(SortedMap<String, String> before) {
        String now = named(Commit.state(provenance));
        watcher.warn("this run was begun at commit %s and goes on at %s: it keeps the first, and no history takes it"
                .formatted(named(Commit.state(before)), now));
        Set<String> later = new LinkedHashSet<>(
                List.of(before.getOrDefault(Commit.LATER, now).split(" ", -1)));
        later.add(now);
        return String.join(" ", later);
    }

    private static String named(String state) {
        return state.isEmpty() ? "unknown" : state;
    }

    private void requireSameMachine(RunDirectory directory) {
        List<String> differences = MachineClass.differences(directory.info().provenance(), provenance);
        if (!differences.isEmpty()) {
            throw new OtherRunException("%s was begun on another machine than this (%s); choose another --out"
                    .formatted(directory.root(), String.join("; ", differences)));
        }
    }
}
