package org.trainmark.results.report.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trainmark.results.Confusion;
import org.trainmark.results.TrialReport;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.report.svg.HeatMap;
import org.trainmark.results.report.svg.HeatMap.Names;
import org.trainmark.results.report.svg.HeatMap.Place;
import org.trainmark.results.report.svg.HeatMap.Tile;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Words;

/**
 * What the best cell takes for what.
 *
 * @param confusions of its trials, all of the same split and classes; at least one
 */
record ConfusionPlot(String cell, List<Confusion> confusions) {

    private static final int LETTERS_OF_A_ROW = 14;
    private static final int LETTERS_OF_ALL_COLUMNS = 50;

    ConfusionPlot {
        confusions = List.copyOf(confusions);
    }

    /** Returns nothing for a run whose best cell tells no confusion. */
    static Optional<Plot> of(RunSummary run) {
        return run.cells().stream()
                .limit(1)
                .map(cell -> new ConfusionPlot(
                        cell.label(),
                        alike(run.trials().stream()
                                .filter(trial ->
                                        trial.isCompleted() && trial.cell().equals(cell.cell()))
                                .flatMap(ConfusionPlot::of)
                                .toList())))
                .filter(plot -> !plot.confusions.isEmpty())
                .map(ConfusionPlot::plot)
                .findFirst();
    }

    private static Stream<Confusion> of(TrialReport trial) {
        return trial.findings().confusion().stream();
    }

    private static List<Confusion> alike(List<Confusion> all) {
        return all.stream()
                .filter(one -> one.split().equals(all.get(0).split())
                        && one.classes().equals(all.get(0).classes()))
                .toList();
    }

    private List<String> classes() {
        return confusions.get(0).classes();
    }

    private int count(int row, int column) {
        return confusions.stream()
                .mapToInt(one -> one.counts().get(row).get(column))
                .sum();
    }

    private Plot plot() {
        String split = confusions.get(0).split();
        String title = "What the best cell takes for what, " + split + " split";
        int letters = Math.max(2, LETTERS_OF_ALL_COLUMNS / classes().size());
        HeatMap map = new HeatMap(
                title,
                "A row for each true class, a column for each class that was said.",
                new Names("true class", shortened(LETTERS_OF_A_ROW)),
                new Names("said class", shortened(letters)),
                tiles());
        String note =
                "%s: examples of the %s split, %s together. On the diagonal is what was right; the stronger the color,"
                        + " the larger the share of the row.";
        return new Plot(
                title,
                note.formatted(cell, split, Words.count(confusions.size(), "trial")),
                map.drawn("confusion"),
                List.of());
    }

    private List<String> shortened(int letters) {
        return classes().stream().map(name -> TextTable.clipped(name, letters)).toList();
    }

    private Map<Place, Tile> tiles() {
        Map<Place, Tile> tiles = new LinkedHashMap<>();
        for (int row = 0; row < classes().size(); row++) {
            int truth = row;
            int all = IntStream.range(0, classes().size())
                    .map(column -> count(truth, column))
                    .sum();
            for (int column = 0; column < classes().size(); column++) {
                tiles.put(new Place(row, column), tile(row, column, all));
            }
        }
        return tiles;
    }

    private Tile tile(int row, int column, int ofRow) {
        int count = count(row, column);
        int shade = count == 0 ? 0 : (int) Math.ceil(HeatMap.SHADES * (double) count / ofRow);
        String tooltip = "%s taken for %s: %d of %d"
                .formatted(classes().get(row), classes().get(column), count, ofRow);
        return new Tile(shade, Integer.toString(count), "", tooltip);
    }
}
