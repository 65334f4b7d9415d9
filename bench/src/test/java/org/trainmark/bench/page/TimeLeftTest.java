package org.trainmark.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.run.Tally;
import org.trainmark.results.Extent;
import org.trainmark.results.Outcome;
import org.trainmark.results.stats.Interval;

class TimeLeftTest {

    @Test
    void isNotKnownBeforeATryHasEnded() {
        assertThat(TimeLeft.of(tally(10, 0, 1))).isEmpty();
    }

    @Test
    void isNoneAfterTheLast() {
        assertThat(TimeLeft.of(tally(2, 2, 1), 3, 5)).isEmpty();
    }

    @Test
    void isAsAfterTheOnlyOne() {
        assertThat(TimeLeft.of(tally(4, 1, 1), 2)).contains(new Interval(6, 6));
    }

    @Test
    void isTheMeanOfThoseLeftWithTheirSpread() {
        Interval left = TimeLeft.of(tally(13, 3, 1), 9, 10, 11).orElseThrow();

        // Student's t of 2 degrees at 0.9 is 1.886; ten more vary by 10 * (1 + 10 / 3).
        assertThat((left.low() + left.high()) / 2).isEqualTo(100, within(1e-9));
        assertThat((left.high() - left.low()) / 2).isEqualTo(1.8856 * Math.sqrt(10 * (1 + 10.0 / 3)), within(1e-3));
    }

    @Test
    void isDividedByThoseThatRunSideBySide() {
        Interval alone = TimeLeft.of(tally(13, 3, 1), 9, 10, 11).orElseThrow();
        Interval four = TimeLeft.of(tally(13, 3, 4), 9, 10, 11).orElseThrow();

        assertThat(four.low()).isEqualTo(alone.low() / 4, within(1e-9));
        assertThat(four.high()).isEqualTo(alone.high() / 4, within(1e-9));
    }

    @Test
    void isNeverNegative() {
        assertThat(TimeLeft.of(tally(3, 2, 1), 1, 100).orElseThrow().low()).isZero();
    }

    private static Tally tally(int trials, int ended, int atOnce) {
        Map<Outcome, Integer> outcomes = ended == 0 ? Map.of() : Map.of(Outcome.COMPLETED, ended);
        return new Tally(new Extent(trials, false), outcomes, 0, 0, ended, 0, atOnce);
    }
}
