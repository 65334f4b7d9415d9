package org.trainmark.bench.plan.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trainmark.bench.plan.Ledger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.Sampler;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.search.Search;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.SearchSettings;
import org.trainmark.results.search.SearchSettings.Phase;

/**
 * The search under one combination of a suite's axes: first the points that the suite starts with, then those that the
 * sampler proposes, and whatever looks best again until it has as many trials as the suite says; at last the best few
 * by fresh seeds, and the winner by others.
 */
final class Tuning {

    private final Search search;
    private final SearchSettings settings;
    private final Optional<Target> target;
    private final SpentBudget spending;
    private final Stopping stopping;
    private final Racing racing;
    private final Proposals proposals;
    private final Confirming confirming;
    private final SearchedCells cells;

    Tuning(Suite suite, Search search, Sampler sampler, SearchedCells cells) {
        this.search = requireNonNull(search, "search");
        this.cells = requireNonNull(cells, "cells");
        target = suite.target();
        settings = search.settings(suite.repetitions());
        int candidates = search.candidates(suite.repetitions());
        spending = new SpentBudget(search.budget(), settings, (candidates + 1) * settings.confirming());
        long seed = suite.cells().get(0).workload().seed();
        stopping = new Stopping(search.budget(), search.objectives().get(0), seed);
        List<String> shown = suite.grid().points().size() > 1
                ? suite.varying()
                : search.space().names();
        racing = new Racing(search.objectives(), settings, suite.repetitions().count(), target, shown, cells);
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

    private Standing standing(Ledger ledger) {
        List<TrialReport> counting = counting(ledger);
        List<Trial> running = ledger.running().stream().filter(cells::has).toList();
        return new Standing(found(counting), counting, running);
    }

    private List<TrialReport> counting(Ledger ledger) {
        return ledger.counting().stream()
                .filter(result -> trialOf(result).isPresent())
                .toList();
    }

    /** Returns how many trials this search has run. */
    int ended(Ledger ledger) {
        return (int)
                counting(ledger).stream().filter(result -> !result.isKnown()).count();
    }

    /** Returns how many trials there are of this search, those that run now included. */
    int trials(Ledger ledger) {
        return ended(ledger)
                + (int) ledger.running().stream().filter(cells::has).count();
    }

    Next next(Ledger ledger) {
        Standing standing = standing(ledger);
        Refusals refusals = refusals(ledger);
        String over = spending.over(standing.own(), standing.running(), ledger);
        if (over.isEmpty()) {
            Optional<Next> again = racing.again(standing.found(), ledger);
            if (again.isPresent()) {
                return again.get();
            }
            Evidence evidence = evidence(standing, refusals);
            over = stopping.over(standing.found(), evidence);
            Optional<Cell> fresh = over.isEmpty() ? fresh(evidence, standing, refusals) : Optional.empty();
            if (fresh.isPresent()) {
                return racing.first(fresh.get(), standing, ledger);
            }
            over = over.isEmpty() ? "every point of the space was tried" : over;
        }
        boolean searching = standing.running().stream().anyMatch(trial -> isSearch(trial.repetition()));
        return searching ? new Next.Wait() : confirming.next(standing.found(), refusals.with(over), ledger);
    }

    private boolean isSearch(int repetition) {
        return settings.phase(repetition) == Phase.SEARCH;
    }

    /** Returns what of the space is not started, since its memory is known to be too little. */
    Refusals refusals(Ledger ledger) {
        List<TrialReport> searching = counting(ledger).stream()
                .filter(result -> isSearch(result.repetition()))
                .toList();
        return new Refusals(cells, MemoryForecast.of(searching, cells, search.limits(), target));
    }

    private Evidence evidence(Standing standing, Refusals refusals) {
        return new Evidence(
                cells.coordinates().domain(),
                standing.found().observations(),
                standing.pending(cells.coordinates()),
                refusals.ofFew());
    }

    /** Returns the next cell that was not tried and may fit; empty if there is none. */
    private Optional<Cell> fresh(Evidence evidence, Standing standing, Refusals refusals) {
        Set<String> tried = standing.tried();
        return proposals.next(evidence, cell -> !tried.contains(cell.id()) && !refusals.has(cell), standing.ticket());
    }
}
