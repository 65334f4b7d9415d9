package org.trainmark.bench.plan.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    /** So often a sampler may propose what is refused or was tried, by rounding. */
    private static final int MOST_ATTEMPTS = 20;

    /** So often chance may, before there seems to be nothing. */
    private static final int MOST_DRAWS = 1_000;

    Proposals {
        requireNonNull(search, "search");
        requireNonNull(sampler, "sampler");
        requireNonNull(cells, "cells");
    }

    /** Returns the first trials that this would ask for if none had a result but what is known before. */
    List<Trial> first(int most, Found known) {
        Map<String, Trial> first = new LinkedHashMap<>();
        List<double[]> pending = new ArrayList<>();
        Set<String> tried = known.cells();
        for (int number = 0; number < most; number++) {
            Evidence evidence = new Evidence(cells.coordinates().domain(), known.observations(), pending, List.of());
            next(evidence, cell -> !tried.contains(cell.id()) && !first.containsKey(cell.id()), first.size())
                    .ifPresent(found -> {
                        first.put(found.id(), new Trial(found, 0));
                        cells.coordinates().place(found.values()).ifPresent(pending::add);
                    });
        }
        return List.copyOf(first.values());
    }

    /**
     * Returns the next cell; empty if there is none.
     *
     * @param open whether a cell may be tried
     * @param ticket number of the proposal
     */
    Optional<Cell> next(Evidence evidence, Predicate<Cell> open, int ticket) {
        return startWith(open).or(() -> proposed(evidence, open, new Ticket(seed, ticket)));
    }

    private Optional<Cell> startWith(Predicate<Cell> open) {
        for (Point start : search.start().points()) {
            Point point = cells.coordinates().combination();
            for (Choice choice : start.choices()) {
                point = point.with(choice);
            }
            Optional<Cell> cell = cells.coordinates().place(point.texts()).flatMap(cells::at);
            if (cell.filter(open).isPresent()) {
                return cell;
            }
        }
        return Optional.empty();
    }

    private Optional<Cell> proposed(Evidence evidence, Predicate<Cell> open, Ticket ticket) {
        List<double[]> refused = new ArrayList<>(evidence.refused());
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<double[]> place = sampler.propose(
                    new Evidence(evidence.domain(), evidence.observations(), evidence.pending(), refused), ticket);
            Optional<Cell> cell = place.flatMap(cells::at);
            if (place.isEmpty() || cell.filter(open).isPresent()) {
                return cell;
            }
            refused.add(place.get());
        }
        return drawn(open, ticket);
    }

    /** Where what a sampler likes is refused over and over, chance finds what is left. */
    private Optional<Cell> drawn(Predicate<Cell> open, Ticket ticket) {
        SplittableRandom random = ticket.random();
        return Stream.generate(() -> cells.coordinates().domain().place(random))
                .limit(MOST_DRAWS)
                .flatMap(place -> cells.at(place).stream())
                .filter(open)
                .findFirst();
    }
}
