package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trainmark.results.memory.Knee;
import org.trainmark.results.memory.MemoryFacts;
import org.trainmark.results.memory.MemoryGroup;
import org.trainmark.results.memory.MemoryUse;
import org.trainmark.results.report.svg.Band;
import org.trainmark.results.report.svg.Bar;
import org.trainmark.results.report.svg.ChartColumn;
import org.trainmark.results.report.svg.ChartColumn.Row;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Size;
import org.trainmark.results.report.svg.Tick;
import org.trainmark.results.summary.RunSummary;

/** What is held in memory, by purpose, and the throughput below it, both over the batch size. */
final class MemoryPlot {

    private static final String TITLE = "Memory by purpose and batch size";
    private static final int MOST = 6;

    private final List<MemoryGroup> shown;
    private final ThroughputRow throughputs;
    private final Scale held;
    private final Scale peaks;

    private MemoryPlot(List<MemoryGroup> shown, BatchLineStyles styles) {
        this.shown = shown;
        throughputs = new ThroughputRow(shown, styles);
        held = Scales.bytesFromZero(highest(shown, MemoryUse::held));
        peaks = Scales.bytesFromZero(highest(shown, use -> use.peak().orElse(use.held())));
    }

    /** Returns nothing for a run whose trials do not say what they held at several batch sizes. */
    static Optional<Plot> of(RunSummary run, CellStyles styles, MemoryFacts facts) {
        List<MemoryGroup> all = facts.groupsOfSeveralBatches();
        List<MemoryGroup> distinct = MemoryGroup.distinct(all);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new MemoryPlot(distinct.stream().limit(MOST).toList(), BatchLineStyles.of(run, styles))
                        .plot(all.size()));
    }

    /** Returns whether the plot of a run with one group of cells has a row with its throughput. */
    static boolean showsThroughput(MemoryFacts facts) {
        List<MemoryGroup> groups = facts.groupsOfSeveralBatches();
        return groups.size() == 1 && !groups.get(0).throughputs().isEmpty();
    }

    private Plot plot(int groups) {
        double width = Size.ofEach(shown.size()).width();
        List<Plot.Panel> panels = IntStream.range(0, shown.size())
                .mapToObj(i -> new Plot.Panel(
                        groups == 1 ? "" : shown.get(i).label(),
                        chart(shown.get(i)).drawn("memory-" + i, width)))
                .toList();
        return new Plot(TITLE, note(groups), panels, legend());
    }

    private String note(int groups) {
        String which = shown.size() == groups
                ? ""
                : " Groups of cells that hold the same amounts are shown once: %d of %d."
                        .formatted(shown.size(), groups);
        boolean some = shown.stream()
                .anyMatch(group -> MemoryBars.shown(group).size() < group.uses().size());
        return "Medians over trials, stacked in the order of the legend from the bottom up: above what the engine accounts"
                + " for, below it the same with all else that the process, or the GPU, holds. Dashed is the knee, the"
                + " smallest batch within 5 % of the best throughput; shaded is where it lies with a confidence of 95 %."
                + which
                + (some ? " Of so many batch sizes, some are drawn." : "");
    }

    private List<Plot.Key> legend() {
        List<Plot.Key> keys = new ArrayList<>();
        for (String purpose : MemoryUse.PURPOSES) {
            if (highest(shown, use -> MemoryBars.bytes(use, purpose)) > 0) {
                keys.add(Plot.Key.ofPart(MemoryBars.color(purpose), MemoryBars.words(purpose)));
            }
        }
        keys.add(Plot.Key.ofPart(MemoryBars.REST, "runtime overhead, and what has no purpose"));
        return keys;
    }

    private ChartColumn chart(MemoryGroup group) {
        List<Tick> sizes = MemoryBars.shown(group).stream()
                .map(size -> new Tick(size, Integer.toString(size)))
                .toList();
        Optional<Knee> knee = group.knee();
        List<Band> line =
                knee.stream().map(at -> new Band(at.batch(), at.batch(), "")).toList();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                new PlotAxis("held by the engine", held), MemoryBars.bars(group, MemoryUse::held), List.of(), line));
        if (group.isPeakKnown()) {
            String whole = group.isOnGpu() ? "on the whole GPU" : "in the whole process";
            List<Bar> bars = MemoryBars.bars(group, use -> use.peak().orElse(Double.NaN));
            rows.add(new Row(new PlotAxis(whole, peaks), bars, List.of(), line));
        }
        throughputs.of(group, knee).ifPresent(rows::add);
        return new ChartColumn(
                TITLE + ", " + group.label(),
                "Stacked bars of memory for each batch size, and the throughput.",
                new PlotAxis("batch size", Scales.ofBars(sizes)),
                rows);
    }

    private static double highest(List<MemoryGroup> groups, ToDoubleFunction<MemoryUse> part) {
        return groups.stream()
                .flatMap(group -> group.uses().values().stream())
                .flatMap(uses -> Stream.of(uses.toArray(MemoryUse[]::new)))
                .mapToDouble(part)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
    }
}
