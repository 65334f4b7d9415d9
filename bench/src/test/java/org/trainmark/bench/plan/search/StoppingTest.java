package org.trainmark.bench.plan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.plan.GrowingLedger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.plan.Results;
import org.trainmark.bench.suite.Suites;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;

class StoppingTest {

    private static final String SUITE = """
            name: stops
            data: digits
            model: mlp
            optimizer: adam
            learning-rate: 0.001
            batch-size: 64
            measure: {repetitions: 2, disturbed-repeats: 0, throughput: {warmup: 0s, measure: 500ms}}
            search:
              objective: {maximize: throughput}
              budget: {trials: 60%s}
              space:
                learning-rate: {from: 1e-4, to: 1, scale: log}
            """;

    private static final String CONFIRM_NOTHING = "search:\n  confirm: false";

    private static List<TrialReport> course(SearchPlan plan) {
        GrowingLedger ledger = new GrowingLedger(List.of(), trial -> "");
        List<TrialReport> course = new ArrayList<>();
        Next next = plan.next(ledger);
        while (next instanceof Next.Run run) {
            ledger.start(run.trial());
            double off = Math.log10(
                    Double.parseDouble(run.trial().cell().values().getOrDefault("learning-rate", "1")) / 0.01);
            course.add(Results.measured(run.trial(), run.origin(), course.size(), 1e4 / (1 + off * off)));
            ledger.end(course.get(course.size() - 1));
            next = plan.next(ledger);
        }
        return course;
    }

    @Test
    void endsWhenNothingThatIsLeftWouldBeBetterByTheMargin() {
        SearchPlan plan = SearchPlan.of(Suites.read(SUITE.formatted(", margin: 5%")));

        List<TrialReport> course = course(plan);

        assertThat(course).hasSizeBetween(18, 40);
        assertThat(course.subList(course.size() - 8, course.size()))
                .allSatisfy(trial -> assertThat(trial.key().origin().plan()).isEqualTo(Origin.CONFIRM));
        assertThat(plan.next(new GrowingLedger(course, trial -> "")))
                .isEqualTo(new Next.Done(
                        "the search ends: no point that is left would be better by more than 5.0 %, with 95 %"));
    }

    @Test
    void spendsItsBudgetWhereNobodyNamesAMargin() {
        assertThat(course(SearchPlan.of(Suites.read(SUITE.formatted(""))))).hasSize(60);
    }

    @Test
    void needsASamplerThatTellsWhatIsLeft() {
        assertThat(Suites.problems(SUITE.formatted(", margin: 5%").replace("  budget", "  by: sobol\n  budget")))
                .singleElement()
                .asString()
                .contains("budget.margin needs one objective and by: gaussian-process");
    }

    @Test
    void endsOnceItsTargetIsReached() {
        SearchPlan plan =
                SearchPlan.of(Suites.read(SUITE.formatted(", target: 9000").replace("search:", CONFIRM_NOTHING)));

        List<TrialReport> course = course(plan);

        assertThat(course).hasSizeBetween(2, 59);
        assertThat(course.stream().filter(trial -> throughput(trial) >= 9000)).hasSize(2);
        assertThat(throughput(course.get(course.size() - 1)))
                .as("the point that is best is measured again, and that is all")
                .isGreaterThanOrEqualTo(9000);
        assertThat(plan.next(new GrowingLedger(course, trial -> "")))
                .isEqualTo(new Next.Done("the search ends: its target of 9.00 k samples/s is reached"));
    }

    @Test
    void endsOncePointsInARowAreNoBetterByAHundredth() {
        SearchPlan plan = SearchPlan.of(Suites.read(SUITE.replace("repetitions: 2", "repetitions: 1")
                .formatted(", without-improvement: 5")
                .replace("search:", CONFIRM_NOTHING)));

        List<TrialReport> course = course(plan);

        assertThat(course).hasSizeBetween(6, 59);
        double best = course.subList(0, course.size() - 6).stream()
                .mapToDouble(StoppingTest::throughput)
                .max()
                .orElse(0);
        assertThat(throughput(course.get(course.size() - 6))).isGreaterThanOrEqualTo(1.01 * best);
        assertThat(course.subList(course.size() - 5, course.size()))
                .allSatisfy(trial ->
                        assertThat(throughput(trial)).isLessThan(1.01 * throughput(course.get(course.size() - 6))));
        assertThat(plan.next(new GrowingLedger(course, trial -> "")))
                .isEqualTo(
                        new Next.Done("the search ends: the last 5 points were no better by 1 % than the best before"));
    }

    @Test
    void endsWithTheSearchWhereNothingIsToBeConfirmed() {
        List<TrialReport> course =
                course(SearchPlan.of(Suites.read(SUITE.formatted("").replace("search:", CONFIRM_NOTHING))));
        assertThat(course)
                .hasSize(60)
                .allSatisfy(trial -> assertThat(trial.key().origin().plan()).isEqualTo(Origin.SEARCH));
    }

    @Test
    void hasOneTargetForOneObjective() {
        String several = SUITE.replace("{maximize: throughput}", "[{maximize: throughput}, {minimize: duration}]");
        assertThat(Suites.problems(several.formatted(", target: 5")))
                .singleElement()
                .asString()
                .contains("budget.target needs one objective; leave it out");
        assertThat(Suites.problems(several.formatted(", without-improvement: 5")))
                .singleElement()
                .asString()
                .contains("budget.without-improvement needs one objective; leave it out");
        assertThat(Suites.problems(SUITE.formatted(", target: -5, without-improvement: 0")))
                .containsExactly(
                        "suite.yaml:10:32: target must be above 0, but is -5",
                        "suite.yaml:10:57: without-improvement must be a whole number from 1 to 2147483647, but is 0");
    }

    private static double throughput(TrialReport trial) {
        return trial.measured("throughput").orElseThrow().value();
    }
}
