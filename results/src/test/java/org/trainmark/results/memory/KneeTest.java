package org.trainmark.results.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.stats.Interval;

class KneeTest {

    @Test
    void isTheSmallestBatchWithinFivePercentOfTheBest() {
        Knee knee = Knee.of(new TreeMap<>(Map.of(
                16, new double[] {500, 501},
                64, new double[] {960, 961},
                256, new double[] {1000, 1001},
                1024, new double[] {990, 991})));

        assertThat(knee.batch()).isEqualTo(64);
        assertThat(knee.best()).isEqualTo(256);
        assertThat(knee.interval()).isEqualTo(new Interval(64, 64));
        assertThat(knee.largestIsSlower()).isFalse();
    }

    @Test
    void isUnsureWhereTrialsDisagree() {
        Knee knee = Knee.of(new TreeMap<>(Map.of(
                16, new double[] {900, 980, 940, 960},
                64, new double[] {1000, 1000, 1000, 1000})));

        assertThat(knee.interval()).isEqualTo(new Interval(16, 64));
    }

    @Test
    void flagsALargestBatchThatIsSlower() {
        Knee knee = Knee.of(new TreeMap<>(Map.of(16, new double[] {1000}, 64, new double[] {700})));

        assertThat(knee.batch()).isEqualTo(16);
        assertThat(knee.largestIsSlower()).isTrue();
    }
}
