package org.trainmark.bench.suite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.space.Axis;
import org.trainmark.bench.space.Choice;
import org.trainmark.bench.space.Grid;
import org.trainmark.bench.space.Point;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Read;

/** Makes the cells of a whole grid, so that the problems of all points are noted. */
final class GridReader {

    private final CellFactory factory;
    private final Problems problems;
    private final Map<Measured, Point> earlier = new HashMap<>();

    /** What makes cells the same. */
    private record Measured(Settings settings, Measure measure) {}

    GridReader(CellFactory factory, Problems problems) {
        this.factory = factory;
        this.problems = problems;
    }

    List<Cell> cells(Grid grid) {
        List<Read<Cell>> cells = new ArrayList<>();
        for (Point point : grid.points()) {
            cells.add(Read.of(() -> cell(point)));
        }
        return cells.stream().map(Read::get).toList();
    }

    private Cell cell(Point point) {
        Cell cell = factory.at(point, problems);
        Optional.ofNullable(earlier.putIfAbsent(new Measured(cell.settings(), cell.measure()), point))
                .ifPresent(same -> refuseRepeat(point, same));
        return cell;
    }

    /** Finds values that differ in writing only, such as an optimizer with and without its usual settings. */
    private void refuseRepeat(Point point, Point same) {
        for (int axis = 0; axis < point.choices().size(); axis++) {
            Choice choice = point.choices().get(axis);
            String before = same.choices().get(axis).text();
            if (!before.equals(choice.text())) {
                problems.add(choice.value().place(), Axis.repeats(choice.value(), before));
            }
        }
    }
}
