package org.trainmark.cuda.engine;

import org.junit.jupiter.api.BeforeAll;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.kit.EngineContract;
import org.trainmark.core.kit.Tolerance;

/** The contract of every engine, on the processor in place of a card. */
abstract class StandInContract extends EngineContract {

    private final CudaEngine engine;
    private final Tolerance tolerance;

    StandInContract(Precision precision, Tolerance tolerance) {
        this(precision, StepLayout.PLAIN, Convolutions.PATCHES, tolerance);
    }

    StandInContract(Precision precision, StepLayout layout, Convolutions convolutions, Tolerance tolerance) {
        engine = StandInDriver.load().engine(precision, layout, convolutions);
        this.tolerance = tolerance;
    }

    @BeforeAll
    static void needsACompiler() {
        StandInDriver.assumePossible();
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
