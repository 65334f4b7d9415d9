package org.trainmark.results.simulate;

import static java.util.Objects.requireNonNull;

/**
 * A situation in which comparisons are made.
 *
 * @param trials of each cell, side and run
 */
record Scenario(int cells, int trials, Design design, Variation variation) {

    Scenario {
        requireNonNull(design, "design");
        requireNonNull(variation, "variation");
    }

    /** Returns the same with another number of trials. */
    Scenario with(int otherTrials) {
        return new Scenario(cells, otherTrials, design, variation);
    }

    int trials(boolean candidate) {
        return candidate ? (int) Math.round(trials * variation.candidateCount()) : trials;
    }

    /**
     * Returns whether verdicts are promised to be right: not where runs of equal code differ, there is one of each, and
     * nobody knows by how much.
     */
    boolean isPromised() {
        return !(variation.runsDiffer() && design == Design.TWO_RUNS);
    }

    @Override
    public String toString() {
        return "%d cells, %d trials, %s, %s".formatted(cells, trials, design.words(), variation.words());
    }
}
