package org.trainmark.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.trainmark.core.Checks;
import org.trainmark.core.data.CounterBits.Use;

/** Cuts the training examples into batches, in a new seeded order each epoch; the last batch may be shorter. */
public final class Batches {

    private final int[] order;
    private final List<Batch> batches;
    private final Random random;

    public Batches(int examples, int batchSize, long seed) {
        Checks.requirePositive(batchSize, "batchSize");
        order = IntStream.range(0, examples).toArray();
        List<Batch> cut = new ArrayList<>();
        for (int from = 0; from < examples; from += batchSize) {
            cut.add(new Batch(order, from, Math.min(batchSize, examples - from)));
        }
        batches = List.copyOf(cut);
        random = CounterBits.random(seed, Use.BATCHES);
    }

    /** Shuffles the examples again and returns the batches of one epoch, valid until the next call. */
    public List<Batch> nextEpoch() {
        Shuffle.inPlace(order, random);
        return batches;
    }

    /** Steps of one epoch. */
    public int perEpoch() {
        return batches.size();
    }
}
