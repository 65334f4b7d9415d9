package org.trainmark.core.data.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.DataSource.Synthetic;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task.Classification;

class SyntheticDataTest {

    @Test
    void makesWhatIsAskedFor() {
        RawData data = SyntheticData.make(new Synthetic(100, 7, 4, 3, 1));

        assertThat(data.rows().count()).isEqualTo(100);
        assertThat(data.rows().width()).isEqualTo(7);
        assertThat(data.task()).isEqualTo(new Classification(4));
        assertThat(Unscaled.all(data).targets()).startsWith(0, 1, 2, 3, 0);
    }

    @Test
    void makesImages() {
        RawData images = SyntheticData.make(new Synthetic(100, new Shape(3, 2, 2), 4, 3, 1));
        RawData flat = SyntheticData.make(new Synthetic(100, 12, 4, 3, 1));

        assertThat(images.shape()).isEqualTo(new Shape(3, 2, 2));
        assertThat(flat.shape()).isEqualTo(Shape.flat(12));
        assertThat(Unscaled.all(images).features()).isEqualTo(Unscaled.all(flat).features());
    }

    @Test
    void makesTheSameFromTheSameSeedOnEveryJvm() {
        assertThat(SyntheticData.make(new Synthetic(100, 7, 4, 3, 1)).sha256())
                .isEqualTo(SyntheticData.make(new Synthetic(100, 7, 4, 3, 1)).sha256())
                .isEqualTo("8f11794b56392bc71a12c665e941463fd3fe536359fa86a73017663c2e4bb0b0");
    }

    @Test
    void knowsTheDigestAndTheClassesWithoutKeepingTheExamples() {
        Synthetic request = new Synthetic(100, 7, 4, 3, 1);
        RawData made = SyntheticData.make(request);
        RawData outlined = SyntheticData.outline(request, SyntheticData.digest(request));

        assertThat(outlined.sha256()).isEqualTo(made.sha256());
        assertThat(outlined.rows().count()).isEqualTo(100);
        assertThat(outlined.rows().width()).isEqualTo(7);
        assertThat(IntStream.range(0, 100).mapToDouble(outlined.rows()::target).toArray())
                .isEqualTo(
                        IntStream.range(0, 100).mapToDouble(made.rows()::target).toArray());
    }

    @Test
    void makesOtherExamplesFromAnotherSeed() {
        assertThat(SyntheticData.make(new Synthetic(100, 7, 4, 3, 2)).sha256())
                .isNotEqualTo(SyntheticData.make(new Synthetic(100, 7, 4, 3, 1)).sha256());
    }

    @Test
    void putsCentersTheSeparationApartInRootMeanSquare() {
        int classes = 40;
        int width = 200;
        float[] features = Unscaled.all(SyntheticData.make(new Synthetic(classes, width, classes, 1_000, 3)))
                .features();

        double sum = 0;
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < i; j++) {
                sum += squaredDistance(features, i * width, j * width, width);
            }
        }
        double pairs = classes * (classes - 1) / 2.0;
        assertThat(Math.sqrt(sum / pairs)).isCloseTo(1_000, within(30.0));
    }

    @Test
    void spreadsAClusterByOneDeviation() {
        float[] features = Unscaled.all(SyntheticData.make(new Synthetic(10_000, 1, 2, 0, 3)))
                .features();

        double square = 0;
        for (float feature : features) {
            square += feature * feature;
        }
        assertThat(square / features.length).isCloseTo(1, within(0.05));
    }

    @Test
    void refusesFewerExamplesThanClasses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Synthetic(3, 7, 4, 3, 1))
                .withMessageContaining("must be at least the 4 classes, but is 3");
    }

    @Test
    void refusesMoreThanTwoGibibytesBeforeTheyAreMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Synthetic(1_000_000, 2_000, 4, 3, 1))
                .withMessageContaining("times features must be at most 536870912, but is 2000000000");
    }

    private static double squaredDistance(float[] values, int from, int to, int width) {
        double sum = 0;
        for (int i = 0; i < width; i++) {
            double distance = (double) values[from + i] - values[to + i];
            sum += distance * distance;
        }
        return sum;
    }
}
