package org.trainmark.results.simulate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How made-up trials vary, and what becomes of them.
 *
 * @param words for people
 * @param speed all that makes trials faster or slower
 * @param candidateCount how many times as many trials the candidate has
 * @param fates how many fail
 * @param accuracySpread standard deviation of the final accuracy, which is always a count of {@link #EXAMPLES}
 * @param sharedSeeds whether the trials of the candidate have the seeds of the base
 * @param runsDiffer whether separate runs of equal code differ by more than their trials
 */
record Variation(
        String words,
        List<Influence> speed,
        double candidateCount,
        Fates fates,
        double accuracySpread,
        boolean sharedSeeds,
        boolean runsDiffer) {

    static final int EXAMPLES = 359;

    private static final double USUAL_ACCURACY_SPREAD = 0.005;

    /**
     * Shares of trials that do not end as hoped.
     *
     * @param crashed of the base
     * @param candidateCrashed of the candidate
     * @param unreached of those that complete, without having reached the target
     */
    record Fates(double crashed, double candidateCrashed, double unreached) {

        static final Fates GOOD = new Fates(0, 0, 0);
    }

    Variation {
        requireNonNull(words, "words");
        speed = List.copyOf(speed);
        requireNonNull(fates, "fates");
    }

    /** Returns what has nothing but these influences on the speed. */
    static Variation of(String words, Influence... speed) {
        return new Variation(words, List.of(speed), 1, Fates.GOOD, USUAL_ACCURACY_SPREAD, true, false);
    }

    /** Returns plain chance of each trial's own. */
    static Variation plain(double spread) {
        return of("trials %s".formatted(Percent.of(spread)), Influence.independent(spread));
    }

    Variation withRunsDiffering() {
        return new Variation(words, speed, candidateCount, fates, accuracySpread, sharedSeeds, true);
    }

    Variation withCandidateCount(double times) {
        return new Variation(words, speed, times, fates, accuracySpread, sharedSeeds, runsDiffer);
    }

    Variation with(Fates other) {
        return new Variation(words, speed, candidateCount, other, accuracySpread, sharedSeeds, runsDiffer);
    }

    Variation withAccuracySpread(double spread) {
        return new Variation(words, speed, candidateCount, fates, spread, sharedSeeds, runsDiffer);
    }

    Variation withOtherSeeds() {
        return new Variation(words, speed, candidateCount, fates, accuracySpread, false, runsDiffer);
    }

    Variation named(String other) {
        return new Variation(other, speed, candidateCount, fates, accuracySpread, sharedSeeds, runsDiffer);
    }

    /** Returns whether the candidate truly fails more often. */
    boolean failsMore() {
        return fates.candidateCrashed() > fates.crashed();
    }

    /** Draws the log speed of each trial of a run. */
    double[] speeds(boolean[] candidate, SplittableRandom random) {
        double[] logs = new double[candidate.length];
        for (Influence influence : speed) {
            double[] more = influence.draw(candidate, random);
            for (int i = 0; i < logs.length; i++) {
                logs[i] += more[i];
            }
        }
        return logs;
    }
}
