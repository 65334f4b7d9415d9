package org.trainmark.bench.suite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.trainmark.bench.space.Choice;
import org.trainmark.bench.space.Coordinates;
import org.trainmark.bench.space.Grid;
import org.trainmark.bench.space.Part;
import org.trainmark.bench.space.Point;
import org.trainmark.bench.suite.measure.MeasureFormat;
import org.trainmark.bench.suite.search.Search;
import org.trainmark.bench.suite.search.SearchFormat;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.results.search.Limit;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.Quantity.Needs;

/** Makes the cells in the middle of a search's spaces, and notes what is wrong with the rest of these. */
final class SearchReader {

    private final CellFactory factory;
    private final Problems problems;

    SearchReader(CellFactory factory, Problems problems) {
        this.factory = factory;
        this.problems = problems;
    }

    /** Returns the cell in the middle of the space under each combination of the axes. */
    List<Cell> cells(Search search, Grid grid, Optional<MeasureFormat> measure, Fields suite) {
        Place place = suite.value(SearchFormat.NAME)
                .map(Value::place)
                .orElse(suite.mapping().place());
        refuseTwice(search, grid);
        measure.ifPresent(known -> checkMeasured(search, known, place));
        List<Coordinates> all = grid.points().stream()
                .map(point -> factory.coordinates(search.space(), point))
                .toList();
        refuseWithout(search, all);
        refuseOutside(search, all);
        List<Read<Cell>> cells = new ArrayList<>();
        for (Coordinates coordinates : all) {
            cells.add(Read.of(() -> cell(coordinates)));
        }
        return cells.stream().map(Read::get).toList();
    }

    private void refuseTwice(Search search, Grid grid) {
        for (Part part : search.space().parts()) {
            if (grid.names().contains(part.name())) {
                problems.add(
                        part.path().place(),
                        "'%s' is an axis too; keep it in one of axes and search.space".formatted(part.name()));
            }
        }
    }

    private void checkMeasured(Search search, MeasureFormat measure, Place place) {
        Set<Quantity> wanted = new LinkedHashSet<>(search.objectives());
        search.limits().stream().map(Limit::quantity).forEach(wanted::add);
        for (Quantity quantity : wanted) {
            String lacking = lacking(quantity.needs(), measure);
            if (!lacking.isEmpty()) {
                problems.add(place, "%s is not measured; it needs %s in 'measure'".formatted(quantity.name(), lacking));
            }
        }
        int most = search.budget().trials();
        if (search.confirm() && search.candidates(measure.repetitions()) == 0 && most > 1) {
            problems.add(
                    place,
                    ("a budget of %d trials leaves nothing to confirm a winner by %d fresh trials; allow at least %d"
                                    + " trials, set measure.repetitions to less, or search.confirm to false")
                            .formatted(
                                    most,
                                    measure.repetitions().count(),
                                    4 * measure.repetitions().count()));
        }
    }

    private static String lacking(Needs needs, MeasureFormat measure) {
        return switch (needs) {
            case NOTHING -> "";
            case THROUGHPUT -> measure.measure().throughput().isPresent() ? "" : "throughput";
            case CONVERGENCE, ACCURACY -> measure.measure().convergence().isPresent() ? "" : "convergence";
            case TARGET ->
                measure.measure()
                                .convergence()
                                .flatMap(how -> how.rule().target())
                                .isPresent()
                        ? ""
                        : "convergence with target-accuracy or target-loss";
        };
    }

    private void refuseWithout(Search search, List<Coordinates> all) {
        for (Part part : search.space().parts()) {
            if (all.stream().noneMatch(coordinates -> coordinates.parts().contains(part))) {
                problems.add(
                        part.path().place(),
                        "'%s' exists under no %s of this suite: none is %s"
                                .formatted(
                                        part.name(),
                                        part.path().names().get(0),
                                        part.path().names().get(1)));
            }
        }
    }

    private void refuseOutside(Search search, List<Coordinates> all) {
        for (Point point : search.start().points()) {
            boolean inside = all.stream()
                    .anyMatch(coordinates ->
                            coordinates.place(full(point, coordinates).texts()).isPresent());
            if (!inside && !point.choices().isEmpty()) {
                problems.add(
                        point.choices().get(0).path().place(),
                        "the point %s is not in the space: give each of its parts a value that it may have"
                                .formatted(point.texts()));
            }
        }
    }

    /** Returns a start point with the values of a combination. */
    private static Point full(Point start, Coordinates coordinates) {
        Point full = coordinates.combination();
        for (Choice choice : start.choices()) {
            full = full.with(choice);
        }
        return full;
    }

    /** Reads the middle and, beside it, whatever each part may be: what it is refused for at all is a problem. */
    private Cell cell(Coordinates coordinates) {
        double[] middle = coordinates.middle();
        Read<Cell> cell = Read.of(() -> factory.at(coordinates.point(middle), problems));
        for (int i = 0; i < middle.length; i++) {
            for (double[] beside : coordinates.varied(middle, i)) {
                if (!isEverFine(beside, i, coordinates)) {
                    Read.of(() -> factory.at(coordinates.point(beside), problems));
                }
            }
        }
        return cell.get();
    }

    /** A point may be refused for two values that do not fit each other; the search leaves that one out. */
    private boolean isEverFine(double[] place, int fixed, Coordinates coordinates) {
        return isFine(coordinates.point(place))
                || IntStream.range(0, place.length)
                        .filter(i -> i != fixed && !Double.isNaN(place[i]))
                        .boxed()
                        .flatMap(i -> coordinates.varied(place, i).stream())
                        .filter(varied -> varied[fixed] == place[fixed])
                        .anyMatch(varied -> isFine(coordinates.point(varied)));
    }

    private boolean isFine(Point point) {
        return Read.of(() -> factory.at(point, new Problems(""))).value().isPresent();
    }
}
