package org.trainmark.cuda.engine;

import java.util.List;
import java.util.Map;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.EngineOption;
import org.trainmark.core.engine.JvmStart;
import org.trainmark.core.engine.Threads;
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
    public Threads resolved(Threads asked, int processors) {
        return Threads.AUTO;
    }

    @Override
    public JvmStart start(Threads resolved) {
        return new JvmStart(Map.of(), List.of(), 1);
    }

    @Override
    public List<EngineOption> options() {
        return List.of(Precision.CHOICE.option(), StepLayout.CHOICE.option(), Convolutions.CHOICE.option());
    }
}
