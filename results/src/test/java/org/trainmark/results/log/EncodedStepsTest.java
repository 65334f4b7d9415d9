package org.trainmark.results.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What HdrHistogram encodes is read as HdrHistogram would. */
class EncodedStepsTest {

    private static byte[] encoded(Histogram histogram) {
        ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        return Arrays.copyOf(buffer.array(), histogram.encodeIntoCompressedByteBuffer(buffer));
    }

    private static Histogram read(byte[] encoded) throws DataFormatException {
        StepCounts total = new StepCounts();
        EncodedSteps.of(encoded).addTo(total);
        return total.histogram();
    }

    private static Histogram histogram(long... nanos) {
        Histogram histogram = StepHistograms.empty();
        Arrays.stream(nanos).forEach(histogram::recordValue);
        return histogram;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1023, 1024, 2047, 2048, 4095, 4096, 81_000, 60_000_000_000L, Long.MAX_VALUE / 2})
    void readsEveryStepTime(long nanos) throws DataFormatException {
        assertThat(read(encoded(histogram(nanos)))).isEqualTo(histogram(nanos));
    }

    @Test
    void readsRunsOfFullAndOfEmptyBuckets() throws DataFormatException {
        Random random = new Random(1);
        Histogram steps = new Histogram(TimeUnit.HOURS.toNanos(1), StepHistograms.SIGNIFICANT_DIGITS);
        for (int i = 0; i < 20_000; i++) {
            steps.recordValue((long) Math.exp(28 * random.nextDouble()));
        }

        assertThat(read(encoded(steps))).isEqualTo(steps);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 63, 64, 8191, 8192, 1L << 40, 1L << 55, Long.MAX_VALUE / 4})
    void readsEveryCount(long count) throws DataFormatException {
        Histogram steps = StepHistograms.empty();
        steps.recordValueWithCount(81_000, count);

        assertThat(read(encoded(steps))).isEqualTo(steps);
    }

    @Test
    void addsToWhatIsThere() throws DataFormatException {
        StepCounts total = new StepCounts();
        total.add(1000, 1);
        total.add(2000, 1);

        EncodedSteps.of(encoded(histogram(2000, 300_000_000))).addTo(total);
        EncodedSteps.of(encoded(histogram())).addTo(total);

        assertThat(total.histogram()).isEqualTo(histogram(1000, 2000, 2000, 300_000_000));
    }

    @Test
    void refusesWhatIsNoEncodingOfStepTimes() {
        Histogram coarse = new Histogram(2);
        coarse.recordValue(81_000);

        assertThatIllegalArgumentException().isThrownBy(() -> EncodedSteps.of(encoded(coarse)));
        assertThatIllegalArgumentException().isThrownBy(() -> EncodedSteps.of(new byte[100]));
        assertThatExceptionOfType(BufferUnderflowException.class).isThrownBy(() -> EncodedSteps.of(new byte[3]));
    }
}
