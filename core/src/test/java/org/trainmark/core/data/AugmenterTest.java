package org.trainmark.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AugmenterTest {

    private static final int COUNT = 500;
    private static final Shape SHAPE = new Shape(4, 5, 2);
    private static final Augmentation ALL = new Augmentation(1, true, 0.1);

    /** No two values are alike, so that an image says how it was changed. */
    private final Examples examples = examples();

    private final Batch batch = new Batch(backwards(), 100, 300);

    @Test
    void movesEachImageByUpToTheShiftAndRepeatsItsBorder() {
        Set<List<Integer>> moves = new HashSet<>();

        List<List<Float>> changed = augmented(new Augmentation(2, false, 0), 0);

        for (int place = 0; place < batch.size(); place++) {
            moves.add(moveOf(changed.get(place), original(place), 2, false));
        }
        assertThat(moves).hasSize(25);
    }

    @Test
    void mirrorsAboutHalfOfTheImages() {
        List<List<Float>> changed = augmented(new Augmentation(0, true, 0), 0);

        int mirrored = 0;
        for (int place = 0; place < batch.size(); place++) {
            List<Float> image = changed.get(place);
            if (!image.equals(original(place))) {
                assertThat(image).isEqualTo(expected(original(place), 0, 0, true));
                mirrored++;
            }
        }
        // Five standard deviations of 300 throws of a coin.
        assertThat(mirrored).isBetween(150 - 43, 150 + 43);
    }

    @Test
    void addsNormalNoise() {
        List<Double> noise = new ArrayList<>();
        List<List<Float>> changed = augmented(new Augmentation(0, false, 0.5), 0);
        for (int place = 0; place < batch.size(); place++) {
            for (int value = 0; value < SHAPE.size(); value++) {
                noise.add(
                        (double) changed.get(place).get(value) - original(place).get(value));
            }
        }

        // Of 12000 numbers; float32 keeps the sums to some thousandths.
        assertThat(moment(noise, 1)).isCloseTo(0, within(0.025));
        assertThat(moment(noise, 2)).isCloseTo(0.25, within(0.02));
        assertThat(moment(noise, 4)).isCloseTo(3 * 0.0625, within(0.05));
        assertThat(correlationOfNeighbors(noise)).isCloseTo(0, within(0.05));
    }

    @Test
    void doesTheSameWithTheSameSeedInTheSameStepOnly() {
        assertThat(augmented(ALL, 3)).isEqualTo(augmented(ALL, 3)).isNotEqualTo(augmented(ALL, 4));
        assertThat(augmented(new Augmenter(examples, SHAPE, ALL, 300, 8), 3)).isNotEqualTo(augmented(ALL, 3));
    }

    @Test
    void doesTheSameToAnImageWhateverComesAfterIt() {
        Batch shorter = new Batch(backwards(), 100, 7);

        float[] changed = augmenter(ALL).augment(shorter, 3).features().orElseThrow();

        assertThat(images(changed, 7)).isEqualTo(augmented(ALL, 3).subList(0, 7));
    }

    @Test
    void keepsTheBatchAndTheExamplesAsTheyAre() {
        float[] before = examples.features().clone();

        Batch changed = augmenter(ALL).augment(batch, 0);

        assertThat(changed.order()).isSameAs(batch.order());
        assertThat(changed.from()).isEqualTo(batch.from());
        assertThat(changed.size()).isEqualTo(batch.size());
        assertThat(examples.features()).isEqualTo(before);
    }

    @Test
    void movesImagesOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Augmenter(examples, Shape.flat(40), new Augmentation(1, false, 0), 300, 7))
                .withMessage("shift and flip need images, but an example has 40 values");
    }

    @Test
    void addsNoiseToValuesWithoutAnOrder() {
        Augmenter augmenter = new Augmenter(examples, Shape.flat(40), new Augmentation(0, false, 0.1), 300, 7);

        assertThat(augmented(augmenter, 0)).isEqualTo(augmented(new Augmentation(0, false, 0.1), 0));
    }

    private static Examples examples() {
        float[] features = new float[COUNT * SHAPE.size()];
        for (int i = 0; i < features.length; i++) {
            features[i] = i;
        }
        return new Examples(SHAPE.size(), features, new float[COUNT]);
    }

    private static int[] backwards() {
        return IntStream.range(0, COUNT).map(i -> COUNT - 1 - i).toArray();
    }

    private List<Float> original(int place) {
        int example = COUNT - 1 - (100 + place);
        return images(examples.features(), COUNT).get(example);
    }

    private Augmenter augmenter(Augmentation augmentation) {
        return new Augmenter(examples, SHAPE, augmentation, 300, 7);
    }

    private List<List<Float>> augmented(Augmentation augmentation, long step) {
        return augmented(augmenter(augmentation), step);
    }

    private List<List<Float>> augmented(Augmenter augmenter, long step) {
        return images(augmenter.augment(batch, step).features().orElseThrow(), batch.size());
    }

    private static List<List<Float>> images(float[] features, int count) {
        List<List<Float>> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Float> image = new ArrayList<>();
            for (float value : Arrays.copyOfRange(features, i * SHAPE.size(), (i + 1) * SHAPE.size())) {
                image.add(value);
            }
            images.add(image);
        }
        return images;
    }

    /** Returns how far down and right an image moved; fails if it did neither. */
    private static List<Integer> moveOf(List<Float> changed, List<Float> original, int shift, boolean mirrored) {
        for (int down = -shift; down <= shift; down++) {
            for (int right = -shift; right <= shift; right++) {
                if (changed.equals(expected(original, down, right, mirrored))) {
                    return List.of(down, right);
                }
            }
        }
        throw new AssertionError("no shift makes " + changed + " of " + original);
    }

    private static List<Float> expected(List<Float> original, int down, int right, boolean mirrored) {
        List<Float> image = new ArrayList<>();
        for (int y = 0; y < SHAPE.height(); y++) {
            for (int x = 0; x < SHAPE.width(); x++) {
                int fromY = Math.max(0, Math.min(SHAPE.height() - 1, y - down));
                int fromX = Math.max(0, Math.min(SHAPE.width() - 1, x - right));
                int column = mirrored ? SHAPE.width() - 1 - fromX : fromX;
                for (int channel = 0; channel < SHAPE.channels(); channel++) {
                    image.add(original.get((fromY * SHAPE.width() + column) * SHAPE.channels() + channel));
                }
            }
        }
        return image;
    }

    private static double moment(List<Double> numbers, int power) {
        return numbers.stream()
                .mapToDouble(number -> Math.pow(number, power))
                .average()
                .orElseThrow();
    }

    private static double correlationOfNeighbors(List<Double> numbers) {
        return IntStream.range(1, numbers.size())
                        .mapToDouble(i -> numbers.get(i) * numbers.get(i - 1))
                        .average()
                        .orElseThrow()
                / moment(numbers, 2);
    }
}
