package org.trainmark.results.compare.contrast;

/**
 * What a contrast is judged by, once it is known which others are tested beside it.
 *
 * @param adjustedP its p-value, adjusted for those others
 * @param level at which an adjusted p-value is significant, and each one-sided test of sameness
 * @param levelAlone at which its own p-value would be significant if no other were
 * @param unsettled how many contrasts, this one included, cannot be told
 */
record Judgment(double adjustedP, double level, double levelAlone, int unsettled) {

    boolean isSignificant() {
        return adjustedP <= level;
    }
}
