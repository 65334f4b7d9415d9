package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.DropoutMask;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.engine.UnsupportedTrainingException;

/** What an engine's author supplies so that the contract can be tested. */
interface ContractSubject {

    /** Twelve epochs of five batches, the last of each epoch shorter. */
    int STEPS = 60;

    int STEPS_PER_EPOCH = 5;

    /** Returns the engine under test. */
    Engine engine();

    /** Returns the device to test it on. */
    Device device();

    /** Returns how far it may be from the reference. */
    Tolerance tolerance();

    /** Returns whether the engine promises the same bits for the same seed. */
    boolean sameSeedSameBits();

    /**
     * Returns why the engine refuses a training that fits its data, as the message of its
     * {@link UnsupportedTrainingException} has it at least in part; empty for what it trains. Cases it refuses are not
     * run, but the refusal is checked.
     */
    default Optional<String> refusal(TrainingConfig config) {
        return Optional.empty();
    }

    /** Returns whether sessions tell their state and go on from one; if not, it is checked that they say so. */
    default boolean keepsState() {
        return true;
    }

    /** Returns whether dropout follows {@link DropoutMask}; if not, statistics alone decide. */
    default boolean followsDropoutMask() {
        return true;
    }

    /** Opens {@code problem} on the engine and device under test, or ends the test if the engine refuses as it says. */
    default TrainingSession open(Problem problem) {
        refusal(problem.config()).ifPresent(reason -> {
            assertThatThrownBy(() -> openAnyway(problem))
                    .isExactlyInstanceOf(UnsupportedTrainingException.class)
                    .hasMessageContaining(reason);
            Assumptions.abort("the engine refuses: " + reason);
        });
        return openAnyway(problem);
    }

    /** Opens {@code problem} whatever the engine says of it. */
    default TrainingSession openAnyway(Problem problem) {
        return engine().open(problem.config(), problem.data(), device());
    }

    /** Ends the test unless the reference can follow {@code problem} as this engine trains it. */
    default void assumeReference(Problem problem) {
        Assumptions.assumeTrue(
                followsDropoutMask() || !problem.dropsOut(), "the engine drops other values than the reference");
    }

    /** Takes {@value #STEPS} steps beside the reference, comparing after each. */
    default void follow(Problem problem) {
        follow(problem, STEPS);
    }

    /** Takes steps beside the reference, comparing after each. */
    default void follow(Problem problem, int steps) {
        try (SideBySide pair = new SideBySide(this, problem)) {
            problem.feed(steps, pair::stepAndCompare);
        }
    }
}
