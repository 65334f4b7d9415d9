package org.trainmark.core.engine.nd4j;

import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.kit.EngineContract;
import org.trainmark.core.kit.Tolerance;

/** The engine with three threads that share each step: more than some of the kit's batches have examples. */
class Nd4jSharedEngineTest extends EngineContract {

    private final Nd4jEngine engine = new Nd4jEngine(false, 3);

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
