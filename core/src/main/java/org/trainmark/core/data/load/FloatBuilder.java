package org.trainmark.core.data.load;

import java.util.Arrays;
import org.trainmark.core.data.DataException;

/** An array of floats that grows while it is filled. */
final class FloatBuilder {

    private float[] values = new float[1024];
    private int size;

    void add(float value) {
        if (size == values.length) {
            if (size > Integer.MAX_VALUE / 2) {
                throw new DataException("The table has over %,d numbers: use fewer lines.".formatted(size));
            }
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    float[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
