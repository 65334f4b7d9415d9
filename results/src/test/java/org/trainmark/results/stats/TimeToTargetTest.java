package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeToTargetTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static TimeToTarget times(double... times) {
        return TimeToTarget.of(Arrays.stream(times)
                .mapToObj(time -> time == NEVER ? Sighting.notWithin(10) : Sighting.reachedAt(time))
                .toList());
    }

    @Test
    void isTheMedianWhereEveryTrialReachedTheTarget() {
        TimeToTarget time = times(5, 1, 3, 2, 4);

        assertThat(time.median()).hasValue(3);
        assertThat(time.reached()).isEqualTo(5);
        assertThat(time.interval()).contains(new Interval(1, NEVER));
    }

    @Test
    void countsATrialThatDidNotReachItAsLaterThanAllThatDid() {
        TimeToTarget time = times(NEVER, 1, 2, NEVER, 3);

        assertThat(time.median()).hasValue(3);
        assertThat(time.reached()).isEqualTo(3);
        assertThat(time.trials()).isEqualTo(5);
        assertThat(time.interval()).contains(new Interval(1, NEVER));
    }

    @Test
    void hasAnUpperEndWithTenTrials() {
        assertThat(times(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).interval()).contains(new Interval(1, 8));
    }

    @Test
    void doesNotMindForHowLongATrialWasWatchedThatDidNotReachIt() {
        List<Sighting> trials =
                List.of(Sighting.notWithin(1), Sighting.reachedAt(2), Sighting.reachedAt(3), Sighting.reachedAt(4));

        assertThat(TimeToTarget.of(trials)).isEqualTo(times(NEVER, 2, 3, 4));
        assertThat(TimeToTarget.of(trials).median()).hasValue(3.5);
    }

    @Test
    void isNotReachedIfFewerThanHalfReachedIt() {
        TimeToTarget time = times(1, 2, NEVER, NEVER, NEVER);

        assertThat(time.isReached()).isFalse();
        assertThat(time.median()).isEmpty();
        assertThat(time.reached()).isEqualTo(2);
    }

    @Test
    void isReachedIfExactlyHalfReachedIt() {
        assertThat(times(1, 2, NEVER, NEVER).median()).hasValue(2);
        assertThat(times(1, 2, 4, NEVER).median()).hasValue(3);
    }

    @Test
    void hasNoIntervalWhereNoneReachedItOrTooFewTriedOrAllAreEqual() {
        assertThat(times(NEVER, NEVER, NEVER, NEVER, NEVER).interval()).isEmpty();
        assertThat(times(1, 2, 3, 4).interval()).isEmpty();
        assertThat(times(2, 2, 2, 2, 2).interval()).isEmpty();
    }

    @Test
    void isNoSoonerThanToAnEasierTargetWhereExactlyHalfReachedIt() {
        TimeToTarget easier = times(1, 2, 4, NEVER);
        TimeToTarget harder = times(1.1, 2.1, NEVER, NEVER);

        assertThat(harder.median()).hasValue(2.1);
        assertThat(harder.noSoonerThan(easier).median()).hasValue(3);
        assertThat(harder.noSoonerThan(easier).reached()).isEqualTo(2);
        assertThat(times(1.1, NEVER, NEVER, NEVER).noSoonerThan(easier).isReached())
                .isFalse();
        assertThat(times(5, 6, 7, NEVER).noSoonerThan(easier).median()).hasValue(6.5);
    }

    @Test
    void refusesTimesThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeToTarget.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> times(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> times(-1, 2));
    }
}
