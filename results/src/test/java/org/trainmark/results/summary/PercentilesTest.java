package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.trainmark.results.log.StepCounts;
import org.trainmark.results.log.StepHistograms;

class PercentilesTest {

    @Test
    void areThoseOfTheHistogram() {
        Random random = new Random(1);
        for (int size : new int[] {1, 2, 10, 999, 20_000}) {
            Histogram histogram = StepHistograms.empty();
            StepCounts steps = new StepCounts();
            for (int i = 0; i < size; i++) {
                long nanos = (long) Math.exp(5 + 10 * random.nextDouble());
                histogram.recordValue(nanos);
                steps.add(nanos, 1);
            }
            Percentiles percentiles = new Percentiles(steps);

            for (double percent = 0.1; percent < 100; percent += 0.1) {
                assertThat(percentiles.at(percent)).isEqualTo(histogram.getValueAtPercentile(percent));
            }
            assertThat(percentiles.mean()).isEqualTo(histogram.getMean());
            assertThat(percentiles.max()).isEqualTo(histogram.getMaxValue());
            assertThat(percentiles.at(99.9)).isEqualTo(histogram.getValueAtPercentile(99.9));
            assertThat(percentiles.at(100)).isEqualTo(histogram.getValueAtPercentile(100));
        }
    }

    @Test
    void areNothingWhereNothingIsRecorded() {
        assertThat(new Percentiles(new StepCounts()).at(50)).isZero();
    }
}
