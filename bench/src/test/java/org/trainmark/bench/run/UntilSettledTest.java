package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.results.CellKey;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Looks;

class UntilSettledTest {

    private static final Suite SUITE = Trials.suite(
            2,
            new Measure(
                    3,
                    Optional.of(new Throughput(Duration.ZERO, Duration.ofSeconds(1))),
                    Optional.empty(),
                    Optional.empty()));

    private final List<String> notices = new ArrayList<>();

    private static CellKey cell(int value) {
        return Trials.key("batch-size", Integer.toString(value));
    }

    /** Each takes two seconds. */
    private static List<TrialReport> results(int repetitions) {
        return Trials.trials(2, repetitions).stream()
                .map(trial -> Trials.result(trial, Outcome.COMPLETED))
                .toList();
    }

    private List<String> after(int repetitions, Duration budget, Set<CellKey> unsettled) {
        UntilSettled more = new UntilSettled(SUITE, Looks.from(3, 6), budget, () -> unsettled, notices::add);
        return more.after(results(repetitions)).stream().map(Trial::id).toList();
    }

    @Test
    void addsTrialsOfTheCellsThatAreNotSettledUpToTheNextLook() {
        assertThat(after(3, Duration.ofMinutes(1), Set.of(cell(2)))).containsExactly("cell-2-r3", "cell-2-r4");
        assertThat(notices).containsExactly("1 of 2 cells are not settled; the next look takes 2 trials, about 4s");
    }

    @Test
    void takesTheTimeOfTheDeviceWithTheMostTrialsWhereSeveralHaveTrialsAtOnce() {
        Suite suite = Trials.suite(List.of(Trials.cell("a"), Trials.cell("b")), Trials.measure(true));
        List<TrialReport> results = Trials.onDevices(List.of("a", "b"), 3).stream()
                .map(trial -> Trials.result(trial, Outcome.COMPLETED))
                .toList();
        Set<CellKey> both =
                Set.of(suite.cells().get(0).key(), suite.cells().get(1).key());

        List<Trial> next = new UntilSettled(suite, Looks.from(3, 6), Duration.ofMinutes(1), () -> both, notices::add)
                .after(results);

        assertThat(next).hasSize(4);
        assertThat(notices).containsExactly("2 of 2 cells are not settled; the next look takes 4 trials, about 4s");
    }

    @Test
    void endsOnceAllAreSettled() {
        assertThat(after(3, Duration.ofMinutes(1), Set.of())).isEmpty();
        assertThat(notices).containsExactly("all cells are settled");
    }

    @Test
    void endsAfterTheLastLook() {
        assertThat(after(6, Duration.ofMinutes(1), Set.of(cell(1)))).isEmpty();
        assertThat(notices).containsExactly("1 of 2 cells are not settled after the last look, at 6 trials");
    }

    @Test
    void endsWhereTheNextLookWouldTakeMoreTimeThanThereIs() {
        assertThat(after(3, Duration.ofSeconds(3), Set.of(cell(1), cell(2)))).isEmpty();
        assertThat(notices).singleElement().asString().endsWith("which is more than the budget leaves");
    }
}
