package org.trainmark.bench.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.plan.Results;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;

class BestSoFarTest {

    private final List<Trial> trials = Trials.trials(2, 1);
    private final TrialReport slow = Results.measured(trials.get(0), Origin.GRID, 0, 1000);
    private final TrialReport fast = Results.measured(trials.get(1), Origin.GRID, 1, 2000);
    private long nanos;
    private long stepNanos;
    private final BestSoFar best = new BestSoFar(() -> nanos += stepNanos);

    @Test
    void saysWhatTheRunHasFound() {
        assertThat(best.of(PageRuns.INFO, List.of(), 0, false)).contains("\"answer\":\"No trial has ended yet.\"");
        assertThat(best.of(PageRuns.INFO, List.of(slow), 1, false))
                .contains("\"Highest throughput: the only cell: 1.00 k");
        assertThat(best.of(PageRuns.INFO, List.of(slow, fast), 2, false))
                .contains("\"Highest throughput: batch 2: 2.00 k samples/s.\"")
                .contains("\"cells\":[{\"cell\":\"batch 2\",\"value\":\"2.00 k samples/s\",\"trials\":\"1/1\"}");
    }

    @Test
    void leavesTheMachineInPeaceForLongerThanItTook() {
        stepNanos = 10;
        String first = best.of(PageRuns.INFO, List.of(slow), 1, false);

        stepNanos = 0;
        nanos += 60;
        assertThat(best.of(PageRuns.INFO, List.of(slow, fast), 2, false)).isEqualTo(first);
        nanos += 60;
        assertThat(best.of(PageRuns.INFO, List.of(slow, fast), 2, false)).isNotEqualTo(first);
    }

    @Test
    void waitsForNothingWhereNothingIsMeasured() {
        stepNanos = 10;
        String first = best.of(PageRuns.INFO, List.of(slow), 1, true);

        assertThat(best.of(PageRuns.INFO, List.of(slow, fast), 2, true)).isNotEqualTo(first);
    }
}
