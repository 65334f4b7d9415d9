package org.trainmark.bench.plan.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.Sampler;
import org.trainmark.bench.search.Ticket;
import org.trainmark.bench.space.Choice;
import org.trainmark.bench.space.Point;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.search.Search;

/** The cells that a search tries: those that the suite starts with, then those that the sampler proposes. */
record Proposals(Search search, long seed, Sampler sampler, SearchedCells cells) {

    /** So often a sampler may propose what is refused or was tried, by rounding, before there seems to be nothing. */
    private static final int MOST_ATTEMPTS = 100;

    Proposals {
        requireNonNull(search, "search");
        requireNonNull(sampler, "sampler");
        requireNonNull(cells, "cells");
    }

    /** Returns the first trials that this would ask for if none had a result but what is known before. */
    List<Trial> first(int most, Found known) {
        Map<String, Trial> first = new LinkedHashMap<>();
        List<double[]> pending = new ArrayList<>();
        for (int number = 0; number < most; number++) {
            Set<String> tried = new HashSet<>(first.keySet());
            tried.addAll(known.cells());
            Optional<Cell> cell = next(known, tried, pending, first.size());
            cell.ifPresent(found -> {
                first.put(found.id(), new Trial(found, 0));
                cells.coordinates().place(found.values()).ifPresent(pending::add);
            });
        }
        return List.copyOf(first.values());
    }

    /**
     * Returns the next cell; empty if there is none that was not tried.
     *
     * @param tried ids of the cells that were
     * @param pending places that are measured now
     * @param ticket number of the proposal
     */
    Optional<Cell> next(Found found, Set<String> tried, List<double[]> pending, int ticket) {
        return startWith(tried).or(() -> proposed(found, tried, pending, new Ticket(seed, ticket)));
    }

    private Optional<Cell> startWith(Set<String> tried) {
        for (Point start : search.start().points()) {
            Point point = cells.coordinates().combination();
            for (Choice choice : start.choices()) {
                point = point.with(choice);
            }
            Optional<Cell> cell = cells.coordinates().place(point.texts()).flatMap(cells::at);
            if (cell.isPresent() && !tried.contains(cell.get().id())) {
                return cell;
            }
        }
        return Optional.empty();
    }

    private Optional<Cell> proposed(Found found, Set<String> tried, List<double[]> pending, Ticket ticket) {
        List<double[]> refused = new ArrayList<>();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Evidence evidence = new Evidence(cells.coordinates().domain(), found.observations(), pending, refused);
            Optional<double[]> place = sampler.propose(evidence, ticket);
            Optional<Cell> cell = place.flatMap(cells::at);
            if (place.isEmpty()
                    || cell.filter(other -> !tried.contains(other.id())).isPresent()) {
                return cell;
            }
            refused.add(place.get());
        }
        return Optional.empty();
    }
}
