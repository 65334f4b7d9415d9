package org.trainmark.cuda.engine;

import org.junit.jupiter.api.BeforeAll;
import org.trainmark.core.kit.Tolerance;
import org.trainmark.cuda.engine.driver.StandInDriver;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

/** The contract of every engine, on the processor in place of a card. */
abstract class StandInContract extends CudaContract {

    StandInContract(Precision precision, Tolerance tolerance) {
        this(precision, StepLayout.PLAIN, Convolutions.PATCHES, tolerance);
    }

    StandInContract(Precision precision, StepLayout layout, Convolutions convolutions, Tolerance tolerance) {
        super(StandInEngine.of(precision, layout, convolutions), tolerance);
    }

    @BeforeAll
    static void needsACompiler() {
        StandInDriver.assumePossible();
    }
}
