package org.trainmark.results.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    @Test
    void saysNothingOfRunsThatDoNotChange() {
        History history = History.of(Lines.runs(0, 20, 1), NumberedCommits.ALL);

        assertThat(history.events().size()).isZero();
        assertThat(history.isWorsened()).isFalse();
        assertThat(history.isDoubtful()).isFalse();
    }

    @Test
    void namesTheCommitsAmongWhichNothingWasMeasured() {
        History history = History.of(Lines.joined(Lines.runs(0, 10, 1), Lines.runs(15, 22, 0.9)), NumberedCommits.ALL);

        assertThat(history.events()).singleElement().satisfies(event -> {
            assertThat(event.commits().orElseThrow())
                    .containsExactly(
                            Lines.hash(10),
                            Lines.hash(11),
                            Lines.hash(12),
                            Lines.hash(13),
                            Lines.hash(14),
                            Lines.hash(15));
            assertThat(event.isConfirmedWorsening()).isTrue();
        });
        assertThat(history.isWorsened()).isTrue();
    }

    @Test
    void takesSeveralRunsOfACommitForOnePoint() {
        List<KeptRun> runs = new ArrayList<>(Lines.runs(0, 10, 1));
        for (int again = 0; again < 4; again++) {
            runs.add(Lines.run(10, again, Lines.MACHINE, Lines.CELLS, Lines.throughput(10, 0.9), Map.of()));
        }

        History history = History.of(runs, NumberedCommits.ALL);

        assertThat(history.points()).hasSize(11);
        assertThat(history.isWorsened()).isFalse();
    }

    @Test
    void ordersRunsByTheirCommitsWheneverTheyWereMeasuredAndAdded() {
        List<KeptRun> runs = Lines.joined(Lines.runs(0, 12, 1), Lines.runs(12, 20, 0.9));
        List<KeptRun> shuffled = new ArrayList<>(runs);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(History.of(shuffled, NumberedCommits.ALL).events().toString())
                .isEqualTo(History.of(runs, NumberedCommits.ALL).events().toString());
        assertThat(History.of(shuffled, CommitGraph.NONE).points())
                .extracting(point -> point.commit().hash())
                .isSorted();
    }

    @Test
    void makesOneEventOfALossOfAccuracyAndAGainOfSpeed() {
        List<KeptRun> runs = IntStream.range(0, 20)
                .mapToObj(commit -> Lines.run(
                        commit,
                        Lines.CELLS,
                        Map.<String, IntToDoubleFunction>of(
                                "throughput", cell -> (commit < 12 ? 1000 : 1050) * Lines.noise(commit, cell),
                                "final-accuracy",
                                        cell -> (commit < 12 ? 0.95 : 0.93)
                                                + 0.1 * (Lines.noise(commit, cell + 50) - 1))))
                .toList();

        History history = History.of(runs, NumberedCommits.ALL);

        assertThat(history.events()).singleElement().satisfies(event -> {
            assertThat(event.after().commit().hash()).isEqualTo(Lines.hash(12));
            assertThat(event.shifts())
                    .extracting(one -> one.series().metric().name())
                    .contains("throughput", "final-accuracy");
            assertThat(event.isConfirmedWorsening()).isTrue();
        });
    }

    @Test
    void doesNotCountAWorseningThatIsOver() {
        List<KeptRun> runs =
                Lines.joined(Lines.joined(Lines.runs(0, 12, 1), Lines.runs(12, 18, 0.9)), Lines.runs(18, 26, 1));

        History history = History.of(runs, NumberedCommits.ALL);

        assertThat(history.events()).hasSize(2);
        assertThat(history.isWorsened()).isFalse();
    }

    /** A step of a fifth at 25, where run 5 has no number: other tools lose the step with it. */
    @Test
    void findsAStepAlthoughARunBeforeItHasNoNumber() {
        List<KeptRun> runs = IntStream.range(0, 40)
                .mapToObj(commit -> commit == 5
                        ? Lines.run(commit, Lines.CELLS, Map.of())
                        : Lines.run(commit, Lines.CELLS, Lines.throughput(commit, commit < 25 ? 1 : 1 / 1.2)))
                .toList();

        History history = History.of(runs, NumberedCommits.ALL);

        assertThat(history.events()).singleElement().satisfies(event -> {
            assertThat(event.after().commit().hash()).isEqualTo(Lines.hash(25));
            assertThat(event.isConfirmedWorsening()).isTrue();
        });
    }

    @Test
    void followsAYearOfRuns() {
        List<KeptRun> runs = IntStream.range(0, 365)
                .mapToObj(commit -> Lines.run(
                        commit,
                        18,
                        Map.<String, IntToDoubleFunction>of(
                                "throughput", cell -> 1000 * Lines.noise(commit, cell),
                                "final-accuracy", cell -> 0.9 * Lines.noise(commit, cell + 20),
                                "peak-resident", cell -> 1e8 * Lines.noise(commit, cell + 40),
                                "completed", cell -> 1)))
                .toList();

        History history = History.of(runs, NumberedCommits.ALL);

        assertThat(history.points()).hasSize(365);
        assertThat(history.series()).hasSize(4 * 19);
    }
}
