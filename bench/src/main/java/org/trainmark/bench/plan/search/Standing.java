package org.trainmark.bench.plan.search;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trainmark.bench.space.Coordinates;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.TrialReport;

/**
 * Where a search stands.
 *
 * @param found what its trials say
 * @param counting its trials that count, those known before among them
 * @param running its trials that run now
 */
record Standing(Found found, List<TrialReport> counting, List<Trial> running) {

    Standing {
        requireNonNull(found, "found");
        counting = List.copyOf(counting);
        running = List.copyOf(running);
    }

    /** Returns the trials that the search has run. */
    List<TrialReport> own() {
        return counting.stream().filter(result -> !result.isKnown()).toList();
    }

    /** Returns the places that are measured now. */
    List<double[]> pending(Coordinates coordinates) {
        return running.stream()
                .flatMap(trial -> coordinates.place(trial.cell().values()).stream())
                .toList();
    }

    /** Returns the ids of the cells that were tried or run. */
    Set<String> tried() {
        Set<String> tried = new HashSet<>(found.cells());
        running.forEach(trial -> tried.add(trial.cell().id()));
        return tried;
    }

    /** Returns the smallest ticket that neither a point has nor one that runs: those of lost trials are drawn again. */
    int ticket() {
        Set<Integer> used = new HashSet<>();
        found.points().forEach(point -> used.add(point.ticket()));
        long begun = running.stream().filter(trial -> trial.repetition() == 0).count();
        int ticket = 0;
        for (long free = 0; used.contains(ticket) || free < begun; ticket++) {
            free += used.contains(ticket) ? 0 : 1;
        }
        return ticket;
    }
}
