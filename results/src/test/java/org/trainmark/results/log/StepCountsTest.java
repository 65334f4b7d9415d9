package org.trainmark.results.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepCountsTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1023, 1024, 2047, 2048, 4095, 4096, 81_000, 60_000_000_000L, Long.MAX_VALUE / 2})
    void haveTheBucketsOfHdrHistogram(long nanos) {
        Histogram histogram = StepHistograms.empty();
        histogram.recordValueWithCount(nanos, 3);
        StepCounts counts = new StepCounts();
        counts.add(nanos, 3);

        assertThat(counts.total()).isEqualTo(3);
        assertThat(counts.histogram()).isEqualTo(histogram);
        counts.forEach((lowest, highest, count) -> {
            assertThat(lowest).isEqualTo(histogram.lowestEquivalentValue(nanos));
            assertThat(highest).isEqualTo(histogram.highestEquivalentValue(nanos));
        });
    }

    @Test
    void haveNoPlaceForATimeBelowZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StepCounts().add(-1, 1));
    }
}
