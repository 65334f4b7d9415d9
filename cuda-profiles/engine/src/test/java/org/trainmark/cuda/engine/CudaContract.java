package org.trainmark.cuda.engine;

import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.kit.EngineContract;
import org.trainmark.core.kit.Tolerance;

/** The contract of every engine, on the first card that an engine finds. */
abstract class CudaContract extends EngineContract {

    private final CudaEngine engine;
    private final Tolerance tolerance;

    CudaContract(CudaEngine engine, Tolerance tolerance) {
        this.engine = engine;
        this.tolerance = tolerance;
    }

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
        return tolerance;
    }

    @Override
    public boolean sameSeedSameBits() {
        return true;
    }
}
