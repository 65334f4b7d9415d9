package org.trainmark.core.kit;

import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;

/** The contract can be kept: the reference keeps it. */
class ReferenceEngineTest extends EngineContract {

    @Override
    public Engine engine() {
        return new ReferenceEngine();
    }

    @Override
    public Device device() {
        return engine().devices().get(0);
    }

    @Override
    public Tolerance tolerance() {
        return Tolerance.SINGLE_PRECISION;
    }

    @Override
    public boolean sameSeedSameBits() {
        return true;
    }
}
