package org.trainmark.bench.plan.search;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.trainmark.bench.plan.Ledger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.Sampler;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.search.Search;
import org.trainmark.results.Origin;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.SearchSettings;
import org.trainmark.results.search.SearchSettings.Phase;
import org.trainmark.results.search.SearchedPoint;

/**
 * The search under one combination of a suite's axes: first the points that the suite starts with, then those that the
 * sampler proposes, and whatever looks best again until it has as many trials as the suite says; at last the best few
 * by fresh seeds, and the winner by others.
 */
final class Tuning {

    private final Search search;
    private final SearchSettings settings;
    private final int repetitions;
    private final List<String> shown;
    private final Optional<Target> target;
    private final Spending spending;
    private final Stopping stopping;
    private final Proposals proposals;
    private final Confirming confirming;
    private final SearchedCells cells;

    Tuning(Suite suite, Search search, Sampler sampler, SearchedCells cells) {
        this.search = requireNonNull(search, "search");
        this.cells = requireNonNull(cells, "cells");
        target = suite.target();
        settings = search.settings(suite.repetitions());
        repetitions = suite.repetitions().count();
        shown = suite.grid().points().size() > 1
                ? suite.varying()
                : search.space().names();
        int candidates = search.candidates(suite.repetitions());
        spending = new Spending(search.budget(), settings, (candidates + 1) * settings.confirming());
        long seed = suite.cells().get(0).setup().training().seed();
        stopping = new Stopping(search.budget().margin(), search.objectives().get(0), seed);
        proposals = new Proposals(search, seed, sampler, cells);
        confirming = new Confirming(search.objectives(), settings, candidates, target, cells);
    }

    Optional<Trial> trialOf(TrialReport earlier) {
        return cells.trialOf(earlier)
                .filter(trial -> trial.repetition() < settings.freshFrom() + 2 * settings.confirming());
    }

    /** Returns the trials here that one of another run may be, those that are least unlike first. */
    List<Likeness> like(TrialReport elsewhere) {
        return cells.like(elsewhere);
    }

    boolean isFresh(int repetition) {
        return !isSearch(repetition);
    }

    /** Returns the first trials that this would ask for if none had a result but those known before. */
    List<Trial> first(int most, List<TrialReport> known) {
        return proposals.first(most, found(known));
    }

    private Found found(List<TrialReport> counting) {
        return Found.of(counting, search, settings, cells.coordinates(), target);
    }

    /** Returns the trials of this search that count, those known before among them. */
    private List<TrialReport> counting(Ledger ledger) {
        return ledger.counting().stream()
                .filter(result -> trialOf(result).isPresent())
                .toList();
    }

    private List<Trial> running(Ledger ledger) {
        return ledger.running().stream().filter(cells::has).toList();
    }

    /** Returns the trials that this search has run. */
    List<TrialReport> own(Ledger ledger) {
        return counting(ledger).stream().filter(result -> !result.isKnown()).toList();
    }

    /** Returns how many trials there are of this search, those that run now included. */
    int trials(Ledger ledger) {
        return own(ledger).size() + running(ledger).size();
    }

    Next next(Ledger ledger) {
        Found found = found(counting(ledger));
        Refusals refusals = refusals(ledger);
        String over = spending.over(own(ledger), running(ledger), ledger);
        if (over.isEmpty()) {
            Optional<Next> again = repeated(found, ledger);
            if (again.isPresent()) {
                return again.get();
            }
            Evidence evidence = evidence(found, refusals, ledger);
            over = stopping.over(evidence);
            Optional<Cell> fresh = over.isEmpty() ? fresh(evidence, found, refusals, ledger) : Optional.empty();
            if (fresh.isPresent()) {
                return start(fresh.get(), found, ledger);
            }
            over = over.isEmpty() ? "every point of the space was tried" : over;
        }
        boolean searching = running(ledger).stream().anyMatch(trial -> isSearch(trial.repetition()));
        return searching ? new Next.Wait() : confirming.next(found, with(refusals.inWords(), over), ledger);
    }

