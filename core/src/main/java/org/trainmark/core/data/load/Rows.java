package org.trainmark.core.data.load;

import java.util.stream.IntStream;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.Examples;

/** Examples as their source holds them, by number from 0. */
interface Rows {

    int count();

    /** Features of one example. */
    int width();

    /** Writes the features of one example to {@code into}, from {@code at} on. */
    void copyFeatures(int number, float[] into, int at);

    /** Returns the number of one example's class, or its quantity. */
    float target(int number);

    /** Returns all examples. */
    default Examples all() {
        return examples(IntStream.range(0, count()).toArray());
    }

    /** Returns the examples of these numbers, in this order. */
    default Examples examples(int[] numbers) {
        if ((long) numbers.length * width() > Integer.MAX_VALUE - 8) {
            throw new DataException("%d examples of %d features are too many for one array: use fewer examples."
                    .formatted(numbers.length, width()));
        }
        float[] features = new float[numbers.length * width()];
        float[] targets = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            copyFeatures(numbers[i], features, i * width());
            targets[i] = target(numbers[i]);
        }
        return new Examples(width(), features, targets);
    }
}
