package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;

import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialKey;

/**
 * One fresh JVM that measures one cell once.
 *
 * @param repetition from 0
 */
public record Trial(Cell cell, int repetition) {

    public Trial {
        requireNonNull(cell, "cell");
        if (repetition < 0) {
            throw new IllegalArgumentException("repetition must be 0 or greater, but is " + repetition);
        }
    }

    /** Returns the name of this trial, the same in every run and whatever the order of axes and values. */
    public String id() {
        return "%s-r%d".formatted(cell.id(), repetition);
    }

    /** Returns the id of the cell of a trial. */
    public static String cellOf(String trialId) {
        return trialId.substring(0, trialId.lastIndexOf("-r"));
    }

    /** Returns the source of the initial weights and of the order of batches: the cell's seed plus the repetition. */
    public long seed() {
        return cell.setup().training().seed() + repetition;
    }

    /** Returns what results know this trial by that is run for a reason. */
    public TrialKey key(Origin origin) {
        return new TrialKey(id(), cell.key(), repetition, seed(), origin);
    }

    /** Returns the cell's settings with this trial's seed. */
    public Settings settings() {
        return cell.settings().withSeed(seed());
    }
}
