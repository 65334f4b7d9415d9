package org.trainmark.results;

import static java.util.Objects.requireNonNull;

/**
 * The tries of one trial.
 *
 * @param first what came of the trial before anybody knew whether it would be tried again
 * @param counting the try that counts; {@code first} itself if no other took its place
 */
public record Tried(TrialReport first, TrialReport counting) {

    public Tried {
        requireNonNull(first, "first");
        requireNonNull(counting, "counting");
    }
}
