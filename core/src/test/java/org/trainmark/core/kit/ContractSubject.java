package org.trainmark.core.kit;

import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.TrainingSession;

/** What an engine's author supplies so that the contract can be tested. */
interface ContractSubject {

    /** Returns the engine under test. */
    Engine engine();

    /** Returns the device to test it on. */
    Device device();

    /** Returns how far it may be from the reference. */
    Tolerance tolerance();

    /** Returns whether the engine promises the same bits for the same seed. */
    boolean sameSeedSameBits();

    /** Opens {@code problem} on the engine and device under test. */
    default TrainingSession open(Problem problem) {
        return engine().open(problem.config(), problem.data(), device());
    }
}
