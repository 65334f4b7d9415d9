package org.trainmark.bench.plan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.plan.GrowingLedger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.plan.Results;
import org.trainmark.bench.space.Coordinates;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Suites;
import org.trainmark.bench.suite.search.Search;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

/** Searches of a space of which 40 % need more memory than there is. */
class RefusalsTest {

    private static final double MIB = 1 << 20;
    private static final double LIMIT = 215 * MIB;
    private static final int BUDGET = 60;

    private static final String SUITE = """
            name: tight
            data: {synthetic: {examples: 8192, features: 64, classes: 10}}
            model: mlp
            optimizer: adam
            learning-rate: 0.001
            batch-size: 64
            measure: {repetitions: 2, disturbed-repeats: 0, throughput: {warmup: 0s, measure: 500ms}}
            search:
              objective: {maximize: throughput}
              by: %s
              budget: {trials: 60}
              %s
              space:
                learning-rate: {from: 1e-4, to: 1, scale: log}
                batch-size: {from: 64, to: 4096, scale: log, factor: 2}
                optimizer: [sgd, adam]
                model.mlp.hidden: [[512], [1024], [2048], [4096]]
            """;

    private final SplittableRandom random = new SplittableRandom(7);

    /** What trainings hold where engines keep a little more than their descriptions say. */
    private double bytes(Cell cell) {
        MemoryNeed need = MemoryNeed.of(cell).orElseThrow();
        return (180 * MIB + 1.1 * need.fixedBytes() + 1.4 * need.batchBytes()) * (1 + 0.01 * random.nextDouble());
    }

    private TrialReport result(Next.Run run, int order) {
        double bytes = bytes(run.trial().cell());
        double rate = Double.parseDouble(run.trial().cell().values().getOrDefault("learning-rate", "1"));
        // The larger the batch the faster, so that what is best lies at the limit.
        double throughput = 1e3
                * run.trial().cell().network().orElseThrow().training().batchSize()
                / (1 + Math.abs(Math.log10(rate / 0.01)));
        return Results.measured(run.trial(), run.origin(), order, throughput, bytes > LIMIT ? Double.NaN : bytes);
    }

    private List<TrialReport> course(SearchPlan plan) {
        GrowingLedger ledger = new GrowingLedger(List.of(), trial -> "");
        List<TrialReport> course = new ArrayList<>();
        Next next = plan.next(ledger);
        while (next instanceof Next.Run run) {
            ledger.start(run.trial());
            TrialReport result = result(run, course.size());
            course.add(result);
            ledger.end(result);
            next = plan.next(ledger);
        }
        return course;
    }

    private static MemoryForecast forecast(Suite suite, List<TrialReport> before) {
        Search search = suite.search().orElseThrow();
        Coordinates coordinates = suite.factory()
                .coordinates(search.space(), suite.grid().points().get(0));
        SearchedCells cells = new SearchedCells(suite.factory(), coordinates);
        return MemoryForecast.of(before, cells, search.limits(), suite.target());
    }

    @ParameterizedTest
    @CsvSource({"gaussian-process, 3", "sobol, 6"})
    void letFewTrialsRunOutOfMemory(String by, int most) {
        Suite suite = Suites.read(SUITE.formatted(by, "subject-to: {peak-resident: 215MiB}"));
        SearchPlan plan = SearchPlan.of(suite);

        List<TrialReport> course = course(plan);

        assertThat(course).hasSize(BUDGET);
        assertThat(course.stream()
                        .filter(trial -> trial.outcome() == Outcome.OUT_OF_MEMORY)
                        .count())
                .isLessThanOrEqualTo(most);
        GrowingLedger ledger = new GrowingLedger(course, trial -> "");
        SortedMap<String, String> remarks = plan.remarks(ledger);
        assertThat(remarks)
                .hasEntrySatisfying(
                        "plan.refused.batch-size=4096 model.mlp.hidden=[4096] optimizer=adam",
                        why -> assertThat(why).containsAnyOf("peak-resident would be at least", "ran out of memory"));
        assertThat(remarks.get("plan.end"))
                .matches(
                        "its 60 trials are spent, and about (3[0-9]|4[0-9]) % of the space needs more memory than there is");
        for (int i = 0; i < course.size(); i++) {
            MemoryForecast forecast = forecast(suite, course.subList(0, i));
            assertThat(forecast.refusal(
                            plan.trialOf(course.get(i)).orElseThrow().cell()))
                    .isEmpty();
        }
    }

    @Test
    void goByWhatRanOutOfMemoryWhereNothingLimits() {
        Suite suite = Suites.read(SUITE.formatted("random", ""));
        SearchPlan plan = SearchPlan.of(suite);

        List<TrialReport> course = course(plan);

        List<MemoryNeed> tooMuch = new ArrayList<>();
        for (TrialReport trial : course) {
            MemoryNeed need =
                    MemoryNeed.of(plan.trialOf(trial).orElseThrow().cell()).orElseThrow();
            assertThat(tooMuch).noneMatch(need::isAtLeast);
            if (trial.outcome() == Outcome.OUT_OF_MEMORY) {
                tooMuch.add(need);
            }
        }
        assertThat(tooMuch).isNotEmpty();
    }
}
