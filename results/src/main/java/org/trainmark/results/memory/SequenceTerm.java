package org.trainmark.results.memory;

import java.util.List;

/** What bytes are a sum of, by batch size and sequence length, each times a factor. */
enum SequenceTerm {
    /** Parameters and what the optimizer keeps of them. */
    FIXED(0, 0),
    /** Parameters of positions, tiles of an attention, and examples that are kept. */
    LENGTH(0, 1),
    /** What layers keep of each position. */
    BATCH_LENGTH(1, 1),
    /** What is kept of each example, however long. */
    BATCH(1, 0),
    /** The weights of an attention that keeps them all. */
    BATCH_SQUARE(1, 2);

    /** The sums that are tried, those of fewest terms first; every network has the first three. */
    static final List<List<SequenceTerm>> SUMS = List.of(
            List.of(FIXED, LENGTH, BATCH_LENGTH),
            List.of(FIXED, LENGTH, BATCH_LENGTH, BATCH),
            List.of(FIXED, LENGTH, BATCH_LENGTH, BATCH_SQUARE),
            List.of(FIXED, LENGTH, BATCH_LENGTH, BATCH, BATCH_SQUARE));

    private final int powerOfBatch;
    private final int powerOfLength;

    SequenceTerm(int powerOfBatch, int powerOfLength) {
        this.powerOfBatch = powerOfBatch;
        this.powerOfLength = powerOfLength;
    }

    /** Returns whether it is there for each example of a batch. */
    boolean ofExamples() {
        return powerOfBatch == 1;
    }

    /** Returns how often it is there at a length, for each example or in all. */
    double at(int length) {
        return powerOfLength == 0 ? 1 : powerOfLength == 1 ? length : (double) length * length;
    }

    double of(int batch, int length) {
        return ofExamples() ? batch * at(length) : at(length);
    }
}
