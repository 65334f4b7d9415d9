package org.trainmark.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.bench.plan.RungTrainings.EPOCHS;
import static org.trainmark.bench.plan.RungTrainings.HOW;
import static org.trainmark.bench.plan.RungTrainings.MOST;
import static org.trainmark.bench.plan.RungTrainings.curve;
import static org.trainmark.bench.plan.RungTrainings.number;
import static org.trainmark.bench.plan.RungTrainings.report;
import static org.trainmark.bench.plan.RungTrainings.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.suite.early.EndEarly.ByPromotion.Variant;
import org.trainmark.bench.worker.Halt;
import org.trainmark.results.Origin;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.early.Pace;

/** Trainings on one worker that pause at rungs. */
class PromotionsTest {

    private EndEarly.ByPromotion how = HOW;
    private final GrowingLedger ledger = new GrowingLedger(List.of(), trial -> "");
    private final List<TrialReport> all = new ArrayList<>();
    private final Map<Integer, Integer> epochs = new HashMap<>();

    /** Trials by their cells that break when they come to an epoch. */
    private final Map<Integer, Integer> breaking = new HashMap<>();

    @Test
    void nineTrainingsTake21EpochsTogether() {
        run(9);

        assertThat(epochs.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(9 + 2 * 3 + 6);
        assertThat(completed()).containsExactly(9);
        assertThat(epochs.values()).containsExactlyInAnyOrder(1, 1, 1, 1, 1, 1, 3, 3, 9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void oneOfAFewComesToItsEnd(int trials) {
        run(trials);

        assertThat(completed()).hasSize(1);
        assertThat(epochs.values().stream().filter(each -> each == EPOCHS)).hasSize(1);
    }

    @Test
    void hyperbandComparesWithinBrackets() {
        how = new EndEarly.ByPromotion(Variant.HYPERBAND, 1, 3, Pace.EPOCHS);

        run(MOST);

        // 9 from epoch 1 on, 5 from epoch 3 on, 3 to the end at once.
        assertThat(completed()).hasSize(5).contains(9, 15, 16, 17);
        assertThat(IntStream.rangeClosed(1, 9).mapToObj(epochs::get))
                .containsExactlyInAnyOrder(1, 1, 1, 1, 1, 1, 3, 3, 9);
        assertThat(IntStream.rangeClosed(10, 14).mapToObj(epochs::get)).containsExactlyInAnyOrder(3, 3, 3, 3, 9);
    }

    @Test
    void halvingWaitsForAllOfABracket() {
        how = new EndEarly.ByPromotion(Variant.HALVING, 1, 3, Pace.EPOCHS);

        run(MOST);

        // Two brackets, of 9 and of the 8 that are left; in each the best three go on, and then the best.
        assertThat(IntStream.rangeClosed(1, 9).mapToObj(epochs::get)).containsExactly(1, 1, 1, 1, 1, 1, 3, 3, 9);
        assertThat(IntStream.rangeClosed(10, 17).mapToObj(epochs::get)).containsExactly(1, 1, 1, 1, 1, 1, 3, 9);
        assertThat(completed()).containsExactly(9, 17);
    }

    @Test
    void aRepeatOfTheBestPromotesNobodyInItsPlace() {
        Plan plan = plan(List.of(1, 2));
        run(plan);
        TrialReport best = all.get(all.size() - 1);
        TrialReport again = new TrialReport(
                plan.trialOf(best).orElseThrow().key(new Origin(Origin.REPEAT, 1, OptionalInt.empty())),
                best.when(),
                best.ending(),
                best.findings(),
                best.host(),
                best.stepsFile());
        ledger.end(again);

        assertThat(best.isCompleted()).isTrue();
        assertThat(plan.next(ledger)).isInstanceOf(Next.Done.class);
    }

    @Test
    void goingOnIsAskingAgain() {
        Plan plan = plan(IntStream.rangeClosed(1, 9).boxed().toList());
        List<String> asked = new ArrayList<>();
        Next next = plan.next(ledger);
        while (next instanceof Next.Run run) {
            assertThat(plan.next(new GrowingLedger(all, trial -> ""))).isEqualTo(next);
            asked.add(run.trial().id() + run.origin());
            train(run);
            next = plan.next(ledger);
        }
        assertThat(asked).hasSize(9 + 3 + 1).doesNotHaveDuplicates();
    }

    @Test
    void whatBreaksCountsAtItsRungAndIsNotPromoted() {
        breaking.put(9, 1);
        breaking.put(8, 2);
        run(9);

        assertThat(completed()).hasSize(1).doesNotContain(8, 9);
    }

    @Test
    void aRungThatAllBreakAtIsTheEnd() {
        IntStream.rangeClosed(1, 4).forEach(cell -> breaking.put(cell, 1));
        run(4);

        assertThat(completed()).isEmpty();
        assertThat(ledger.tries()).isEqualTo(4);
    }

    private void run(int trials) {
        run(plan(IntStream.rangeClosed(1, trials).boxed().toList()));
    }

    private void run(Plan plan) {
        for (Next next = plan.next(ledger); next instanceof Next.Run run; next = plan.next(ledger)) {
            train(run);
        }
        assertThat(plan.next(ledger)).isInstanceOf(Next.Done.class);
    }

    private Plan plan(List<Integer> cells) {
        List<Trial> trials = cells.stream().map(RungTrainings::trial).toList();
        return new Promotions(Trials.plan(trials), comparison(), how);
    }

    /** Numbers trials by their cells, from 0. */
    private EarlyEnding comparison() {
        Map<String, Integer> numbers = new HashMap<>();
        IntStream.rangeClosed(1, MOST).forEach(cell -> numbers.put(trial(cell).id(), cell - 1));
        return new EarlyEnding(how, Target.Metric.ACCURACY, Optional.empty(), List.of(), List.of(), numbers);
    }

    /** Trains from where the trial was, until it is to halt: the higher the cell, the better. */
    private void train(Next.Run run) {
        Trial trial = run.trial();
        int value = number(trial);
        int done =
                ledger.counting(trial.id()).map(paused -> paused.curve().size()).orElse(0);
        Optional<Halt> halt = Optional.empty();
        boolean breaks = false;
        int reached = done;
        while (halt.isEmpty() && !breaks && reached < EPOCHS) {
            reached++;
            breaks = breaking.getOrDefault(value, 0) == reached;
            halt = breaks || reached == EPOCHS
                    ? Optional.empty()
                    : comparison().halt(ledger, trial, run.origin(), curve(value, reached), new TreeMap<>());
        }
        epochs.merge(value, reached - done, Integer::sum);
        TrialReport report = report(run, all.size(), curve(value, breaks ? reached - 1 : reached), breaks, halt);
        all.add(report);
        ledger.start(trial);
        ledger.end(report);
    }

    private List<Integer> completed() {
        return all.stream()
                .filter(TrialReport::isCompleted)
                .map(report -> IntStream.rangeClosed(1, MOST)
                        .filter(value -> trial(value).id().equals(report.id()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
