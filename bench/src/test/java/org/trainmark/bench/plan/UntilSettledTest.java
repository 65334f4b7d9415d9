package org.trainmark.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Repetitions;
import org.trainmark.results.CellKey;
import org.trainmark.results.Extent;
import org.trainmark.results.stats.Looks;

class UntilSettledTest {

    private static final Suite SUITE = Trials.suite(2, Repetitions.of(3));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** How many results each look saw. */
    private final List<Integer> seen = new ArrayList<>();

    private static CellKey cell(int value) {
        return new CellKey(new TreeMap<>(), new TreeMap<>(Map.of("batch-size", Integer.toString(value))));
    }

    /** Each trial takes two seconds. */
    private static GrowingLedger ledger(int repetitions) {
        GrowingLedger ledger = new GrowingLedger(List.of(), trial -> "");
        List<Trial> trials = Trials.trials(2, repetitions);
        for (int order = 0; order < trials.size(); order++) {
            ledger.end(Results.of(trials.get(order), order));
        }
        return ledger;
    }

    private Plan plan(Duration budget, Set<CellKey> unsettled) {
        return new UntilSettled(SUITE, Looks.from(3, 6), budget, results -> {
            seen.add(results.size());
            return unsettled;
        });
    }

    /** Runs a plan to its end and returns what it said and asked for. */
    private static List<String> course(Plan plan, GrowingLedger ledger) {
        List<String> course = new ArrayList<>();
        Next next = plan.next(ledger);
        while (next instanceof Next.Run run) {
            course.add(run.trial().id());
            ledger.end(Results.of(run.trial(), ledger.tries()));
            next = plan.next(ledger);
        }
        course.add(((Next.Done) next).why());
        return course;
    }

    @Test
    void addsTrialsOfTheCellsThatAreNotSettledUpToTheNextLook() {
        assertThat(plan(MINUTE, Set.of(cell(2))).next(ledger(3))).isInstanceOfSatisfying(Next.Run.class, run -> {
            assertThat(run.trial().id()).isEqualTo("cell-2-r3");
            assertThat(run.origin().plan()).isEqualTo(UntilSettled.NAME);
            assertThat(run.origin().round()).isEqualTo(1);
            assertThat(run.why()).isEqualTo("1 of 2 cells not settled; the next look takes 2 trials, about 4s");
        });
    }

    @Test
    void goesFromLookToLookAndEndsAfterTheLast() {
        assertThat(course(plan(MINUTE, Set.of(cell(1))), ledger(3)))
                .containsExactly(
                        "cell-1-r3",
                        "cell-1-r4",
                        "cell-1-r5",
                        "1 of 2 cells not settled after the last look, at 6 trials");
        assertThat(seen).containsExactly(6, 8, 9);
    }

    @Test
    void seesTheSameAtEachLookWhenItGoesOnAfterAStop() {
        GrowingLedger stopped = ledger(3);
        stopped.end(Results.of(new Trial(SUITE.cells().get(0), 3), 6));

        assertThat(course(plan(MINUTE, Set.of(cell(1))), stopped))
                .startsWith("cell-1-r4", "cell-1-r5")
                .hasSize(3);
        assertThat(seen).containsExactly(6, 8, 9);
    }

    @Test
    void endsOnceAllAreSettled() {
        assertThat(plan(MINUTE, Set.of()).next(ledger(3))).isEqualTo(new Next.Done("all cells are settled"));
    }

    @Test
    void endsWhereTheNextLookWouldTakeMoreTimeThanThereIs() {
        Plan plan = plan(Duration.ofSeconds(15), Set.of(cell(1), cell(2)));

        assertThat(plan.next(ledger(3)))
                .isInstanceOfSatisfying(
                        Next.Done.class,
                        done -> assertThat(done.why()).endsWith("which is more than the budget leaves"));
    }

    @Test
    void takesTheTimeOfOneDeviceWhereSeveralHaveTrialsAtOnce() {
        Suite suite = Trials.suite(List.of(Trials.cell("a"), Trials.cell("b")), new Repetitions(3, 2, true));
        GrowingLedger ledger = new GrowingLedger(List.of(), trial -> suite.device(trial.cell()));
        List<Trial> trials = Trials.onDevices(List.of("a", "b"), 3);
        for (int order = 0; order < trials.size(); order++) {
            ledger.end(Results.of(trials.get(order), order));
        }
        Set<CellKey> both =
                Set.of(suite.cells().get(0).key(), suite.cells().get(1).key());

        Next next = new UntilSettled(suite, Looks.from(3, 6), MINUTE, results -> both).next(ledger);

        assertThat(next)
                .isInstanceOfSatisfying(
                        Next.Run.class,
                        run -> assertThat(run.why())
                                .isEqualTo("2 of 2 cells not settled; the next look takes 4 trials, about 4s"));
    }

    @Test
    void knowsItsOwnTrialsAndNoOthers() {
        Plan plan = plan(MINUTE, Set.of(cell(1)));

        assertThat(plan.trialOf(Results.of(new Trial(SUITE.cells().get(1), 5), 0)))
                .contains(new Trial(SUITE.cells().get(1), 5));
        assertThat(plan.trialOf(Results.of(new Trial(SUITE.cells().get(1), 6), 0)))
                .isEmpty();
        assertThat(plan.trialOf(Results.of(new Trial(Trials.cell("a"), 3), 0))).isEmpty();
    }

    @Test
    void saysThatMoreMayComeUntilItIsOver() {
        assertThat(plan(MINUTE, Set.of(cell(1))).extent(ledger(3))).isEqualTo(new Extent(2, true));
        assertThat(plan(MINUTE, Set.of()).extent(ledger(3))).isEqualTo(new Extent(0, false));
        assertThat(plan(MINUTE, Set.of(cell(1))).extent(ledger(6))).isEqualTo(new Extent(3, false));
    }

    /** Each of the 6 trials took two seconds, and ran three times. */
    @Test
    void countsTriesThatRanAgainIntoTheBudget() {
        GrowingLedger ledger = ledger(3);
        ledger(3).counting().forEach(ledger::end);
        ledger(3).counting().forEach(ledger::end);
        Set<CellKey> both = Set.of(cell(1), cell(2));

        assertThat(plan(Duration.ofSeconds(59), both).next(ledger))
                .isEqualTo(new Next.Done("2 of 2 cells not settled; the next look takes 4 trials, about 24s, which is"
                        + " more than the budget leaves"));
        assertThat(plan(Duration.ofSeconds(60), both).next(ledger)).isInstanceOf(Next.Run.class);
    }
}
