package org.trainmark.bench.plan.search;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.trainmark.bench.space.Coordinates;
import org.trainmark.bench.space.ForeignPoint;
import org.trainmark.bench.space.Point;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.CellFactory;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.results.CellKey;
import org.trainmark.results.TrialReport;

/** The cells of a space under one combination, each made once, when it is needed. */
final class SearchedCells {

    private final CellFactory factory;
    private final Coordinates coordinates;
    private final Map<SortedMap<String, String>, Optional<Cell>> made = new HashMap<>();
    private final Map<SortedMap<String, String>, Optional<Cell>> seen = new HashMap<>();

    SearchedCells(CellFactory factory, Coordinates coordinates) {
        this.factory = requireNonNull(factory, "factory");
        this.coordinates = requireNonNull(coordinates, "coordinates");
    }

    Coordinates coordinates() {
        return coordinates;
    }

    /** Returns the cell at a place; empty if the point there is refused. */
    Optional<Cell> at(double[] place) {
        return at(coordinates.point(place));
    }

    /** Returns the cell of a point; empty if it is refused. */
    Optional<Cell> at(Point point) {
        return made.computeIfAbsent(point.texts(), texts -> make(point));
    }

    private Optional<Cell> make(Point point) {
        try {
            return Optional.of(factory.at(point));
        } catch (InvalidSuiteException refused) {
            return Optional.empty();
        }
    }

    /** Returns the trial that a result is of; empty if it is none of this space. */
    Optional<Trial> trialOf(TrialReport earlier) {
        return seen.computeIfAbsent(
                        earlier.cell().axes(), texts -> coordinates.place(texts).flatMap(place -> at(Point.of(texts))))
                .map(cell -> new Trial(cell, earlier.repetition()))
                .filter(trial -> trial.id().equals(earlier.id()));
    }

    /** Returns the cells that a trial of another run may be of, those that are least unlike first. */
    List<Likeness> like(TrialReport elsewhere) {
        CellKey cell = elsewhere.cell();
        return new ForeignPoint(cell.axes(), cell.settings())
                .in(coordinates).stream()
                        .flatMap(texts -> at(Point.of(texts)).stream())
                        .map(found -> Likeness.of(found, elsewhere))
                        .sorted(comparingInt(likeness -> likeness.differences().size()))
                        .toList();
    }

    /** Returns whether a trial is of this space. */
    boolean has(Trial trial) {
        return coordinates.place(trial.cell().values()).isPresent();
    }
}
