package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.results.stats.KaplanMeier.Sighting;

class TimeToTargetTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void isTheMedianWhereEveryTrialReachedTheTarget() {
        TimeToTarget time = TimeToTarget.of(5, 1, 3, 2, 4);

        assertThat(time.median()).isEqualTo(3);
        assertThat(time.reached()).isEqualTo(5);
        assertThat(time.interval()).contains(new Interval(1, NEVER));
    }

    @Test
    void countsATrialThatDidNotReachItAsLaterThanAllThatDid() {
        TimeToTarget time = TimeToTarget.of(NEVER, 1, 2, NEVER, 3);

        assertThat(time.median()).isEqualTo(3);
        assertThat(time.reached()).isEqualTo(3);
        assertThat(time.trials()).isEqualTo(5);
        assertThat(time.interval()).contains(new Interval(1, NEVER));
    }

    @Test
    void hasAnUpperEndWithTenTrials() {
        assertThat(TimeToTarget.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).interval()).contains(new Interval(1, 8));
    }

    @Test
    void countsATrialForAsLongAsItWasSeen() {
        TimeToTarget seen = TimeToTarget.of(
                List.of(new Sighting(1, false), new Sighting(2, true), new Sighting(3, true), new Sighting(4, true)));

        assertThat(seen.median()).isEqualTo(3);
        assertThat(TimeToTarget.of(NEVER, 2, 3, 4).median()).isEqualTo(3.5);
        assertThat(seen.reached()).isEqualTo(3);
    }

    @Test
    void isNotReachedIfFewerThanHalfReachedIt() {
        TimeToTarget time = TimeToTarget.of(1, 2, NEVER, NEVER, NEVER);

        assertThat(time.isReached()).isFalse();
        assertThat(time.median()).isInfinite();
        assertThat(time.reached()).isEqualTo(2);
    }

    @Test
    void isReachedIfExactlyHalfReachedIt() {
        assertThat(TimeToTarget.of(1, 2, NEVER, NEVER).median()).isEqualTo(2);
        assertThat(TimeToTarget.of(1, 2, 4, NEVER).median()).isEqualTo(3);
    }

    @Test
    void hasNoIntervalWhereNoneReachedItOrTooFewTriedOrAllAreEqual() {
        assertThat(TimeToTarget.of(NEVER, NEVER, NEVER).interval()).isEmpty();
        assertThat(TimeToTarget.of(1, 2).interval()).isEmpty();
        assertThat(TimeToTarget.of(2, 2, 2).interval()).isEmpty();
    }

    @Test
    void refusesTimesThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeToTarget.of());
        assertThatIllegalArgumentException().isThrownBy(() -> TimeToTarget.of(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeToTarget.of(-1, 2));
    }
}