    private static String with(String refused, String over) {
        return refused.isEmpty() ? over : over + ", and " + refused;
    }

    private boolean isSearch(int repetition) {
        return settings.phase(repetition) == Phase.SEARCH;
    }

    /** Returns what of the space is not started, since its memory is known to be too little. */
    Refusals refusals(Ledger ledger) {
        return new Refusals(cells, MemoryForecast.of(counting(ledger), cells, search.limits(), target));
    }

    private Evidence evidence(Found found, Refusals refusals, Ledger ledger) {
        List<double[]> pending = running(ledger).stream()
                .flatMap(trial -> cells.coordinates().place(trial.cell().values()).stream())
                .toList();
        return new Evidence(cells.coordinates().domain(), found.observations(), pending, refusals.ofFew());
    }

    private Next start(Cell cell, Found found, Ledger ledger) {
        Trial trial = new Trial(cell, 0);
        return ledger.mayStart(trial)
                ? new Next.Run(trial, searching(ticket(found, ledger)), best(found))
                : new Next.Wait();
    }

    private String best(Found found) {
        return search.objectives().size() > 1
                ? ""
                : found.bestFirst().stream()
                        .findFirst()
                        .map(number -> new BestSoFar(
                                found.points().get(number), search.objectives().get(0), target))
                        .map(best -> best.text(settings, shown))
                        .orElse("");
    }

    /** What looks best but was measured less often than the suite says is measured again before anything new. */
    private Optional<Next> repeated(Found found, Ledger ledger) {
        if (search.objectives().size() > 1) {
            return Optional.empty();
        }
        Optional<Integer> best = found.bestFirst().stream().findFirst();
        if (best.isEmpty() || found.observations().get(best.get()).trials() >= repetitions) {
            return Optional.empty();
        }
        SearchedPoint point = found.points().get(best.get());
        int repetition = next(point);
        return repetition >= settings.freshFrom()
                ? Optional.empty()
                : cells.trialOf(point.trials().get(0))
                        .map(trial -> new Trial(trial.cell(), repetition))
                        .filter(ledger::mayStart)
                        .map(trial -> new Next.Run(trial, searching(point.ticket()), best(found)));
    }

    /** Returns the first repetition that a point lacks: one that was known before may lack any. */
    private static int next(SearchedPoint point) {
        Set<Integer> had = point.trials().stream().map(TrialReport::repetition).collect(toSet());
        return IntStream.iterate(0, repetition -> repetition + 1)
                .filter(repetition -> !had.contains(repetition))
                .findFirst()
                .orElseThrow();
    }

    private static Origin searching(int ticket) {
        return new Origin(Origin.SEARCH, ticket, OptionalInt.empty());
    }

    /** Returns the next cell that was not tried and may fit; empty if there is none. */
    private Optional<Cell> fresh(Evidence evidence, Found found, Refusals refusals, Ledger ledger) {
        Set<String> tried = new HashSet<>(found.cells());
        running(ledger).forEach(trial -> tried.add(trial.cell().id()));
        return proposals.next(
                evidence, cell -> !tried.contains(cell.id()) && !refusals.has(cell), ticket(found, ledger));
    }

    /** Returns the smallest ticket that neither a point has nor one that runs: those of lost trials are drawn again. */
    private int ticket(Found found, Ledger ledger) {
        Set<Integer> used = new HashSet<>();
        found.points().forEach(point -> used.add(point.ticket()));
        long begun = running(ledger).stream()
                .filter(trial -> trial.repetition() == 0)
                .count();
        int ticket = 0;
        for (long free = 0; used.contains(ticket) || free < begun; ticket++) {
            free += used.contains(ticket) ? 0 : 1;
        }
        return ticket;
    }
}
