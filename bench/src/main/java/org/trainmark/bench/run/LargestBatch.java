package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The largest batch that fits, by doubling and bisection.
 *
 * @param fits the largest that was seen to fit; 0 if none was
 * @param tooLarge the smallest that was seen not to; 0 if all fit
 * @param evidence why that does not fit, in the words of the trial; empty if all fit
 * @param obstacle what ended the search early, which was no lack of memory
 */
public record LargestBatch(int fits, int tooLarge, String evidence, Optional<String> obstacle) {

    public LargestBatch {
        requireNonNull(evidence, "evidence");
        requireNonNull(obstacle, "obstacle");
    }

    /** What came of trying a batch. */
    public sealed interface Attempt {

        /** It trained. */
        record Fits() implements Attempt {}

        /** There was no room. */
        record TooLarge(String evidence) implements Attempt {}

        /** It failed in another way. */
        record Failed(String reason) implements Attempt {}
    }

    /**
     * Searches.
     *
     * @param first batch to try
     * @param most as large as batches can be
     * @param attempts tries a batch
     */
    public static LargestBatch find(int first, int most, IntFunction<Attempt> attempts) {
        LargestBatch found = new LargestBatch(0, 0, "", Optional.empty());
        for (int next = Math.min(first, most); next > 0; next = found.next(first, most)) {
            found = found.after(next, attempts.apply(next));
        }
        return found;
    }

    private LargestBatch after(int batch, Attempt attempt) {
        if (attempt instanceof Attempt.Fits) {
            return new LargestBatch(batch, tooLarge, evidence, obstacle);
        } else if (attempt instanceof Attempt.TooLarge refused) {
            return new LargestBatch(fits, batch, refused.evidence(), obstacle);
        }
        return new LargestBatch(fits, tooLarge, evidence, Optional.of(((Attempt.Failed) attempt).reason()));
    }

    /** Returns which batch to try next; 0 if the search is over. */
    private int next(int first, int most) {
        if (obstacle.isPresent() || fits == most || tooLarge == 1 || tooLarge == fits + 1) {
            return 0;
        }
        if (tooLarge == 0) {
            return (int) Math.min(most, Math.max(first, 2L * fits));
        }
        return fits + (tooLarge - fits) / 2;
    }
}
