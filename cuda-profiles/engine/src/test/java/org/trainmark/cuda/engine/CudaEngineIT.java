package org.trainmark.cuda.engine;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.kit.EngineContract;
import org.trainmark.core.kit.Tolerance;

/** The contract of every engine, on a card. */
@Tag("gpu")
class CudaEngineIT extends EngineContract {

    private final CudaEngine engine = new CudaEngine();

    @BeforeAll
    static void needsACard() {
        Device first = new CudaEngine().devices().get(0);
        Assumptions.assumeTrue(
                first.obstacle().isEmpty(), () -> first.obstacle().orElseThrow());
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
        return Tolerance.SINGLE_PRECISION;
    }

    @Override
    public boolean sameSeedSameBits() {
        return true;
    }
}
