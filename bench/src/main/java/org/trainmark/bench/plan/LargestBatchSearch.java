package org.trainmark.bench.plan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The search for the largest batch that fits, by doubling and bisection.
 *
 * @param fits the largest that was seen to fit; 0 if none was
 * @param tooLarge the smallest that was seen not to; 0 if all fit
 * @param evidence why that does not fit, in the words of the trial; empty if all fit
 * @param obstacle what ended the search early, which was no lack of memory
 * @param attempts how many batches were tried
 */
public record LargestBatchSearch(int fits, int tooLarge, String evidence, Optional<String> obstacle, int attempts) {

    public LargestBatchSearch {
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

    /** Returns a search that has tried nothing. */
    static LargestBatchSearch begun() {
        return new LargestBatchSearch(0, 0, "", Optional.empty(), 0);
    }

    /** Returns this search after one more attempt. */
    LargestBatchSearch after(int batch, Attempt attempt) {
        if (attempt instanceof Attempt.TooLarge refused) {
            return new LargestBatchSearch(fits, batch, refused.evidence(), obstacle, attempts + 1);
        }
        if (attempt instanceof Attempt.Failed failed) {
            return new LargestBatchSearch(fits, tooLarge, evidence, Optional.of(failed.reason()), attempts + 1);
        }
        return new LargestBatchSearch(batch, tooLarge, evidence, obstacle, attempts + 1);
    }

    /**
     * Returns which batch to try next; 0 if the search is over.
     *
     * @param first batch to try
     * @param most as large as batches can be
     */
    int next(int first, int most) {
        if (obstacle.isPresent() || fits == most || tooLarge == 1 || tooLarge == fits + 1) {
            return 0;
        }
        if (tooLarge == 0) {
            return (int) Math.min(most, Math.max(first, 2L * fits));
        }
        return fits + (tooLarge - fits) / 2;
    }
}
