package org.trainmark.core.engine.nd4j;

import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.kit.EngineContract;
import org.trainmark.core.kit.Tolerance;

/** The engine as it computes on a device, with the CPU in the device's place. */
class Nd4jPortableEngineTest extends EngineContract {

    private final Nd4jEngine engine = new Nd4jEngine(true, 1);

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Device device() {
        return engine.devices().get(0);
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
