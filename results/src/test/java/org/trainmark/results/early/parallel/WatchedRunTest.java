package org.trainmark.results.early.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.early.Pace;
import org.trainmark.results.early.Tracks;
import org.trainmark.results.early.replay.FullTrainings;
import org.trainmark.results.summary.SampleRun;

class WatchedRunTest {

    private static final RunInfo INFO = SampleRun.info("grid", Optional.empty());

    private static TrialBuilder cell(String name, double... accuracies) {
        return trial(name)
                .cell(Map.of("learning-rate", name))
                .setting("data", "digits")
                .setting("data-sha256", "ab")
                .setting("learning-rate", name)
                .setting("model", "small")
                .setting("throughput", "1s")
                .curve(Tracks.curve(1, accuracies));
    }

    private static FullTrainings grid() {
        return FullTrainings.of(
                INFO, List.of(cell("a", 0.5).build(), cell("b", 0.6).build()), Optional.empty(), Pace.EPOCHS);
    }

    private static WatchedRun watched(TrialReport... trials) {
        return WatchedRun.of(INFO, List.of(trials), INFO, grid());
    }

    @Test
    void countsBranchesFromWhereTheyBegan() {
        WatchedRun watched = watched(
                cell("x", 0.3, 0.4, 0.5, 0.6).build(),
                cell("y", 0.3, 0.4, 0.7, 0.8).build(),
                cell("z", 0.75).build());

        assertThat(watched.timetable().starts()).containsExactly(0.0, 2.0, 6.0);
        assertThat(watched.seconds()).isEqualTo(7);
        assertThat(watched.count()).isEqualTo(3);
        assertThat(watched.timetable().bestBy(4)).isEqualTo(-0.6);
        assertThat(watched.timetable().bestBy(5)).isEqualTo(-0.7);
        assertThat(watched.best()).isEqualTo(-0.8);
    }

    @Test
    void countsWhatABranchOfABranchSharesOnce() {
        WatchedRun watched = watched(
                cell("x", 0.3, 0.4).build(),
                cell("y", 0.3, 0.5, 0.6, 0.7).build(),
                cell("z", 0.3, 0.5, 0.6, 0.9).build());

        // 2 s, 3 more than the first shared, and 1 more than the first three shared.
        assertThat(watched.seconds()).isEqualTo(6);
        assertThat(watched.timetable().starts()).containsExactly(0.0, 1.0, 2.0);
    }

    @Test
    void leavesOutWhatHasNoEndOfItsOwn() {
        WatchedRun watched = watched(
                cell("a", 0.5).trainingEnded(TrainingEnd.EDIT).build(),
                cell("b", 0.6).failed(Outcome.DIVERGED, "a loss of NaN").build(),
                cell("c", 0.9).trainingEnded(TrainingEnd.RUNG).build(),
                cell("d", 0.9).trainingEnded(TrainingEnd.PAUSED).build(),
                cell("e", 0.9).failed(Outcome.CRASHED, "killed").build(),
                trial("f").build());

        assertThat(watched.count()).isEqualTo(2);
        assertThat(watched.leftOut()).isEqualTo(4);
        assertThat(watched.seconds()).isEqualTo(2);
        assertThat(watched.best()).isEqualTo(-0.6);
    }

    @Test
    void namesWhatNoCellOfTheOthersHas() {
        RunInfo elsewhere = new RunInfo(
                "watched",
                "",
                "",
                "",
                List.of(),
                INFO.extent(),
                Optional.empty(),
                INFO.createdAt(),
                new TreeMap<>(),
                new TreeMap<>(Map.of("cpu", "another")));
        TrialReport larger = cell("c", 0.5)
                .setting("model", "large")
                .setting("throughput", "2s")
                .setting("new", "1")
                .build();

        WatchedRun watched = WatchedRun.of(elsewhere, List.of(larger), INFO, grid());

        assertThat(watched.otherSettings()).containsExactly("model: large");
        assertThat(watched.otherMachine()).containsExactly("cpu");
        assertThat(watched(cell("c", 0.5).build()).otherSettings()).isEmpty();
        assertThat(watched(cell("c", 0.5).build()).otherMachine()).isEmpty();
    }

    @Test
    void refusesOtherData() {
        assertThatThrownBy(() ->
                        watched(cell("c", 0.5).setting("data-sha256", "cd").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("its data-sha256 is cd, and that of the trainings it is to stand against ab; name a run of"
                        + " the same data");
        assertThatThrownBy(() -> watched(cell("c", 0.5).setting("data", "iris").build()))
                .hasMessageStartingWith("its data is iris, and ");
        assertThatThrownBy(() -> watched(
                        cell("c", 0.5).build(),
                        cell("d", 0.5).setting("data", "iris").build()))
                .hasMessageStartingWith("its data is digits and iris, ");
    }

    @Test
    void refusesWhatCannotBeCompared() {
        List<CurvePoint> losses = List.of(new CurvePoint(1, 1, 1, 1, 1, 1, 1, OptionalDouble.empty()));

        assertThatThrownBy(() -> watched(trial("a").build()))
                .hasMessageContaining("no trial of it has a learning curve");
        assertThatThrownBy(() -> watched(cell("a").curve(losses).build()))
                .hasMessage("no trial of it has an accuracy; ask with --quantity loss");
        assertThatThrownBy(() -> watched(cell("a").curve(Tracks.curve(0, 0.5)).build()))
                .hasMessageStartingWith("its curves count no seconds");
    }
}
