package org.trainmark.results.early.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.results.Target;
import org.trainmark.results.early.Tracks;

class TimetableTest {

    private static final TimedTraining A = timed(1, 0.5, 0.6, 0.7);
    private static final TimedTraining B = timed(2, 0.4, 0.9);
    private static final TimedTraining C = timed(1, 0.8);

    private static TimedTraining timed(double secondsAnEpoch, double... accuracies) {
        return TimedTraining.of(
                Tracks.curve(secondsAnEpoch, accuracies),
                Target.Metric.ACCURACY,
                Optional.of(new Target(Target.Metric.ACCURACY, 0.8)));
    }

    @Test
    void oneWorkerTrainsOneAfterTheOther() {
        Timetable one = Timetable.sideBySide(List.of(A, B, C), 1);

        assertThat(one.starts()).containsExactly(0.0, 3.0, 7.0);
        assertThat(one.end()).isEqualTo(8);
        assertThat(one.bestBy(0.9)).isInfinite();
        assertThat(one.bestBy(1)).isEqualTo(-0.5);
        assertThat(one.bestBy(6.9)).isEqualTo(-0.7);
        assertThat(one.bestBy(7)).isEqualTo(-0.9);
        assertThat(one.secondsToTarget()).isEqualTo(7);
        assertThat(one.begunBefore(3)).isEqualTo(1);
        assertThat(one.begunBefore(3.1)).isEqualTo(2);
    }

    @Test
    void twoWorkersBeginTheNextAsEitherIsFree() {
        Timetable two = Timetable.sideBySide(List.of(A, B, C), 2);

        assertThat(two.starts()).containsExactly(0.0, 0.0, 3.0);
        assertThat(two.end()).isEqualTo(4);
        assertThat(two.bestBy(2)).isEqualTo(-0.6);
        assertThat(two.bestBy(3.9)).isEqualTo(-0.7);
        assertThat(two.bestBy(4)).isEqualTo(-0.9);
        assertThat(two.secondsToTarget()).isEqualTo(4);
        assertThat(Timetable.sideBySide(List.of(C, A, B), 2).secondsToTarget()).isEqualTo(1);
    }

    @Test
    void countsABestThatWasLostLater() {
        TimedTraining lost = timed(1, 0.5, 0.9, 0.2, Double.NaN);

        assertThat(Timetable.sideBySide(List.of(lost), 1).bestBy(9)).isEqualTo(-0.9);
    }

    @Test
    void neverReachesATargetThatThereIsNot() {
        TimedTraining aimless = TimedTraining.of(Tracks.curve(1, 0.9), Target.Metric.LOSS, Optional.empty());

        assertThat(Timetable.sideBySide(List.of(aimless), 1).secondsToTarget()).isInfinite();
    }

    @Test
    void hasAStartForEachTraining() {
        assertThatThrownBy(() -> new Timetable(List.of(A, B), List.of(0.0))).hasMessage("2 trainings have 1 starts");
    }
}
