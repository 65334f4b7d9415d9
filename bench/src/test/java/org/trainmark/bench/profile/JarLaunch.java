package org.trainmark.bench.profile;

import java.util.List;
import java.util.Map;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.EngineOption;
import org.trainmark.core.engine.JvmStart;
import org.trainmark.core.engine.Threads;

/** How an engine starts that only the jars of a profile name. */
public final class JarLaunch implements EngineLaunch {

    @Override
    public String engine() {
        return "from-jar";
    }

    @Override
    public Threads resolved(Threads asked, int processors) {
        return asked.inTwoPools(processors);
    }

    @Override
    public JvmStart start(Threads resolved) {
        return new JvmStart(Map.of(), List.of("-Djar.threads=" + resolved.busyInPools()), resolved.busyInPools());
    }

    @Override
    public List<EngineOption> options() {
        return List.of(new EngineOption("precision", "jar.precision", List.of("fp32", "bf16")));
    }
}
