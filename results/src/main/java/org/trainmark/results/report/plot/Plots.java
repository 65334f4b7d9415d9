package org.trainmark.results.report.plot;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.trainmark.results.memory.MemoryFacts;
import org.trainmark.results.summary.RunSummary;

/** Every plot that a run has the data for. */
public final class Plots {

    private static final List<BiFunction<RunSummary, CellStyles, Optional<Plot>>> OF_TRAININGS = List.of(
            CurvePlot::lossOverEpochs,
            CurvePlot::accuracyOverEpochs,
            CurvePlot::overTime,
            ParetoPlot::of,
            TargetPlot::of,
            LossPlot::of,
            RatePlot::of);

    private static final List<BiFunction<RunSummary, CellStyles, Optional<Plot>>> IN_DETAIL =
            List.of(LatencyPlot::of, (run, styles) -> ConfusionPlot.of(run));

    private Plots() {}

    /**
     * Returns the plots in the order in which a reader wants them.
     *
     * @param memory what the run says of it
     */
    public static List<Plot> of(RunSummary run, CellStyles styles, MemoryFacts memory) {
        return Stream.of(
                        List.of(RangePlot.of(run, styles)),
                        ofEach(OF_TRAININGS, run, styles),
                        ofLattice(run, styles, memory),
                        ofEach(IN_DETAIL, run, styles))
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Of scattered points hardly two differ in one axis alone. */
    private static List<Optional<Plot>> ofLattice(RunSummary run, CellStyles styles, MemoryFacts memory) {
        return List.of(
                HeatMapPlot.of(run),
                EqualBudgetPlot.of(run, styles),
                SequencePlot.of(memory),
                MemoryPlot.of(run, styles, memory),
                BatchSizePlots.throughput(run, styles, memory),
                BatchSizePlots.latency(run, styles));
    }

    /** Returns those that make sense of cells that are no lattice. */
    public static List<Plot> ofScattered(RunSummary run, CellStyles styles) {
        return Stream.of(OF_TRAININGS, IN_DETAIL)
                .flatMap(plots -> ofEach(plots, run, styles).stream())
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Optional<Plot>> ofEach(
            List<BiFunction<RunSummary, CellStyles, Optional<Plot>>> plots, RunSummary run, CellStyles styles) {
        return plots.stream().map(plot -> plot.apply(run, styles)).toList();
    }
}
