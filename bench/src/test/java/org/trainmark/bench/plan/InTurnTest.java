package org.trainmark.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Repetitions;
import org.trainmark.results.stats.Looks;

class InTurnTest {

    private final Suite suite = Trials.suite(2, Repetitions.of(3));
    private final GrowingLedger ledger = new GrowingLedger(List.of(), trial -> "");

    @Test
    void asksNoPlanBeforeThoseThatComeFirstHaveEnded() {
        Plan early = new UntilSettled(suite, Looks.from(3, 6), Duration.ofMinutes(1), results -> {
            throw new AssertionError("looked too early");
        });
        Plan plan = new InTurn(List.of(Trials.repeated(Trials.trials(2, 3)), early));

        assertThat(plan.next(ledger)).isInstanceOf(Next.Run.class);
        assertThat(plan.repeats(ledger)).isZero();
        assertThat(plan.extent(ledger).trials()).isEqualTo(6);
    }

    @Test
    void saysWhyEachOfThemHasNoMore() {
        List<Trial> trials = Trials.trials(2, 3);
        trials.forEach(trial -> ledger.end(Results.of(trial, 0)));
        Plan settled = new UntilSettled(suite, Looks.from(3, 6), Duration.ofMinutes(1), results -> Set.of());

        assertThat(new InTurn(List.of(Trials.repeated(trials), settled)).next(ledger))
                .isEqualTo(new Next.Done("all cells are settled"));
    }
}
