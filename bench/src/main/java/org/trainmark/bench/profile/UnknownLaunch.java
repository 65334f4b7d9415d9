package org.trainmark.bench.profile;

import java.util.List;
import java.util.Map;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.JvmStart;
import org.trainmark.core.engine.Threads;

/** How an engine starts that does not say: with nothing set for it. */
record UnknownLaunch(String engine) implements EngineLaunch {

    @Override
    public Threads resolved(Threads asked, int processors) {
        return asked.inTwoPools(processors);
    }

    @Override
    public JvmStart start(Threads resolved) {
        return new JvmStart(Map.of(), List.of(), resolved.busyInPools());
    }
}
