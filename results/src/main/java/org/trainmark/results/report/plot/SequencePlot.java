package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.trainmark.results.CellKey;
import org.trainmark.results.SettingNames;
import org.trainmark.results.memory.MemoryFacts;
import org.trainmark.results.memory.MemoryGroup;
import org.trainmark.results.memory.MemoryUse;
import org.trainmark.results.memory.SequenceGroup;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.report.svg.Size;
import org.trainmark.results.report.svg.Tick;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.summary.CellLabels;
import org.trainmark.results.summary.Unit;

/**
 * What is held over the batch size: a line for each length of sequences, solid where activations are kept and dashed
 * where they are computed again.
 */
final class SequencePlot {

    private static final String TITLE = "Memory by batch size and length of sequences";
    private static final int MOST_PANELS = 6;

    private final List<SequenceGroup> all;
    private final List<Integer> lengths;
    private final Scale batches;
    private final Scale bytes;

    private SequencePlot(List<SequenceGroup> all) {
        this.all = all;
        SortedSet<Integer> sizes = new TreeSet<>();
        SortedSet<Integer> every = new TreeSet<>();
        all.forEach(group -> {
            sizes.addAll(group.sizes().batches());
            every.addAll(group.sizes().lengths());
        });
        lengths = every.stream().limit(Style.COLOURS).toList();
        batches = Scales.ofSizes(sizes.stream()
                .map(size -> new Tick(size, Integer.toString(size)))
                .toList());
        bytes = Scales.ofBytes(all.stream()
                .flatMap(group -> group.byLength().values().stream())
                .flatMap(group -> group.uses().keySet().stream().map(batch -> held(group, batch)))
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    /** Returns nothing for a run whose trials do not say what they held at several lengths and batch sizes. */
    static Optional<Plot> of(MemoryFacts facts) {
        List<SequenceGroup> all = facts.sequences().stream()
                .filter(group -> group.sizes().batches().size() > 1)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new SequencePlot(all).plot());
    }

    private Plot plot() {
        Map<CellKey, List<SequenceGroup>> byRest = new LinkedHashMap<>();
        all.forEach(group -> byRest.computeIfAbsent(
                        group.groups().rest().without(SettingNames.RECOMPUTE), rest -> new ArrayList<>())
                .add(group));
        CellLabels labels = CellLabels.among(byRest.keySet());
        int shown = Math.min(MOST_PANELS, byRest.size());
        List<Plot.Panel> panels = new ArrayList<>();
        byRest.entrySet().stream()
                .limit(shown)
                .forEach(rest -> panels.add(new Plot.Panel(
                        byRest.size() == 1 ? "" : labels.of(rest.getKey()),
                        chart(rest.getValue()).drawn("sequences-" + panels.size(), Size.ofEach(shown)))));
        return new Plot(TITLE, note(byRest.size()), panels, legend());
    }

    private String note(int panels) {
        return "Held by the engine, medians over trials."
                + (panels > MOST_PANELS ? " The first %d of %d groups of cells.".formatted(MOST_PANELS, panels) : "")
                + (all.stream()
                                .allMatch(group ->
                                        lengths.containsAll(group.sizes().lengths()))
                        ? ""
                        : " The %d shortest lengths are drawn.".formatted(lengths.size()));
    }

    private List<Plot.Key> legend() {
        List<Plot.Key> keys = new ArrayList<>();
        lengths.forEach(length ->
                keys.add(Plot.Key.of(style(length), all.get(0).groups().noun() + " " + length)));
        if (all.stream().anyMatch(SequencePlot::isComputedAgain)) {
            keys.add(Plot.Key.of(Style.ink().unmarked(), "activations kept"));
            keys.add(Plot.Key.of(Style.ink().unmarked().with(Style.Line.DASHED), "activations computed again"));
        }
        return keys;
    }

    private static boolean isComputedAgain(SequenceGroup group) {
        return group.groups()
                .rest()
                .value(SettingNames.RECOMPUTE)
                .filter(what -> !what.equals("none"))
                .isPresent();
    }

    private Style style(int length) {
        return Style.solid(1 + lengths.indexOf(length));
    }

    private XyChart chart(List<SequenceGroup> groups) {
        List<Series> lines = new ArrayList<>();
        for (SequenceGroup group : groups) {
            Style.Line line = isComputedAgain(group) ? Style.Line.DASHED : Style.Line.SOLID;
            lengths.forEach(length -> Optional.ofNullable(group.byLength().get(length))
                    .map(one -> line(one, style(length).with(line)))
                    .ifPresent(lines::add));
        }
        return new XyChart(
                TITLE,
                "A line for each length of sequences, dashed where activations are computed again.",
                new PlotAxis("batch size", batches),
                new PlotAxis("held by the engine", bytes),
                lines,
                Optional.empty());
    }

    private static Series line(MemoryGroup group, Style style) {
        List<Point> points = group.uses().keySet().stream()
                .map(batch -> new Point(
                        batch,
                        held(group, batch),
                        "%s, batch %d: %s".formatted(group.label(), batch, Unit.BYTES.text(held(group, batch)))))
                .toList();
        return new Series(group.label(), style, points);
    }

    private static double held(MemoryGroup group, int batch) {
        return group.median(batch, MemoryUse::held);
    }
}
