package org.trainmark.core.data.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandardizationTest {

    @Test
    void bringsEachColumnToMeanZeroAndDeviationOne() {
        float[] values = {1, 100, 3, 300, 5, 200};

        new Standardization(2, values).apply(values);

        float root = (float) Math.sqrt(1.5);
        assertThat(values).containsExactly(new float[] {-root, -root, 0, root, root, 0}, within(1e-6f));
    }

    @Test
    void measuresTheWholeAsOneColumn() {
        float[] values = {0, 2, 4, 6};

        new Standardization(1, values).apply(values);

        float third = (float) (1 / Math.sqrt(5));
        assertThat(values).containsExactly(new float[] {-3 * third, -third, third, 3 * third}, within(1e-6f));
    }

    @Test
    void scalesOtherValuesByWhatItMeasured() {
        float[] others = {10};

        new Standardization(1, new float[] {1, 3}).apply(others);

        assertThat(others).containsExactly(8);
    }

    @Test
    void makesAConstantColumnZeroHoweverItRounds() {
        float[] values = new float[77];
        Arrays.fill(values, 0.1f);
        float[] others = {0.1f, 0.7f};

        Standardization standardization = new Standardization(1, values);
        standardization.apply(values);
        standardization.apply(others);

        assertThat(values).containsOnly(0);
        assertThat(others).containsOnly(0);
    }

    @Test
    void keepsItsPrecisionFarFromZero() {
        Random random = new Random(1);
        float[] values = new float[100_000];
        IntStream.range(0, values.length).forEach(i -> values[i] = (float) (1e6 + random.nextGaussian()));

        new Standardization(1, values).apply(values);

        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        double square = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * values[i])
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0, within(1e-6));
        assertThat(square).isCloseTo(1, within(1e-6));
    }
}
