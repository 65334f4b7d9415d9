package org.trainmark.bench.plan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.plan.GrowingLedger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.search.Sampler;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Suites;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Extent;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;

class SearchPlanTest {

    private static final int BUDGET = 30;

    /** Draws until a place is open. */
    private static final Sampler RANDOM = (evidence, ticket) -> {
        SplittableRandom random = ticket.random();
        for (int i = 0; i < 1000; i++) {
            double[] place = evidence.domain()
                    .place(random.doubles(evidence.domain().size()).toArray());
            boolean closed = evidence.observations().stream().anyMatch(seen -> Arrays.equals(seen.place(), place))
                    || evidence.refused().stream().anyMatch(refused -> Arrays.equals(refused, place))
                    || evidence.pending().stream().anyMatch(pending -> Arrays.equals(pending, place));
            if (!closed) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    };

    private static final String SPACE = """
              learning-rate: {from: 1e-4, to: 1, scale: log}
              batch-size: {from: 16, to: 512, scale: log, factor: 2}
            """;

    private static Suite suite(String space, String more) {
        return Suites.read("""
                name: tuned
                data: digits
                model: mlp
                optimizer: adam
                learning-rate: 0.001
                batch-size: 64
                measure: {repetitions: 2, disturbed-repeats: 1, throughput: {warmup: 0s, measure: 500ms}}
                search:
                  objective: {maximize: throughput}
                  by: random
                  budget: {trials: %d}
                  space:
                %s%s
                """.formatted(BUDGET, space.indent(4), more));
    }

    /** The best learning rate is 0.01, whatever the batch; a seed changes little. */
    private static double throughput(Trial trial) {
        double rate = Double.parseDouble(trial.cell().values().getOrDefault("learning-rate", "1"));
        return 1e4 / (1 + Math.abs(Math.log10(rate / 0.01))) * (1 + 0.01 * trial.repetition());
    }

    private static TrialReport result(Next.Run run, int order, ToDoubleFunction<Trial> value) {
        return Trials.measured(run.trial(), run.origin(), order, value.applyAsDouble(run.trial()));
    }

    /** Runs a plan to its end. */
    private static List<TrialReport> course(SearchPlan plan, List<TrialReport> before, ToDoubleFunction<Trial> value) {
        GrowingLedger ledger = new GrowingLedger(before, trial -> "");
        List<TrialReport> course = new ArrayList<>(before);
        Next next = plan.next(ledger);
        while (next instanceof Next.Run run) {
            ledger.start(run.trial());
            TrialReport result = result(run, course.size(), value);
            course.add(result);
            ledger.end(result);
            next = plan.next(ledger);
        }
        assertThat(next).isInstanceOf(Next.Done.class);
        assertThat(plan.extent(ledger)).isEqualTo(new Extent(course.size(), false));
        return course;
    }

    private static List<String> ids(List<TrialReport> course) {
        return course.stream()
                .map(result -> result.id() + " " + result.key().origin())
                .toList();
    }

    @Test
    void spendsItsBudgetAndConfirmsWithSeedsThatFoundNothing() {
        List<TrialReport> course =
                course(SearchPlan.of(suite(SPACE, ""), RANDOM), List.of(), SearchPlanTest::throughput);
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
        List<TrialReport> course =
                course(SearchPlan.of(suite(SPACE, ""), RANDOM), List.of(), SearchPlanTest::throughput);
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
    void goesOnAfterAStopAsIfThereHadBeenNone() {
        List<TrialReport> unbroken =
                course(SearchPlan.of(suite(SPACE, ""), RANDOM), List.of(), SearchPlanTest::throughput);
        for (int stop = 0; stop < unbroken.size(); stop++) {
            SearchPlan again = SearchPlan.of(suite(SPACE, ""), RANDOM);
            assertThat(ids(course(again, unbroken.subList(0, stop), SearchPlanTest::throughput)))
                    .isEqualTo(ids(unbroken));
        }
    }

    /** Runs a plan by workers that end their trials in a made-up order, and is killed now and then. */
    private static List<TrialReport> killed(int workers, int kills, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<TrialReport> log = new ArrayList<>();
        int left = kills;
        boolean over = false;
        while (!over) {
            SearchPlan plan = SearchPlan.of(suite(SPACE, ""), RANDOM);
            GrowingLedger ledger = new GrowingLedger(log, Trial::id);
            List<Next.Run> running = new ArrayList<>();
            boolean dies = false;
            while (!dies && !over) {
                Next next = plan.next(ledger);
                dies = left > 0 && random.nextInt(BUDGET) == 0;
                if (!dies && next instanceof Next.Run run && running.size() < workers) {
                    ledger.start(run.trial());
                    running.add(run);
                } else if (!dies && !running.isEmpty()) {
                    Next.Run ended = running.remove(random.nextInt(running.size()));
                    log.add(result(ended, log.size(), SearchPlanTest::throughput));
                    ledger.end(log.get(log.size() - 1));
                }
                over = next instanceof Next.Done && running.isEmpty();
            }
            left -= dies ? 1 : 0;
        }
        return log;
    }

    @Test
    void isTheSameForOneWorkerHoweverOftenItIsKilledInATrial() {
        List<String> unbroken = ids(killed(1, 0, 0));
        for (int seed = 0; seed < 25; seed++) {
            assertThat(ids(killed(1, 2, seed))).isEqualTo(unbroken);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void holdsEachTrialOnceForSeveralWorkersThatAreKilledWithTrialsInFlight(int workers) {
        for (int seed = 0; seed < 5; seed++) {
            List<TrialReport> log = killed(workers, 2, seed);
            assertThat(log).extracting(TrialReport::id).doesNotHaveDuplicates();
            assertThat(log).hasSize(BUDGET);
            assertThat(ids(log)).isEqualTo(ids(killed(workers, 2, seed)));
            List<Integer> tickets = log.stream()
                    .filter(result -> result.repetition() == 0)
                    .map(result -> result.key().origin().round())
                    .sorted()
                    .toList();
            assertThat(tickets)
                    .isEqualTo(IntStream.range(0, tickets.size()).boxed().toList());
        }
    }

    @Test
    void ofAChangedSpaceWhatIsInItCountsAndTheRestIsLeftOut() {
        List<TrialReport> before = course(
                        SearchPlan.of(suite(SPACE, ""), RANDOM), List.of(), SearchPlanTest::throughput)
                .subList(0, 20);
        SearchPlan narrower =
                SearchPlan.of(suite(SPACE.replace("from: 1e-4, to: 1,", "from: 1e-3, to: 0.1,"), ""), RANDOM);
        long inside = before.stream()
                .filter(result -> narrower.trialOf(result).isPresent())
                .count();
        GrowingLedger ledger = new GrowingLedger(before, trial -> "");

        assertThat(inside).isBetween(1L, 19L);
        assertThat(before).allMatch(result -> narrower.trialOf(result).isPresent() || narrower.leavesOut(result));
        assertThat(narrower.remarks(ledger).getOrDefault("plan.left-out", "").split(" "))
                .hasSize(20 - (int) inside);
        assertThat(narrower.extent(ledger)).isEqualTo(new Extent(BUDGET, false));
        assertThat(narrower.next(ledger)).isInstanceOf(Next.Run.class);
    }

    @Test
    void whatWasMeasuredOtherwiseIsOfAnotherRun() {
        TrialReport result = course(SearchPlan.of(suite(SPACE, ""), RANDOM), List.of(), SearchPlanTest::throughput)
                .get(0);
        String narrow = SPACE.replace("from: 1e-4, to: 1,", "from: 0.9, to: 1,");

        assertThat(SearchPlan.of(suite(narrow, ""), RANDOM).leavesOut(result)).isTrue();
        assertThat(SearchPlan.of(suite(narrow, "seed: 2"), RANDOM).leavesOut(result))
                .isFalse();
    }

    @Test
    void eachCombinationOfTheAxesHasASearchOfTheSameBudgetInTurn() {
        Suite suite = suite(SPACE, "axes: {optimizer: [sgd, adam]}");
        List<TrialReport> course = course(SearchPlan.of(suite, RANDOM), List.of(), SearchPlanTest::throughput);
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
        List<TrialReport> course = course(SearchPlan.of(suite, RANDOM), List.of(), SearchPlanTest::throughput);
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
        List<TrialReport> course = course(SearchPlan.of(suite, RANDOM), List.of(), SearchPlanTest::throughput);
        assertThat(course).extracting(TrialReport::id).doesNotHaveDuplicates();
        assertThat(course.stream().map(TrialReport::cell).distinct()).hasSize(3);
    }

    @Test
    void startsWithTheGivenPoints() {
        Suite suite = suite(SPACE, "  start-with: [{learning-rate: 0.05, batch-size: 32}]");
        assertThat(course(SearchPlan.of(suite, RANDOM), List.of(), SearchPlanTest::throughput)
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
