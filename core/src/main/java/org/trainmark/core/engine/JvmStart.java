package org.trainmark.core.engine;

import java.util.List;
import java.util.Map;

/**
 * What a trial's JVM must start with, since native libraries look only there and only then.
 *
 * @param variables of the environment
 * @param flags of the JVM
 * @param busyThreads how many threads the engine keeps busy at a time
 */
public record JvmStart(Map<String, String> variables, List<String> flags, int busyThreads) {

    public JvmStart {
        variables = Map.copyOf(variables);
        flags = List.copyOf(flags);
    }
}
