package org.trainmark.bench.plan.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.bench.plan.search.RandomSearch.BUDGET;
import static org.trainmark.bench.plan.search.RandomSearch.RANDOM;
import static org.trainmark.bench.plan.search.RandomSearch.SPACE;
import static org.trainmark.bench.plan.search.RandomSearch.course;
import static org.trainmark.bench.plan.search.RandomSearch.suite;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.plan.GrowingLedger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.suite.Suite;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;

class SearchPlanTest {

    @Test
    void spendsItsBudgetAndConfirmsWithSeedsThatFoundNothing() {
        List<TrialReport> course = course(SearchPlan.of(suite(SPACE, ""), RANDOM), List.of(), RandomSearch::throughput);
        assertThat(course).hasSize(BUDGET);
        Map<String, Long> plans = course.stream()
                .collect(Collectors.groupingBy(result -> result.key().origin().plan(), Collectors.counting()));
        assertThat(plans).isEqualTo(Map.of(Origin.SEARCH, BUDGET - 8L, Origin.CONFIRM, 8L));
        assertThat(course.subList(BUDGET - 8, BUDGET))
                .extracting(TrialReport::repetition)
                .containsExactly(3, 3, 3, 4, 4, 4, 5, 6);
        assertThat(course.subList(0, BUDGET - 8)).allMatch(result -> result.repetition() < 2);
    }

    @Test
    void whatLooksBestIsMeasuredAgainBeforeAnythingNew() {
        List<TrialReport> course = course(SearchPlan.of(suite(SPACE, ""), RANDOM), List.of(), RandomSearch::throughput);
        double best = 0;
        for (int i = 0; i < BUDGET - 8; i++) {
            TrialReport result = course.get(i);
            double value = result.measured("throughput").orElseThrow().value();
            if (result.repetition() == 0 && value > best) {
                best = value;
                assertThat(course.get(i + 1).id()).isEqualTo(result.id().replaceFirst("-r0$", "-r1"));
            }
        }
    }

    @Test
    void eachCombinationOfTheAxesHasASearchOfTheSameBudgetInTurn() {
        Suite suite = suite(SPACE, "axes: {optimizer: [sgd, adam]}");
        List<TrialReport> course = course(SearchPlan.of(suite, RANDOM), List.of(), RandomSearch::throughput);
        List<String> optimizers = course.stream()
                .map(result -> result.cell().axes().getOrDefault("optimizer", ""))
                .toList();
        assertThat(optimizers).hasSize(2 * BUDGET);
        assertThat(optimizers.stream().filter("sgd"::equals)).hasSize(BUDGET);
        for (int i = 0; i < optimizers.size(); i += 2) {
            assertThat(optimizers.subList(i, i + 2)).containsExactlyInAnyOrder("sgd", "adam");
        }
    }

    @Test
    void aSettingThatExistsUnderOneChoiceIsChosenOnlyThere() {
        Suite suite = suite("""
                optimizer: [sgd, {momentum: {decay: 0.9}}, adam]
                optimizer.momentum.decay: {from: 0.8, to: 0.999, scale: reverse-log}
                learning-rate: [0.1, 0.01, 0.001]
                """, "");
        List<TrialReport> course = course(SearchPlan.of(suite, RANDOM), List.of(), RandomSearch::throughput);
        assertThat(course)
                .allSatisfy(result -> assertThat(result.cell().axes().containsKey("optimizer.momentum.decay"))
                        .isEqualTo(result.cell()
                                .axes()
                                .getOrDefault("optimizer", "")
                                .contains("momentum")));
        assertThat(course)
                .anySatisfy(result -> assertThat(result.cell().axes()).containsKey("optimizer.momentum.decay"));
    }

    @Test
    void aSmallSpaceIsExhaustedAndNothingTwice() {
        Suite suite = suite("learning-rate: [0.1, 0.01, 0.001]", "");
        List<TrialReport> course = course(SearchPlan.of(suite, RANDOM), List.of(), RandomSearch::throughput);
        assertThat(course).extracting(TrialReport::id).doesNotHaveDuplicates();
        assertThat(course.stream().map(TrialReport::cell).distinct()).hasSize(3);
    }

    @Test
    void startsWithTheGivenPoints() {
        Suite suite = suite(SPACE, "  start-with: [{learning-rate: 0.05, batch-size: 32}]");
        assertThat(course(SearchPlan.of(suite, RANDOM), List.of(), RandomSearch::throughput)
                        .get(0)
                        .cell()
                        .axes())
                .isEqualTo(Map.of("learning-rate", "0.05", "batch-size", "32"));
    }

    @Test
    void withoutAnyValueItEndsAndSaysSo() {
        SearchPlan plan = SearchPlan.of(suite(SPACE, ""), RANDOM);
        List<TrialReport> course = course(plan, List.of(), trial -> Double.NaN);
        assertThat(course).hasSize(BUDGET - 8).allMatch(result -> result.repetition() == 0);
        assertThat(plan.next(new GrowingLedger(course, trial -> "")))
                .isInstanceOfSatisfying(
                        Next.Done.class, done -> assertThat(done.why()).contains("no point has a value"));
    }
}
