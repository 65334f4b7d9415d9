package org.trainmark.core.data.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.MissingDataException;
import org.trainmark.core.data.Task.Classification;
import org.trainmark.core.data.file.Sha256;

class DataLoaderTest {

    private static final DataSource DIGITS = new DataSource.Known("digits");

    private final DataLoader loader = new DataLoader(new DataDirectories(List.of(), Path.of("cache")));

    @Test
    void bringsTheDigitsAsTheyWerePublished() throws IOException {
        try (InputStream file = DataLoader.class.getResourceAsStream("digits.csv.gz")) {
            assertThat(file).isNotNull();
            var digest = Sha256.start();
            digest.update(file.readAllBytes());
            assertThat(Sha256.finish(digest))
                    .isEqualTo("46abec6b12486ad9e51943373abcf22bbea1b5a51a1619b361570d8893f1464a");
        }
    }

    @Test
    void countsTheDigitsOfEachClass() {
        Dataset digits = load(DIGITS, 0, 0, Scaling.NONE);

        assertThat(digits.name()).isEqualTo("digits");
        assertThat(digits.sha256()).isEqualTo("6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8");
        assertThat(digits.task()).isEqualTo(new Classification(10));
        assertThat(digits.width()).isEqualTo(64);
        assertThat(classCounts(digits.training())).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
        for (float feature : digits.training().features()) {
            assertThat(feature).isBetween(0f, 16f);
        }
    }

    @Test
    void cutsTestAndValidationOffASetWithoutOfficialTest() {
        Dataset digits = load(DIGITS, 0.1, 0.2, Scaling.NONE);

        assertThat(digits.test().count()).isEqualTo(359);
        assertThat(digits.validation().count()).isEqualTo(144);
        assertThat(digits.training().count()).isEqualTo(1_294);
    }

    @Test
    void takesEmptySplitsForSharesOfZero() {
        Dataset digits = load(DIGITS, 0, 0, Scaling.GLOBAL);

        assertThat(digits.validation().count()).isZero();
        assertThat(digits.test().count()).isZero();
    }

    @Test
    void keepsFeaturesAndTargetsTogether() {
        Dataset whole = load(DIGITS, 0, 0, Scaling.NONE);
        Examples validation = load(DIGITS, 0.3, 0.2, Scaling.NONE).validation();

        for (int i = 0; i < validation.count(); i++) {
            assertThat(whole.training().targets()[find(whole.training(), validation, i)])
                    .isEqualTo(validation.targets()[i]);
        }
    }

    @Test
    void scalesImagesAsAWholeByTheTrainingSplitAlone() {
        Dataset raw = load(DIGITS, 0.1, 0.2, Scaling.NONE);
        Dataset usual = new DataLoader(new DataDirectories(List.of(), Path.of("cache")))
                .load(new DataRequest(DIGITS, 0.1, 0.2, 1, Optional.empty()));

        double mean = mean(raw.training().features());
        double deviation = Math.sqrt(meanSquare(raw.training().features()) - mean * mean);
        assertThat(mean(usual.training().features())).isCloseTo(0, within(1e-6));
        assertThat(meanSquare(usual.training().features())).isCloseTo(1, within(1e-6));
        assertThat(usual.test().features()[30])
                .isCloseTo((float) ((raw.test().features()[30] - mean) / deviation), within(1e-5f));
    }

    @Test
    void scalesEachFeatureByItselfIfAsked() {
        Dataset digits = load(DIGITS, 0.1, 0.2, Scaling.PER_FEATURE);

        Examples training = digits.training();
        for (int column = 0; column < 64; column++) {
            int at = column;
            float[] values = new float[training.count()];
            IntStream.range(0, values.length).forEach(i -> values[i] = training.features()[i * 64 + at]);
            assertThat(mean(values)).isCloseTo(0, within(1e-6));
            assertThat(meanSquare(values))
                    .satisfiesAnyOf(
                            square -> assertThat(square).isCloseTo(1, within(1e-5)),
                            square -> assertThat(square).isZero());
        }
    }

    @Test
    void loadsTheSameForTheSameRequest() {
        Dataset one = load(DIGITS, 0.1, 0.2, Scaling.GLOBAL);
        Dataset other = load(DIGITS, 0.1, 0.2, Scaling.GLOBAL);

        assertThat(other.training().features()).isEqualTo(one.training().features());
        assertThat(other.test().targets()).isEqualTo(one.test().targets());
    }

    @Test
    void namesTheCommandAndTheDirectoriesIfASetIsMissing() {
        DataLoader elsewhere = new DataLoader(new DataDirectories(List.of(Path.of("no-such-place")), Path.of("cache")));
        DataSource mnist = new DataSource.Known("mnist");

        assertThatExceptionOfType(MissingDataException.class)
                .isThrownBy(() -> elsewhere.load(new DataRequest(mnist, 0, 0, 1, Optional.empty())))
                .withMessageContainingAll(
                        "./trainmark data fetch mnist", "train-images-idx3-ubyte", "no-such-place/mnist");
    }

    private Dataset load(DataSource source, double validation, double test, Scaling scaling) {
        return loader.load(new DataRequest(source, validation, test, 1, Optional.of(scaling)));
    }

    private static int[] classCounts(Examples examples) {
        int[] counts = new int[10];
        for (float target : examples.targets()) {
            counts[(int) target]++;
        }
        return counts;
    }

    /** Returns where the features of an example stand among others; those of the digits are all different. */
    private static int find(Examples among, Examples examples, int number) {
        int width = among.width();
        return IntStream.range(0, among.count())
                .filter(i -> Arrays.equals(
                        among.features(),
                        i * width,
                        (i + 1) * width,
                        examples.features(),
                        number * width,
                        (number + 1) * width))
                .findFirst()
                .orElseThrow();
    }

    private static double mean(float[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    private static double meanSquare(float[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> (double) values[i] * values[i])
                .average()
                .orElseThrow();
    }
}
