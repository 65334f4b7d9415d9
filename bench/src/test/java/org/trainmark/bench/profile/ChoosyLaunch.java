package org.trainmark.bench.profile;

import java.util.List;
import java.util.Map;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.EngineOption;
import org.trainmark.core.engine.JvmStart;
import org.trainmark.core.engine.Threads;

/** How an engine starts that leaves something to choose; there is no such engine. */
public final class ChoosyLaunch implements EngineLaunch {

    @Override
    public String engine() {
        return "choosy";
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
        return List.of(
                new EngineOption("precision", "choosy.precision", List.of("fp32", "bf16")),
                new EngineOption("step", "choosy.step", List.of("plain", "fused")));
    }
}
