package org.trainmark.core.data.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.Task.Classification;
import org.trainmark.core.data.file.Sha256;

class IdxDataTest {

    private final IdxFile images = IdxBytes.read("images", IdxBytes.countingUp(3, 2, 2));
    private final IdxFile labels = IdxBytes.read("labels", IdxBytes.labels(2, 0, 1));

    @Test
    void putsFeaturesAndLabelsTogether() {
        RawData data = IdxData.of("mine", List.of(images, labels));

        assertThat(data.name()).isEqualTo("mine");
        assertThat(data.task()).isEqualTo(new Classification(3));
        assertThat(data.test()).isEmpty();
        assertThat(Unscaled.all(data).features()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(Unscaled.all(data).targets()).containsExactly(2, 0, 1);
    }

    @Test
    void countsClassesOverTrainingAndTest() {
        IdxFile testImages = IdxBytes.read("test images", IdxBytes.countingUp(1, 4));
        IdxFile testLabels = IdxBytes.read("test labels", IdxBytes.labels(7));

        RawData data = IdxData.of("mine", List.of(images, labels, testImages, testLabels));

        assertThat(data.task()).isEqualTo(new Classification(8));
        assertThat(data.test().orElseThrow().count()).isEqualTo(1);
    }

    @Test
    void digestsTheDigestsOfItsFilesInOrder() {
        RawData data = IdxData.of("mine", List.of(images, labels));

        assertThat(data.sha256())
                .isEqualTo(Sha256.ofDigests(List.of(images.sha256(), labels.sha256())))
                .isNotEqualTo(Sha256.ofDigests(List.of(labels.sha256(), images.sha256())));
    }

    @Test
    void refusesAnotherNumberOfLabelsThanImages() {
        refuses(
                "images has 3 examples, but labels has 2 labels: use files that belong together.",
                images,
                IdxBytes.read("labels", IdxBytes.labels(0, 1)));
    }

    @Test
    void refusesLabelsThatAreImages() {
        refuses("images has rank 3, but labels have rank 1: are images and labels swapped?", labels, images);
    }

    @Test
    void refusesATestOfAnotherWidth() {
        refuses(
                "images has 4 features, but test images has 12: use files that belong together.",
                images,
                labels,
                IdxBytes.read("test images", IdxBytes.countingUp(1, 12)),
                IdxBytes.read("test labels", IdxBytes.labels(1)));
    }

    @Test
    void refusesOneClass() {
        refuses(
                "labels: every label is 0, but a classification needs two classes.",
                images,
                IdxBytes.read("labels", IdxBytes.labels(0, 0, 0)));
    }

    @Test
    void refusesLabelsThatAreNoClassNumbers() {
        byte[] halves =
                ByteBuffer.allocate(12).putFloat(0).putFloat(1).putFloat(0.5f).array();

        refuses(
                "labels, label 3: 0.5 is no class number; they go from 0 to 65535.",
                images,
                IdxBytes.read("labels", IdxBytes.file(0x0D01, halves, 3)));
    }

    @Test
    void refusesFeaturesThatAreNoNumbers() {
        byte[] floats = ByteBuffer.allocate(8).putFloat(1).putFloat(Float.NaN).array();
        IdxFile features = IdxBytes.read("features", IdxBytes.file(0x0D02, floats, 2, 1));
        RawData data = IdxData.of("mine", List.of(features, IdxBytes.read("labels", IdxBytes.labels(0, 1))));

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Unscaled.all(data))
                .withMessage("features, example 2: a feature is NaN, but must be finite.");
    }

    @Test
    void namesClassesWithoutAnExample() {
        assertThat(remarks(images, IdxBytes.read("labels", IdxBytes.labels(1, 2, 1))))
                .containsExactly("no example is of class '0': do the labels begin at 1?");
        assertThat(remarks(images, IdxBytes.read("masks", IdxBytes.labels(0, 255, 0))))
                .containsExactly(
                        "no example is of classes '1', '2', '3', '4', '5', '6', '7', '8', '9', '10' and 244 more");
    }

    @Test
    void suspectsImagesWhoseChannelsComeFirst() {
        IdxFile first = IdxBytes.read("images", IdxBytes.countingUp(2, 3, 4, 5));
        IdxFile last = IdxBytes.read("images", IdxBytes.countingUp(2, 4, 5, 3));
        IdxFile labels = IdxBytes.read("labels", IdxBytes.labels(0, 1));

        assertThat(remarks(first, labels))
                .containsExactly("images: its images are taken for 3 x 4 x 5, channels last:"
                        + " if the channels come first, reorder them");
        assertThat(remarks(last, labels)).isEmpty();
    }

    @Test
    void keepsDoublePrecisionUntilScaled() {
        byte[] times = ByteBuffer.allocate(8)
                .putInt(1_700_000_000)
                .putInt(1_700_000_001)
                .array();
        IdxFile features = IdxBytes.read("features", IdxBytes.file(0x0C02, times, 2, 1));
        RawData data = IdxData.of("mine", List.of(features, IdxBytes.read("labels", IdxBytes.labels(0, 1))));

        assertThat(new Splits(data, request(Optional.empty()))
                        .dataset()
                        .training()
                        .features())
                .containsExactly(-1, 1);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Unscaled.all(data))
                .withMessage("features, feature 1: 2 different values become 1 in single precision, with scaling: none."
                        + " Write scaling: per-feature, or ignore the column.");
    }

    private static List<String> remarks(IdxFile... files) {
        return new Splits(IdxData.of("mine", List.of(files)), request(Optional.empty()))
                .summary()
                .remarks();
    }

    private static DataRequest request(Optional<DataRequest.Scaling> scaling) {
        return new DataRequest(new DataSource.Known("mine"), 0, 0, 1, scaling);
    }

    private static void refuses(String message, IdxFile... files) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> IdxData.of("mine", List.of(files)))
                .withMessage(message);
    }
}
