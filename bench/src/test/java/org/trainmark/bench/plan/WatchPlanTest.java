package org.trainmark.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Edit;
import org.trainmark.results.Extent;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

class WatchPlanTest {

    private final WatchPlan plan = new WatchPlan(Trials.cell(1));
    private final GrowingLedger ledger = new GrowingLedger(List.of(), trial -> "");

    private Trial next() {
        Next next = plan.next(ledger);
        assertThat(next).isInstanceOf(Next.Run.class);
        Next.Run run = (Next.Run) next;
        assertThat(run.origin().plan()).isEqualTo(Origin.WATCH);
        return run.trial();
    }

    private void run(Trial trial, int... branches) {
        ledger.start(trial);
        assertThat(plan.next(ledger)).isEqualTo(new Next.Wait());
        assertThat(plan.extent(ledger).mayGrow()).isTrue();
        List<Edit> edits = Arrays.stream(branches)
                .mapToObj(branch -> new Edit(10L * branch, Edit.Kind.BRANCHED, OptionalDouble.of(branch)))
                .toList();
        TrialReport plain =
                Results.of(trial.key(new Origin(Origin.WATCH, 0, OptionalInt.empty())), Outcome.COMPLETED, Map.of());
        ledger.end(new TrialReport(
                plain.key(),
                plain.when(),
                plain.ending(),
                plain.findings().with(edits),
                plain.host(),
                plain.stepsFile()));
    }

    @Test
    void trainsOnceAndThenEveryBranchInTurn() {
        Trial first = next();
        assertThat(first.id()).isEqualTo(Trials.cell(1).id() + "-w");
        run(first, 1, 2);

        Trial branch = next();
        assertThat(branch.id()).isEqualTo(first.id() + "-1");
        assertThat(branch.settings()).isEqualTo(first.settings());
        run(branch, 1);

        assertThat(next().id()).isEqualTo(first.id() + "-2");
        run(next());
        assertThat(next().id()).isEqualTo(first.id() + "-1-1");
        run(next());
        assertThat(plan.next(ledger)).isInstanceOf(Next.Done.class);
        assertThat(plan.extent(ledger)).isEqualTo(new Extent(4, false));
    }

    @Test
    void knowsItsTrialsByTheirIds() {
        Trial first = next();
        run(first, 3);
        Trial branch = next();
        run(branch);

        assertThat(ledger.counting())
                .extracting(plan::trialOf)
                .containsExactly(Optional.of(first), Optional.of(branch));
        assertThat(ledger.counting())
                .extracting(report -> report.cell().axes().get("course"))
                .containsExactly("by hand", "branch 3");
    }
}
