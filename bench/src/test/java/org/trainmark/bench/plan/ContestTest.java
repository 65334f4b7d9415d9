package org.trainmark.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.bench.plan.RungTrainings.HOW;
import static org.trainmark.bench.plan.RungTrainings.curve;
import static org.trainmark.bench.plan.RungTrainings.report;
import static org.trainmark.bench.plan.RungTrainings.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.worker.Halt;
import org.trainmark.results.Origin;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;

class ContestTest {

    /** A long run is asked about at each end of a trial: reading all of its reports each time would take minutes. */
    @Test
    void readsEachReportOnce() {
        List<Trial> many = IntStream.range(0, 10_000)
                .mapToObj(repetition -> new Trial(trial(1).cell(), repetition))
                .toList();
        GrowingLedger parallel = new GrowingLedger(List.of(), Trial::id);
        many.forEach(trial -> parallel.end(pausedAtFirst(trial)));
        Asked asked = new Asked(Trials.plan(many), new AtomicInteger());
        Plan plan = new Promotions(
                asked,
                new EarlyEnding(HOW, Target.Metric.ACCURACY, Optional.empty(), List.of(), List.of(), Map.of()),
                HOW);

        List<Integer> promoted = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Next.Run run = (Next.Run) plan.next(parallel);
            parallel.start(run.trial());
            assertThat(plan.repeats(parallel)).isEqualTo(1);
            promoted.add(run.trial().repetition());
        }

        assertThat(promoted)
                .isEqualTo(IntStream.range(0, 100).mapToObj(i -> 9_999 - i).toList());
        assertThat(asked.times()).hasValue(many.size());
    }

    /** A plan that counts how often it is asked what trial a report is of. */
    private record Asked(Plan plan, AtomicInteger times) implements WrappingPlan {

        @Override
        public Next next(Ledger ledger) {
            return plan.next(ledger);
        }

        @Override
        public Optional<Trial> trialOf(TrialReport earlier) {
            times.incrementAndGet();
            return plan.trialOf(earlier);
        }
    }

    private static TrialReport pausedAtFirst(Trial trial) {
        return report(
                new Next.Run(trial, Origin.GRID),
                trial.repetition(),
                curve(trial.repetition(), 1),
                false,
                Optional.of(new Halt("paused at epoch 1", true)));
    }
}
