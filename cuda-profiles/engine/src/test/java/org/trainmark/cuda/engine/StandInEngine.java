package org.trainmark.cuda.engine;

import org.trainmark.cuda.engine.driver.StandInDriver;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

/** The engine on the cards of {@link StandInDriver}. */
public final class StandInEngine {

    private StandInEngine() {}

    /** Returns an engine for whose precision there are kernels. */
    public static CudaEngine of(Precision precision) {
        return of(precision, StepLayout.PLAIN, Convolutions.PATCHES);
    }

    /** Returns an engine for whose choices there are kernels. */
    public static CudaEngine of(Precision precision, StepLayout layout, Convolutions convolutions) {
        StandInDriver driver = StandInDriver.load();
        return new CudaEngine(driver.cards(precision, convolutions, CudaEngineProbe::unknownChoice), precision, layout);
    }
}
