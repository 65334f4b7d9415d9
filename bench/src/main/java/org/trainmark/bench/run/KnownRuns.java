package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.trainmark.bench.plan.search.SearchPlan;
import org.trainmark.bench.plan.search.TakenOver;
import org.trainmark.bench.suite.Suite;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;

/**
 * The runs that a search starts with.
 *
 * @param opened finds a run by its name; asked only for a run that begins
 */
public record KnownRuns(List<String> names, Function<String, RunDirectory> opened) {

    /** Those of a suite without a search. */
    public static final KnownRuns NONE = new KnownRuns(List.of(), name -> {
        throw new IllegalArgumentException("no run is known, but asked for is " + name);
    });

    public KnownRuns {
        names = List.copyOf(names);
        requireNonNull(opened, "opened");
    }

    /** Returns those that a suite names. */
    public static KnownRuns of(Suite suite, Function<String, RunDirectory> opened) {
        return suite.search()
                .map(search -> new KnownRuns(search.start().runs(), opened))
                .orElse(NONE);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Fails before anything is written if one cannot be found. */
    void requireThere() {
        names.forEach(name -> requireNonNull(opened.apply(name), name));
    }

    /**
     * Returns their trials that are of a suite's space, as the run's log is to have them.
     *
     * @param machine this machine's facts
     * @param told hears of each run what is known of it and what is left out
     */
    List<TrialReport> trials(Suite suite, SortedMap<String, String> machine, Consumer<String> told) {
        if (isEmpty()) {
            return List.of();
        }
        TakenOver taken = new TakenOver(SearchPlan.of(suite));
        for (String name : names) {
            RunDirectory run = opened.apply(name);
            told.accept(
                    isOfMachine(run.info(), machine)
                            ? taken.add(run.root().toString(), run.trials(told))
                            : "nothing of %s is known here: it ran on another machine".formatted(run.root()));
        }
        return taken.trials();
    }

    private static boolean isOfMachine(RunInfo run, SortedMap<String, String> machine) {
        return RunInfo.MACHINE.stream()
                .allMatch(fact -> Objects.equals(run.provenance().get(fact), machine.get(fact)));
    }
}
