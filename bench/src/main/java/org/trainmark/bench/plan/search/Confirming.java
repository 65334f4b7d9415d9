package org.trainmark.bench.plan.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.trainmark.bench.plan.Ledger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Origin;
import org.trainmark.results.Target;
import org.trainmark.results.search.Confirmation;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.SearchSettings;
import org.trainmark.results.search.SearchedPoint;

/**
 * The end of a search: the best few again by fresh seeds, the same for all, and the winner by others.
 *
 * @param candidates how many these are at most
 */
record Confirming(
        List<Quantity> objectives,
        SearchSettings settings,
        int candidates,
        Optional<Target> target,
        SearchedCells cells) {

    Confirming {
        objectives = List.copyOf(objectives);
        requireNonNull(settings, "settings");
        requireNonNull(target, "target");
        requireNonNull(cells, "cells");
    }

    /**
     * Returns what is left to confirm.
     *
     * @param over why the search itself has ended
     */
    Next next(Found found, String over, Ledger ledger) {
        boolean none = found.bestFirst().isEmpty();
        if (settings.confirming() == 0 || none) {
            return new Next.Done(none ? over + "; no point has a value that keeps to the limits" : over);
        }
        List<SearchedPoint> best =
                found.candidates(candidates, cells.coordinates().domain());
        Optional<Next> choice = missing(best, settings.freshFrom(), over, ledger);
        if (choice.isPresent() || objectives.size() > 1) {
            return choice.orElseGet(() -> new Next.Done(over));
        }
        SearchedPoint winner =
                Confirmation.of(best, settings, objectives.get(0), target).winner();
        return missing(List.of(winner), settings.freshFrom() + settings.confirming(), "", ledger)
                .orElseGet(() -> new Next.Done(over));
    }

    /**
     * Returns the next fresh trial that points lack, seed by seed; empty if they have them all.
     *
     * @param over why points are chosen among; empty for the winner
     */
    private Optional<Next> missing(List<SearchedPoint> points, int from, String over, Ledger ledger) {
        boolean waits = false;
        for (int repetition = from; repetition < from + settings.confirming(); repetition++) {
            for (SearchedPoint point : points) {
                Trial trial = new Trial(
                        cells.trialOf(point.trials().get(0)).orElseThrow().cell(), repetition);
                if (ledger.isOpen(trial)) {
                    return Optional.of(over.isEmpty() ? ofWinner(trial) : ofChoice(trial, points.size(), over));
                }
                waits |= ledger.tries(trial.id()) == 0;
            }
        }
        return waits ? Optional.of(new Next.Wait()) : Optional.empty();
    }

    private static Next ofChoice(Trial trial, int points, String over) {
        String why = "%s: the best %d again, by seeds that none of them has seen".formatted(over, points);
        return new Next.Run(trial, new Origin(Origin.CONFIRM, 0, OptionalInt.empty()), why);
    }

    private static Next ofWinner(Trial trial) {
        return new Next.Run(
                trial,
                new Origin(Origin.CONFIRM, 1, OptionalInt.empty()),
                "the winner once more, by seeds that did not choose it");
    }
}
