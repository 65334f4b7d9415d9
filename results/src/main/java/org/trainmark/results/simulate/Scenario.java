package org.trainmark.results.simulate;

import static java.util.Objects.requireNonNull;

import org.trainmark.results.compare.contrast.Trend;

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

    /** Returns whether each run has trials enough for its trend to be taken out, if all complete. */
    boolean takesTrendsOut() {
        int groups = design == Design.IN_TURN ? 2 * cells : cells;
        return groups * (trials - 1) - 1 >= Trend.FEWEST_FREEDOM;
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
