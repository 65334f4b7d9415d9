package org.trainmark.bench.plan.search;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.trainmark.bench.plan.Ledger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Origin;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.SearchSettings;
import org.trainmark.results.search.SearchedPoint;

/**
 * How often the points of a search are measured: once and, for as long as they look best, again.
 *
 * @param repetitions so often, of those that nothing spoilt
 * @param shown names of what is said of the best
 */
record Racing(
        List<Quantity> objectives,
        SearchSettings settings,
        int repetitions,
        Optional<Target> target,
        List<String> shown,
        SearchedCells cells) {

    Racing {
        objectives = List.copyOf(objectives);
        requireNonNull(settings, "settings");
        requireNonNull(target, "target");
        shown = List.copyOf(shown);
        requireNonNull(cells, "cells");
    }

    /** Returns the first trial of a new point. */
    Next first(Cell cell, Standing standing, Ledger ledger) {
        Trial trial = new Trial(cell, 0);
        return ledger.mayStart(trial) ? run(trial, standing.ticket(), standing.found()) : new Next.Wait();
    }

    /** Returns one more trial of what looks best; empty if it has them all. Of several objectives nothing is best. */
    Optional<Next> again(Found found, Ledger ledger) {
        return best(found)
                .filter(number -> found.observations().get(number).trials() < repetitions)
                .map(number -> found.points().get(number))
                .flatMap(point -> again(point, found, ledger));
    }

    private Optional<Next> again(SearchedPoint point, Found found, Ledger ledger) {
        return cells.trialOf(point.trials().get(0))
                .map(trial -> new Trial(trial.cell(), next(point)))
                .filter(trial -> trial.repetition() < settings.freshFrom())
                .filter(ledger::mayStart)
                .map(trial -> run(trial, point.ticket(), found));
    }

    /** Returns the first repetition that a point lacks: one that was known before may lack any. */
    private static int next(SearchedPoint point) {
        Set<Integer> had = point.trials().stream().map(TrialReport::repetition).collect(toSet());
        return IntStream.iterate(0, repetition -> repetition + 1)
                .filter(repetition -> !had.contains(repetition))
                .findFirst()
                .orElseThrow();
    }

    private Next run(Trial trial, int ticket, Found found) {
        String why = best(found)
                .map(number -> new BestSoFar(found.points().get(number), objectives.get(0), target))
                .map(best -> best.text(settings, shown))
                .orElse("");
        return new Next.Run(trial, new Origin(Origin.SEARCH, ticket, OptionalInt.empty()), why);
    }

    private Optional<Integer> best(Found found) {
        return objectives.size() > 1
                ? Optional.empty()
                : found.bestFirst().stream().findFirst();
    }
}
