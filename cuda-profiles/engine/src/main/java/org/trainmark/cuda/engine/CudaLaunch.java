package org.trainmark.cuda.engine;

import java.util.List;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.EngineOption;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

/** How the JVM of the engine {@code cuda} starts: one thread gives the card its work, as the options say. */
public final class CudaLaunch implements EngineLaunch {

    @Override
    public String engine() {
        return CudaEngine.ID;
    }

    @Override
    public List<EngineOption> options() {
        return List.of(Precision.CHOICE.option(), StepLayout.CHOICE.option(), Convolutions.CHOICE.option());
    }
}
