package org.trainmark.results.report.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.trainmark.results.Confusion;
import org.trainmark.results.Outcome;
import org.trainmark.results.learning.PooledConfusion;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.report.svg.HeatMap;
import org.trainmark.results.report.svg.HeatMap.Names;
import org.trainmark.results.report.svg.HeatMap.Place;
import org.trainmark.results.report.svg.HeatMap.Tile;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Words;

/** What the chosen cell takes for what. */
record ConfusionPlot(String cell, int trials, Confusion confusion) {

    private static final int LETTERS_OF_A_ROW = 14;
    private static final int LETTERS_OF_ALL_COLUMNS = 50;

    /** Returns nothing for a run whose chosen cell tells no confusion. */
    static Optional<Plot> of(RunSummary run) {
        return run.chosen()
                .flatMap(cell -> cell.confusion()
                        .map(confusion ->
                                new ConfusionPlot(cell.label(), cell.trials(Outcome.COMPLETED), confusion).plot()));
    }

    private List<String> classes() {
        return confusion.classes();
    }

    private int count(int row, int column) {
        return confusion.counts().get(row).get(column);
    }

    private Plot plot() {
        String split = confusion.split();
        String title = "What the best cell takes for what, " + split + " split";
        int letters = Math.max(2, LETTERS_OF_ALL_COLUMNS / classes().size());
        HeatMap map = new HeatMap(
                title,
                "A row for each true class, a column for each class that was said.",
                new Names("true class, and how much of it is told", rows()),
                new Names("said class", shortened(letters)),
                tiles());
        String note =
                "%s: examples of the %s split, %s together. On the diagonal is what was right; the stronger the color,"
                        + " the larger the share of the row.";
        return new Plot(
                title, note.formatted(cell, split, Words.count(trials, "trial")), map.drawn("confusion"), List.of());
    }

    private List<String> rows() {
        List<String> names = shortened(LETTERS_OF_A_ROW);
        return IntStream.range(0, names.size())
                .mapToObj(row -> names.get(row) + recall(row))
                .toList();
    }

    private String recall(int row) {
        OptionalDouble recall = PooledConfusion.recall(confusion, row);
        return recall.isPresent() ? ", %.0f %%".formatted(100 * recall.getAsDouble()) : "";
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
