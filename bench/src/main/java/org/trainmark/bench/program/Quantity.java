package org.trainmark.bench.program;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a line of a program may tell. */
public enum Quantity {
    /** How many epochs of the training are done, or which one is on; may have a fraction. */
    EPOCH,
    /** How many batches were trained on. */
    STEP,
    /** How many examples were trained on, repeats counted. */
    SAMPLES,
    /** Seconds of training so far by the program's own clock. */
    TRAINING_SECONDS,
    /** Seconds that the last step took by the program's own clock. */
    STEP_SECONDS,
    TRAINING_LOSS,
    VALIDATION_LOSS,
    /** A share from 0 to 1, or whatever else is to be high. */
    VALIDATION_ACCURACY,
    LEARNING_RATE,
    TEST_LOSS,
    TEST_ACCURACY;

    /** Those that say how far a training is; the others say how good it is. */
    public static final List<Quantity> PROGRESS = List.of(EPOCH, STEP, SAMPLES, TRAINING_SECONDS, STEP_SECONDS);

    /** Those of which one makes a point of the curve. */
    public static final List<Quantity> VALIDATION = List.of(VALIDATION_LOSS, VALIDATION_ACCURACY);

    /** Returns the name in suites and lines: {@code validation-loss}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns that of a name, if there is one. */
    public static Optional<Quantity> labeled(String label) {
        return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
    }

    /** Returns whether it says how far a training is. */
    public boolean isProgress() {
        return PROGRESS.contains(this);
    }
}
