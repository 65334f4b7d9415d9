package org.trainmark.core.kit;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a batch that go through the network together.
 *
 * @param step number of the step, from 0
 * @param from first row
 * @param to row after the last
 */
record Part(long step, int from, int to) {

    /** Returns the parts of a batch of {@code size} rows, {@code atOnce} rows each but perhaps the last. */
    static List<Part> of(long step, int size, int atOnce) {
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < size; from += atOnce) {
            parts.add(new Part(step, from, Math.min(from + atOnce, size)));
        }
        return parts;
    }
}
