package org.trainmark.bench.plan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The search for the largest batch that fits: from its start in longer and longer steps, then by bisection.
 *
 * @param fits the largest that was seen to fit; 0 if none was
 * @param tooLarge the smallest that was seen not to; 0 if all fit
 * @param evidence why that does not fit, in the words of the trial; empty if all fit
 * @param obstacle what ended the search early, which was no lack of memory
 * @param attempts how many batches were tried
 */
public record LargestBatchSearch(int fits, int tooLarge, String evidence, Optional<String> obstacle, int attempts) {

    /** A model is trusted to a part of this size. */
    private static final int NEAR = 64;

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
     * Where a search begins and how it goes on while one end of it is open.
     *
     * @param batch to try first
     * @param step how far from there to try next, twice as far each time; 0 to double and to halve the batch itself
     */
    record Start(int batch, int step) {

        /** Returns the start where nothing is known. */
        static Start at(int batch) {
            return new Start(batch, 0);
        }

        /** Returns the start where a model tells what will fit, which then is near. */
        static Start near(int batch) {
            return new Start(batch, Math.max(1, batch / NEAR));
        }
    }

    /**
     * Returns which batch to try next; 0 if the search is over.
     *
     * @param most as large as batches can be
     */
    int next(Start start, int most) {
        if (obstacle.isPresent() || fits == most || tooLarge == 1 || tooLarge == fits + 1) {
            return 0;
        }
        if (attempts == 0) {
            return Math.min(most, start.batch());
        }
        if (tooLarge == 0) {
            return (int) Math.min(most, fits + (start.step() == 0 ? fits : stride(start)));
        }
        if (fits == 0 && start.step() > 0) {
            return (int) Math.max(1, tooLarge - stride(start));
        }
        return fits + (tooLarge - fits) / 2;
    }

    private long stride(Start start) {
        return (long) start.step() << Math.min(attempts - 1, Integer.SIZE - 1);
    }

    /** Returns what is known of the batch that is to be tried: {@code between 5120 and 5632}. */
    String bounds() {
        if (fits > 0 && tooLarge > 0) {
            return "between %d and %d".formatted(fits, tooLarge);
        }
        return fits > 0 ? "above " + fits : tooLarge > 0 ? "below " + tooLarge : "the first";
    }
}
