package org.trainmark.bench.plan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.plan.GrowingLedger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.plan.Trials;
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

    private static List<TrialReport> course(SearchPlan plan) {
        GrowingLedger ledger = new GrowingLedger(List.of(), trial -> "");
        List<TrialReport> course = new ArrayList<>();
        Next next = plan.next(ledger);
        while (next instanceof Next.Run run) {
            ledger.start(run.trial());
            double off = Math.log10(
                    Double.parseDouble(run.trial().cell().values().getOrDefault("learning-rate", "1")) / 0.01);
            course.add(Trials.measured(run.trial(), run.origin(), course.size(), 1e4 / (1 + off * off)));
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
}
