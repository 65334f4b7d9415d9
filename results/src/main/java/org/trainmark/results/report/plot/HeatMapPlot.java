package org.trainmark.results.report.plot;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.trainmark.results.SettingNames;
import org.trainmark.results.report.svg.HeatMap;
import org.trainmark.results.report.svg.HeatMap.Names;
import org.trainmark.results.report.svg.HeatMap.Place;
import org.trainmark.results.report.svg.HeatMap.Tile;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Figure;
import org.trainmark.results.summary.Metric;
import org.trainmark.results.summary.RunSummary;

/** Optimizer by learning rate: the best cell of each pair. */
final class HeatMapPlot {

    private static final List<String> SIDES = List.of(SettingNames.OPTIMIZER, SettingNames.LEARNING_RATE);
    private static final int MOST_COLUMNS = 10;
    private static final int MOST_ROWS = 40;

    private final RunSummary run;
    private final Metric metric;
    private final Map<Place, CellSummary> best = new LinkedHashMap<>();
    private final List<String> rows;
    private final List<String> columns;

    private HeatMapPlot(RunSummary run) {
        this.run = run;
        metric = run.info().target().isPresent() ? run.cost() : run.quality();
        rows = AxisValues.of(run, SettingNames.OPTIMIZER);
        columns = AxisValues.of(run, SettingNames.LEARNING_RATE);
        Map<String, Integer> row = places(rows);
        Map<String, Integer> column = places(columns);
        for (CellSummary cell : run.cells()) {
            Place place = new Place(
                    row.getOrDefault(cell.valueOf(SettingNames.OPTIMIZER), 0),
                    column.getOrDefault(cell.valueOf(SettingNames.LEARNING_RATE), 0));
            best.merge(place, cell, (one, other) -> metric.rank(other) < metric.rank(one) ? other : one);
        }
    }

    private static Map<String, Integer> places(List<String> values) {
        Map<String, Integer> places = new HashMap<>();
        values.forEach(value -> places.put(value, places.size()));
        return places;
    }

    static Optional<Plot> of(RunSummary run) {
        if (!run.varied().containsAll(SIDES)) {
            return Optional.empty();
        }
        HeatMapPlot plot = new HeatMapPlot(run);
        boolean hasValues = plot.best.values().stream().anyMatch(cell -> Double.isFinite(plot.metric.rank(cell)));
        boolean fits = plot.columns.size() <= MOST_COLUMNS && plot.rows.size() <= MOST_ROWS;
        return hasValues && fits ? Optional.of(plot.plot()) : Optional.empty();
    }

    private Plot plot() {
        String title = metric.title() + " by optimizer and learning rate";
        Map<Place, Tile> tiles = new LinkedHashMap<>();
        best.forEach((place, cell) -> tiles.put(place, tile(cell)));
        HeatMap map = new HeatMap(
                title,
                "A tile for each pair of optimizer and learning rate; the darker or stronger, the better.",
                new Names(SettingNames.OPTIMIZER, shown(SettingNames.OPTIMIZER, rows)),
                new Names("learning rate", shown(SettingNames.LEARNING_RATE, columns)),
                tiles);
        return new Plot(title, note(), map.drawn("heat"), List.of());
    }

    private List<String> shown(String axis, List<String> values) {
        Map<String, String> shortened = run.cells().stream()
                .collect(Collectors.toMap(
                        cell -> cell.valueOf(axis), cell -> RunSummary.shortValue(cell, axis), (one, other) -> one));
        return values.stream()
                .map(value -> shortened.getOrDefault(value, value))
                .toList();
    }

    private String note() {
        String others = AxisValues.others(run, SIDES);
        String chosen = others.isEmpty() ? "" : " Each tile is the best over " + others + ", which it names.";
        return "The stronger the color, the better." + chosen;
    }

    private Tile tile(CellSummary cell) {
        boolean room = columns.size() <= MOST_COLUMNS / 2;
        String value = metric.of(cell)
                .map(figure -> room && figure.value().isEmpty() ? "not reached" : text(figure))
                .orElse("–");
        String said = metric.of(cell).map(figure -> figure.text(metric.unit())).orElse("not measured");
        return new Tile(
                shade(cell),
                value,
                room && Double.isFinite(metric.rank(cell)) ? others(cell) : "",
                cell.label() + ": " + said);
    }

    private String text(Figure figure) {
        OptionalDouble value = figure.value();
        return value.isPresent() ? metric.unit().text(value.getAsDouble()) : "–";
    }

    private String others(CellSummary cell) {
        return run.varied().stream()
                .filter(axis -> !SIDES.contains(axis))
                .map(axis -> RunSummary.shortName(axis) + " " + RunSummary.shortValue(cell, axis))
                .collect(Collectors.joining(", "));
    }

    /** Times differ by factors, and qualities by differences. */
    private int shade(CellSummary cell) {
        DoubleUnaryOperator even = metric.equals(run.quality()) ? rank -> rank : Math::log;
        double[] ranks = best.values().stream()
                .mapToDouble(metric::rank)
                .filter(Double::isFinite)
                .map(even)
                .sorted()
                .toArray();
        double rank = metric.rank(cell);
        if (!Double.isFinite(rank)) {
            return 0;
        }
        double span = ranks[ranks.length - 1] - ranks[0];
        double worse = span == 0 ? 0 : (even.applyAsDouble(rank) - ranks[0]) / span;
        return HeatMap.SHADES - (int) Math.round(worse * (HeatMap.SHADES - 1));
    }
}
