package org.trainmark.bench.profile;

import java.util.List;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.EngineOption;

/** How an engine starts that leaves something to choose; there is no such engine. */
public final class ChoosyLaunch implements EngineLaunch {

    @Override
    public String engine() {
        return "choosy";
    }

    @Override
    public List<EngineOption> options() {
        return List.of(
                new EngineOption("precision", "choosy.precision", List.of("fp32", "bf16")),
                new EngineOption("step", "choosy.step", List.of("plain", "fused")));
    }
}
