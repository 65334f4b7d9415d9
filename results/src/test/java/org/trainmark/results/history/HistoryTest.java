package org.trainmark.results.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final int CELLS = 4;

    /** The commits in the order of their numbers, one after another. */
    private static final CommitGraph GIT = new CommitGraph() {
        @Override
        public List<String> ordered(Collection<String> hashes) {
            return hashes.stream().sorted().toList();
        }

        @Override
        public Optional<List<String>> between(String before, String after) {
            return Optional.of(IntStream.rangeClosed(Integer.parseInt(before, 16) + 1, Integer.parseInt(after, 16))
                    .mapToObj(Lines::hash)
                    .toList());
        }
    };

    private static Map<String, IntToDoubleFunction> throughput(int commit, double factor) {
        return Map.of("throughput", cell -> 1000 * factor * Lines.noise(commit, cell));
    }

    private static List<KeptRun> runs(int from, int to, double factor) {
        return IntStream.range(from, to)
                .mapToObj(commit -> Lines.run(commit, CELLS, throughput(commit, factor)))
                .toList();
    }

    private static List<KeptRun> joined(List<KeptRun> one, List<KeptRun> other) {
        List<KeptRun> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    @Test
    void saysNothingOfRunsThatDoNotChange() {
        History history = History.of(runs(0, 20, 1), GIT);

        assertThat(history.events().size()).isZero();
        assertThat(history.isWorsened()).isFalse();
        assertThat(history.isDoubtful()).isFalse();
    }

    @Test
    void namesTheCommitsAmongWhichNothingWasMeasured() {
        History history = History.of(joined(runs(0, 10, 1), runs(15, 22, 0.9)), GIT);

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
        List<KeptRun> runs = new ArrayList<>(runs(0, 10, 1));
        for (int again = 0; again < 4; again++) {
            runs.add(Lines.run(10, again, Lines.MACHINE, CELLS, throughput(10, 0.9), Map.of()));
        }

        History history = History.of(runs, GIT);

        assertThat(history.points()).hasSize(11);
        assertThat(history.isWorsened()).isFalse();
    }

    @Test
    void ordersRunsByTheirCommitsWheneverTheyWereMeasuredAndAdded() {
        List<KeptRun> runs = joined(runs(0, 12, 1), runs(12, 20, 0.9));
        List<KeptRun> shuffled = new ArrayList<>(runs);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(History.of(shuffled, GIT).events().toString())
                .isEqualTo(History.of(runs, GIT).events().toString());
        assertThat(History.of(shuffled, CommitGraph.NONE).points())
                .extracting(point -> point.commit().hash())
                .isSorted();
    }

    @Test
    void makesOneEventOfALossOfAccuracyAndAGainOfSpeed() {
        List<KeptRun> runs = IntStream.range(0, 20)
                .mapToObj(commit -> Lines.run(
                        commit,
                        CELLS,
                        Map.<String, IntToDoubleFunction>of(
                                "throughput", cell -> (commit < 12 ? 1000 : 1050) * Lines.noise(commit, cell),
                                "final-accuracy",
                                        cell -> (commit < 12 ? 0.95 : 0.93)
                                                + 0.1 * (Lines.noise(commit, cell + 50) - 1))))
                .toList();

        History history = History.of(runs, GIT);

        assertThat(history.events()).singleElement().satisfies(event -> {
            assertThat(event.after().commit().hash()).isEqualTo(Lines.hash(12));
            assertThat(event.shifts())
                    .extracting(one -> one.series().metric().name())
                    .contains("throughput", "final-accuracy");
            assertThat(event.isConfirmedWorsening()).isTrue();
        });
    }

    @Test
    void suspectsTheMachineOrTheRunOfWhatAllCellsShare() {
        History stays = History.of(joined(runs(0, 12, 1), runs(12, 20, 0.9)), GIT);
        History newest = History.of(joined(runs(0, 12, 1), runs(12, 13, 0.8)), GIT);

        assertThat(stays.events())
                .singleElement()
                .satisfies(event -> assertThat(event.shared()).isTrue());
        assertThat(newest.isWorsened()).isFalse();
        assertThat(newest.notes())
                .anySatisfy(note ->
                        assertThat(note).contains("all cells of the newest run moved together", "machine or that run"));
    }

    @Test
    void doesNotSuspectTheMachineOfWhatOneCellDoes() {
        List<KeptRun> runs = IntStream.range(0, 20)
                .mapToObj(commit -> Lines.run(
                        commit,
                        CELLS,
                        Map.<String, IntToDoubleFunction>of(
                                "throughput",
                                cell -> (cell == 1 && commit >= 12 ? 800 : 1000) * Lines.noise(commit, cell))))
                .toList();

        History history = History.of(runs, GIT);

        assertThat(history.events())
                .anySatisfy(event -> assertThat(event.shifts())
                        .anySatisfy(one -> assertThat(one.series().cell()).isEqualTo("cell1")));
    }

    @Test
    void comparesLevelsWithinAMachineAlone() {
        List<KeptRun> runs = new ArrayList<>(runs(0, 15, 1));
        IntStream.range(15, 40)
                .mapToObj(commit -> Lines.run(commit, 0, "another", CELLS, throughput(commit, 0.92), Map.of()))
                .forEach(runs::add);

        History history = History.of(runs, GIT);

        assertThat(history.events().size()).isZero();
        assertThat(history.isWorsened()).isFalse();
        assertThat(history.notes())
                .singleElement()
                .satisfies(note -> assertThat(note)
                        .contains("another machine", "a processor -> another", "Samples/s -", "no change of the code"));
    }

    @Test
    void saysWhatBesideTheCodeChanged() {
        List<KeptRun> runs = IntStream.range(0, 20)
                .mapToObj(commit -> Lines.run(
                        commit,
                        0,
                        Lines.MACHINE,
                        CELLS,
                        throughput(commit, commit < 12 ? 1 : 0.9),
                        Map.of("jvm", commit < 12 ? "17" : "21", "profile", "cpu")))
                .toList();

        assertThat(History.of(runs, GIT).events())
                .singleElement()
                .satisfies(event -> assertThat(event.facts()).containsExactly("jvm: 17 -> 21"));
    }

    @Test
    void doesNotCountAWorseningThatIsOver() {
        List<KeptRun> runs = joined(joined(runs(0, 12, 1), runs(12, 18, 0.9)), runs(18, 26, 1));

        History history = History.of(runs, GIT);

        assertThat(history.events()).hasSize(2);
        assertThat(history.isWorsened()).isFalse();
    }

    @Test
    void countsATargetThatIsNotReachedAnyMoreForAWorsening() {
        assertThat(unreached(2).isDoubtful()).isTrue();
        assertThat(unreached(2).isWorsened()).isFalse();
        assertThat(unreached(4).isWorsened()).isTrue();
        assertThat(unreached(4).notes())
                .anySatisfy(note -> assertThat(note)
                        .contains("not all trials reach the target since commit "
                                + Lines.hash(8).substring(0, 10)));
    }

    private static History unreached(int commits) {
        List<KeptRun> runs = new ArrayList<>();
        for (int commit = 0; commit < 8 + commits; commit++) {
            double seconds = Lines.noise(commit, 0);
            KeptValue value = commit < 8
                    ? new KeptValue.Measured(3, seconds, java.util.OptionalDouble.of(1e-4), "s")
                    : new KeptValue.Censored(3, 1, "s");
            runs.add(Lines.with(Lines.run(commit, 0, Map.of()), Map.of("time-to-target", value)));
        }
        return History.of(runs, GIT);
    }

    /** A step of a fifth at 25, where run 5 has no number: other tools lose the step with it. */
    @Test
    void findsAStepAlthoughARunBeforeItHasNoNumber() {
        List<KeptRun> runs = IntStream.range(0, 40)
                .mapToObj(commit -> commit == 5
                        ? Lines.run(commit, CELLS, Map.of())
                        : Lines.run(commit, CELLS, throughput(commit, commit < 25 ? 1 : 1 / 1.2)))
                .toList();

        History history = History.of(runs, GIT);

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

        History history = History.of(runs, GIT);

        assertThat(history.points()).hasSize(365);
        assertThat(history.series()).hasSize(4 * 19);
    }
}
