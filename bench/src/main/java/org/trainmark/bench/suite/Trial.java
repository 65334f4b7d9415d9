package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.results.CellKey;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialKey;

/**
 * One fresh JVM that measures one cell once.
 *
 * @param repetition from 0
 * @param watched which training it is by the hand of a person; empty of one that nobody steers
 */
public record Trial(Cell cell, int repetition, Optional<HandCourse> watched) {

    public Trial {
        requireNonNull(cell, "cell");
        requireNonNull(watched, "watched");
        if (repetition < 0) {
            throw new IllegalArgumentException("repetition must be 0 or greater, but is " + repetition);
        }
    }

    /** One that nobody steers. */
    public Trial(Cell cell, int repetition) {
        this(cell, repetition, Optional.empty());
    }

    /** Returns the name of this trial, the same in every run and whatever the order of axes and values. */
    public String id() {
        return watched.map(course -> course.id(cell.id())).orElseGet(() -> cell.id() + "-r" + repetition);
    }

    /** Returns the id of the cell of a trial that nobody steers. */
    public static String cellOf(String trialId) {
        return trialId.substring(0, trialId.lastIndexOf("-r"));
    }

    /** Returns the source of the initial weights and of the order of batches: the cell's seed plus the repetition. */
    public long seed() {
        return cell.workload().seed() + repetition;
    }

    /** Returns what results know this trial by that is run for a reason. */
    public TrialKey key(Origin origin) {
        CellKey key = watched.map(course -> course.of(cell.key())).orElseGet(cell::key);
        return new TrialKey(id(), key, repetition, seed(), origin);
    }

    /** Returns the cell's settings with this trial's seed. */
    public Settings settings() {
        return cell.settings().withSeed(seed());
    }
}
