package org.trainmark.bench.plan.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.bench.plan.search.RandomSearch.BUDGET;
import static org.trainmark.bench.plan.search.RandomSearch.RANDOM;
import static org.trainmark.bench.plan.search.RandomSearch.SPACE;
import static org.trainmark.bench.plan.search.RandomSearch.course;
import static org.trainmark.bench.plan.search.RandomSearch.ids;
import static org.trainmark.bench.plan.search.RandomSearch.result;
import static org.trainmark.bench.plan.search.RandomSearch.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.plan.GrowingLedger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Extent;
import org.trainmark.results.TrialReport;

/** Searches that are stopped or killed and go on, in the same space or another. */
class SearchPlanResumeTest {

    @Test
    void goesOnAfterAStopAsIfThereHadBeenNone() {
        List<TrialReport> unbroken =
                course(SearchPlan.of(suite(SPACE, ""), RANDOM), List.of(), RandomSearch::throughput);
        for (int stop = 0; stop < unbroken.size(); stop++) {
            SearchPlan again = SearchPlan.of(suite(SPACE, ""), RANDOM);
            assertThat(ids(course(again, unbroken.subList(0, stop), RandomSearch::throughput)))
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
                    log.add(result(ended, log.size(), RandomSearch::throughput));
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
        List<TrialReport> before = course(SearchPlan.of(suite(SPACE, ""), RANDOM), List.of(), RandomSearch::throughput)
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
        TrialReport result = course(SearchPlan.of(suite(SPACE, ""), RANDOM), List.of(), RandomSearch::throughput)
                .get(0);
        String narrow = SPACE.replace("from: 1e-4, to: 1,", "from: 0.9, to: 1,");

        assertThat(SearchPlan.of(suite(narrow, ""), RANDOM).leavesOut(result)).isTrue();
        assertThat(SearchPlan.of(suite(narrow, "seed: 2"), RANDOM).leavesOut(result))
                .isFalse();
    }
}
