package org.trainmark.results.report.plot;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.trainmark.results.memory.MemoryFacts;
import org.trainmark.results.summary.RunSummary;

/** Every plot that a run has the data for. */
public final class Plots {

    /** What needs no lattice: of scattered points hardly two differ in one axis alone. */
    private static final List<BiFunction<RunSummary, CellStyles, Optional<Plot>>> OF_SCATTERED = List.of(
            CurvePlot::lossOverEpochs,
            CurvePlot::accuracyOverEpochs,
            CurvePlot::overTime,
            ParetoPlot::of,
            TargetPlot::of,
            LossPlot::of,
            RatePlot::of,
            LatencyPlot::of,
            (run, styles) -> ConfusionPlot.of(run));

    private Plots() {}

    /**
     * Returns the plots in the order in which a reader wants them.
     *
     * @param memory what the run says of it
     */
    public static List<Plot> of(RunSummary run, CellStyles styles, MemoryFacts memory) {
        return of(all(memory), run, styles);
    }

    private static List<BiFunction<RunSummary, CellStyles, Optional<Plot>>> all(MemoryFacts memory) {
        return List.of(
                RangePlot::of,
                CurvePlot::lossOverEpochs,
                CurvePlot::accuracyOverEpochs,
                CurvePlot::overTime,
                ParetoPlot::of,
                TargetPlot::of,
                LossPlot::of,
                RatePlot::of,
                (run, styles) -> HeatMapPlot.of(run),
                EqualBudgetPlot::of,
                (run, styles) -> SequencePlot.of(memory),
                (run, styles) -> MemoryPlot.of(run, styles, memory),
                (run, styles) -> BatchSizePlots.throughput(run, styles, memory),
                BatchSizePlots::latency,
                LatencyPlot::of,
                (run, styles) -> ConfusionPlot.of(run));
    }

    /** Returns those that make sense of cells that are no lattice. */
    public static List<Plot> ofScattered(RunSummary run, CellStyles styles) {
        return of(OF_SCATTERED, run, styles);
    }

    private static List<Plot> of(
            List<BiFunction<RunSummary, CellStyles, Optional<Plot>>> plots, RunSummary run, CellStyles styles) {
        return plots.stream()
                .map(plot -> plot.apply(run, styles))
                .flatMap(Optional::stream)
                .toList();
    }
}
