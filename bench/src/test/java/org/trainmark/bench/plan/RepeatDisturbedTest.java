package org.trainmark.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

class RepeatDisturbedTest {

    private final List<Trial> trials = Trials.trials(3, 1);
    private final GrowingLedger ledger = new GrowingLedger(List.of(), trial -> "");

    /** Runs a plan to its end; returns how many tries there were, and why there are no more. */
    private String course(Plan plan, Set<Integer> spoiltTries) {
        Next next = plan.next(ledger);
        while (next instanceof Next.Run run) {
            boolean spoilt = spoiltTries.contains(ledger.tries());
            ledger.end(result(run.trial(), spoilt));
            next = plan.next(ledger);
        }
        return ledger.tries() + " " + ((Next.Done) next).why();
    }

    private static TrialReport result(Trial trial, boolean spoilt) {
        return Results.of(trial, spoilt ? List.of(new Disturbance(Disturbance.Kind.THROTTLED, "by heat")) : List.of());
    }

    private Plan plan(int most) {
        return new RepeatDisturbed(Trials.plan(trials), most);
    }

    @Test
    void runsNothingAgainWhereNothingWasSpoilt() {
        assertThat(course(plan(2), Set.of())).isEqualTo("3 ");
    }

    @Test
    void goesOnWithThoseThatStaySpoiltAsLongAsARoundHelpedSome() {
        // The first round, tries 3 to 5, helps one of three; the second, tries 6 and 7, both others.
        assertThat(course(plan(2), Set.of(0, 1, 2, 3, 5))).isEqualTo("8 ");
    }

    @Test
    void endsAfterARoundThatHelpedNone() {
        assertThat(course(plan(5), Set.of(0, 1, 2, 3, 4, 5)))
                .isEqualTo("6 every repeat was disturbed too, so no more are run: 3 trials stay disturbed");
    }

    @Test
    void saysNothingOfGivingUpWhereNoMoreRepeatsAreAllowed() {
        assertThat(course(plan(1), Set.of(0, 1, 2, 3, 4, 5))).isEqualTo("6 ");
        assertThat(course(plan(0), Set.of(0, 1, 2))).isEqualTo("6 ");
    }

    /** As a run does that was stopped anywhere. */
    @Test
    void decidesTheSameWhereverARunGoesOn() {
        List<TrialReport> logged = new ArrayList<>();
        for (int tried = 0; tried < 6; tried++) {
            GrowingLedger resumed = new GrowingLedger(logged, trial -> "");
            Next next = plan(2).next(resumed);
            assertThat(next).as("after " + tried).isInstanceOf(Next.Run.class);
            logged.add(result(((Next.Run) next).trial(), true));
        }

        assertThat(plan(2).next(new GrowingLedger(logged, trial -> ""))).isInstanceOf(Next.Done.class);
    }

    @ParameterizedTest
    @CsvSource({"OUT_OF_MEMORY", "CRASHED", "TIMED_OUT", "REFUSED", "DIVERGED"})
    void runsNoFailedTrialAgain(Outcome outcome) {
        trials.forEach(trial ->
                ledger.end(Results.of(trial, outcome).with(result(trial, true).host())));

        assertThat(plan(2).next(ledger)).isEqualTo(new Next.Done(""));
        assertThat(plan(2).repeats(ledger)).isZero();
    }

    @Test
    void foreseesTheRepeatsOfThisRound() {
        assertThat(plan(2).repeats(ledger)).isZero();
        trials.forEach(trial -> ledger.end(result(trial, true)));
        assertThat(plan(2).repeats(ledger)).isEqualTo(3);
        ledger.end(result(trials.get(0), false));
        assertThat(plan(2).repeats(ledger)).isEqualTo(2);
        assertThat(plan(0).repeats(ledger)).isZero();
    }
}
