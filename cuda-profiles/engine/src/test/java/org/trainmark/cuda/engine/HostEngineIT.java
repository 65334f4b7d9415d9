package org.trainmark.cuda.engine;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.kit.EngineContract;
import org.trainmark.core.kit.Tolerance;

class HostEngineIT extends EngineContract {

    private final CudaEngine engine = new CudaEngine(new HostCards(), Precision.FP32);

    @BeforeAll
    static void needsACompiler() {
        Assumptions.assumeTrue(HostKernels.canCompile(), "there is no g++ to compile the kernels with");
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Device device() {
        return HostCards.DEVICE;
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
