package org.trainmark.results.report.plot;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trainmark.results.summary.RunSummary;

/** Every plot that a run has the data for. */
public final class Plots {

    private static final List<Function<RunSummary, Optional<Plot>>> ALL = List.of(
            RangePlot::of,
            ParetoPlot::of,
            CurvePlot::of,
            TargetPlot::of,
            LossPlot::of,
            RatePlot::of,
            HeatMapPlot::of,
            EqualBudgetPlot::of,
            MemoryPlot::of,
            BatchSizePlots::throughput,
            BatchSizePlots::latency,
            LatencyPlot::of);

    private Plots() {}

    /** Returns the plots in the order in which a reader wants them. */
    public static List<Plot> of(RunSummary run) {
        return ALL.stream()
                .map(plot -> plot.apply(run))
                .flatMap(Optional::stream)
                .toList();
    }
}
