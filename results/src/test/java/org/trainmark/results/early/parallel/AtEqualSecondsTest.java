package org.trainmark.results.early.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.early.Pace;
import org.trainmark.results.early.Tracks;
import org.trainmark.results.early.replay.FullTrainings;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.summary.SampleRun;

class AtEqualSecondsTest {

    private static final List<TrialReport> TRIALS = List.of(
            cell("a", 1, 0.5, 0.6, 0.7), // 3 s
            cell("b", 2, 0.4, 0.9), // 4 s
            cell("c", 1, 0.8)); // 1 s

    private static final TrialReport WATCHED = cell("w", 1, 0.3, 0.65, 0.65, 0.85);

    private static TrialReport cell(String name, double secondsAnEpoch, double... accuracies) {
        return trial(name)
                .cell(Map.of("learning-rate", name))
                .curve(Tracks.curve(secondsAnEpoch, accuracies))
                .build();
    }

    private static AtEqualSeconds against(Optional<Target> target, int orders) {
        RunInfo info = SampleRun.info("grid", target);
        FullTrainings grid = FullTrainings.of(info, TRIALS, Optional.empty(), Pace.EPOCHS);
        return AtEqualSeconds.of(grid, WatchedRun.of(info, List.of(WATCHED), info, grid), orders, 1);
    }

    @Test
    void standsAtAQuarterAndHalfAndAllOfTheSeconds() {
        AtEqualSeconds log = against(Optional.empty(), 1);

        assertThat(log.moments()).extracting(Moment::seconds).containsExactly(1.0, 1.0, 2.0, 2.0, 4.0, 4.0);
        assertThat(log.moments())
                .extracting(moment -> moment.standing().workers())
                .containsExactly(1, 2, 1, 2, 1, 2);
        assertThat(log.moments())
                .extracting(moment -> moment.standing().watched())
                .containsExactly(-0.3, -0.3, -0.65, -0.65, -0.85, -0.85);
        assertThat(log.moments())
                .extracting(moment -> moment.standing().median())
                .containsExactly(-0.5, -0.5, -0.6, -0.6, -0.7, -0.9);
        assertThat(log.moments())
                .extracting(moment -> moment.standing().better().count())
                .containsExactly(0, 0, 1, 1, 1, 0);
        assertThat(log.moments())
                .extracting(moment -> moment.standing().worse().count())
                .containsExactly(1, 1, 0, 0, 0, 1);
        assertThat(log.moments()).extracting(Moment::begun).containsExactly(1.0, 2.0, 1.0, 2.0, 2.0, 3.0);
        assertThat(log.toTarget()).isEmpty();
    }

    /** By 4 s one worker has 0.7 in one of the six orders, 0.8 in three and 0.9 in two. */
    @Test
    void standsAgainstAllOrders() {
        Standing one = against(Optional.empty(), 600).moments().get(4).standing();

        assertThat(one.median()).isEqualTo(-0.8);
        assertThat(one.middle()).isEqualTo(new Interval(-0.9, -0.7));
        assertThat(one.better().of()).isEqualTo(600);
        assertThat(one.better().value()).isBetween(0.58, 0.75);
        assertThat(one.better().count() + one.worse().count()).isEqualTo(600);
    }

    @Test
    void comparesTheTimesToATarget() {
        Optional<Target> target = Optional.of(new Target(Target.Metric.ACCURACY, 0.8));

        List<Standing> log = against(target, 1).toTarget();
        List<Standing> orders = against(target, 300).toTarget();

        assertThat(log).extracting(Standing::watched).containsExactly(4.0, 4.0);
        assertThat(log).extracting(Standing::median).containsExactly(7.0, 4.0);
        assertThat(log).extracting(standing -> standing.better().count()).containsExactly(1, 0);
        assertThat(log).extracting(standing -> standing.worse().count()).containsExactly(0, 0);
        // Where the third comes first, 1 s is enough.
        assertThat(orders.get(0).middle().low()).isEqualTo(1);
        assertThat(orders.get(0).middle().high()).isEqualTo(7);
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(against(Optional.empty(), 20).moments())
                .isEqualTo(against(Optional.empty(), 20).moments());
    }
}
