package org.trainmark.core.engine;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Bytes that a session holds on its device, by purpose.
 *
 * @param held all bytes that the session holds as its engine's allocator counts them; empty if that does not tell
 * @param onDevice bytes that all programs use on the device, as its driver counts them; empty if it does not tell
 */
public record MemoryReading(Map<Purpose, Long> bytes, OptionalLong held, OptionalLong onDevice) {

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
        requireNonNull(held, "held");
        requireNonNull(onDevice, "onDevice");
    }

    /** A reading of an engine whose device has no memory of its own. */
    public MemoryReading(Map<Purpose, Long> bytes, OptionalLong held) {
        this(bytes, held, OptionalLong.empty());
    }

    /** A reading of an engine that cannot tell the whole from the sum of its parts. */
    public MemoryReading(Map<Purpose, Long> bytes) {
        this(bytes, OptionalLong.empty());
    }

    public long total() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
