package org.trainmark.core.data;

import org.trainmark.core.data.CounterBits.Use;

/**
 * Changes the features of each batch at random, by seed, step and place alone.
 *
 * <p>Image {@code i} of a batch has a key, {@code mix(key(seed, -1, step) + i)}. The bits {@code mix(its key - n)} with
 * n from 1 to 3 say how far it moves down and to the right and whether it is mirrored before that, the bits
 * {@code mix(its key + v)} what is added to its value v.
 */
public final class Augmenter {

    private final float[] source;
    private final Shape shape;
    private final Augmentation augmentation;
    private final long seed;
    private final NormalNoise noise;
    private final float[] features;
    private final int[] columns;

    /**
     * Prepares for batches of up to {@code batchSize} of these examples.
     *
     * @throws IllegalArgumentException if examples without pixels are to be moved or mirrored
     */
    public Augmenter(Examples examples, Shape shape, Augmentation augmentation, int batchSize, long seed) {
        if (augmentation.needsImages() && !shape.isImage()) {
            throw new IllegalArgumentException("shift and flip need images, but an example has " + shape + " values");
        }
        source = examples.features();
        this.shape = shape;
        this.augmentation = augmentation;
        this.seed = seed;
        noise = new NormalNoise(augmentation.noise());
        features = new float[Math.multiplyExact(batchSize, shape.size())];
        columns = new int[shape.width() * shape.channels()];
    }

    /**
     * Returns a batch with changed features, which hold until the next call.
     *
     * @param step number of the step, from 0
     */
    public Batch augment(Batch batch, long step) {
        int key = CounterBits.key(seed, Use.AUGMENTATION.stream(), step);
        for (int place = 0; place < batch.size(); place++) {
            int imageKey = CounterBits.mix(key + place);
            int to = place * shape.size();
            copy(batch.order()[batch.from() + place] * shape.size(), to, imageKey);
            if (augmentation.noise() > 0) {
                addNoise(to, imageKey);
            }
        }
        return batch.withFeatures(features);
    }

    private void copy(int from, int to, int imageKey) {
        if (!augmentation.needsImages()) {
            System.arraycopy(source, from, features, to, shape.size());
            return;
        }
        int down = moved(imageKey - 1);
        findColumns(moved(imageKey - 2), augmentation.flip() && CounterBits.mix(imageKey - 3) < 0);
        for (int y = 0; y < shape.height(); y++) {
            int above = Math.max(0, Math.min(shape.height() - 1, y - down));
            copyRow(from + above * columns.length, to + y * columns.length);
        }
    }

    private int moved(int counter) {
        return CounterBits.below(2 * augmentation.shift() + 1, CounterBits.mix(counter)) - augmentation.shift();
    }

    /** Finds where in its row of values each value of a row comes from. */
    private void findColumns(int right, boolean mirrored) {
        int last = shape.width() - 1;
        int at = 0;
        for (int x = 0; x <= last; x++) {
            int from = Math.max(0, Math.min(last, x - right));
            int column = (mirrored ? last - from : from) * shape.channels();
            for (int channel = 0; channel < shape.channels(); channel++) {
                columns[at++] = column + channel;
            }
        }
    }

    private void copyRow(int from, int to) {
        for (int i = 0; i < columns.length; i++) {
            features[to + i] = source[from + columns[i]];
        }
    }

    private void addNoise(int to, int imageKey) {
        for (int value = 0; value < shape.size(); value++) {
            features[to + value] += noise.of(CounterBits.mix(imageKey + value));
        }
    }
}
