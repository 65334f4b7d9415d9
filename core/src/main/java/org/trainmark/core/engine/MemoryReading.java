package org.trainmark.core.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Bytes that a session holds on its device, by purpose. */
public record MemoryReading(Map<Purpose, Long> bytes) {

    /** What memory is held for. */
    public enum Purpose {
        PARAMETERS,
        GRADIENTS,
        OPTIMIZER_STATE,
        ACTIVATIONS,
        DATA,
        /** Everything else, such as scratch space and the evaluation's activations. */
        WORKSPACE
    }

    public MemoryReading {
        Map<Purpose, Long> copy = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            copy.put(purpose, bytes.getOrDefault(purpose, 0L));
        }
        bytes = Collections.unmodifiableMap(copy);
    }

    public long total() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
