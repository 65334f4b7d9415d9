package org.trainmark.results.early;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.results.Target;

class TrackTest {

    private final Track track = Tracks.accuracies(0.5, 0.8, 0.6);

    @Test
    void hasTheBestAndTheMeanUntilThen() {
        assertThat(track.best()).isEqualTo(-0.8);
        assertThat(track.loss()).isEqualTo(-0.6);
        assertThat(track.until(1).best()).isEqualTo(-0.5);
        assertThat(track.meanAt(2).orElseThrow()).isCloseTo(-0.65, within(1e-15));
    }

    @Test
    void standsWhereItsLastEvaluationWas() {
        assertThat(track.lossAt(0.9)).isEmpty();
        assertThat(track.lossAt(2.5)).hasValue(-0.8);
        assertThat(track.lossAt(3 - 1e-12)).hasValue(-0.6);
        assertThat(track.lossAt(30)).hasValue(-0.6);
        assertThat(track.bestAt(0.9)).isEmpty();
        assertThat(track.bestAt(2)).hasValue(-0.8);
        assertThat(track.bestAt(30)).hasValue(-0.8);
        assertThat(track.lossBy(0.9)).isEqualTo(-0.5);
        assertThat(track.until(2).lossAt(30)).hasValue(-0.8);
    }

    @Test
    void countsEvaluationsToAPlace() {
        assertThat(track.evaluationsTo(0.5)).isEqualTo(1);
        assertThat(track.evaluationsTo(2 + 1e-12)).isEqualTo(2);
        assertThat(track.evaluationsTo(2.1)).isEqualTo(3);
        assertThat(track.evaluationsTo(9)).isEqualTo(3);
    }

    @Test
    void canBeReadBySecondsToo() {
        Track slow = Track.of(Tracks.curve(4, 0.5, 0.8), new Yardstick(Target.Metric.LOSS, Pace.SECONDS));

        assertThat(slow.place()).isEqualTo(8);
        assertThat(slow.lossAt(7).orElseThrow()).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void failsWhereNothingIsFinite() {
        Track broken = Track.broken(Tracks.curve(1, 0.5, 0.8), Tracks.ACCURACY);

        assertThat(Tracks.accuracies(0.5, Double.NaN).isFailed()).isTrue();
        assertThat(broken.isFailed()).isTrue();
        assertThat(broken.until(1).isFailed()).isFalse();
        assertThat(broken.lossAt(1)).hasValue(-0.5);
        assertThat(broken.lossAt(2)).hasValue(Double.POSITIVE_INFINITY);
    }

    @Test
    void needsAnEvaluation() {
        assertThatThrownBy(() -> Track.of(List.of(), Tracks.LOSS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> track.until(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> track.until(4)).isInstanceOf(IllegalArgumentException.class);
    }
}
