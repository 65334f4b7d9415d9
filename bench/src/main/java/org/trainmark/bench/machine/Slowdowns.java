package org.trainmark.bench.machine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Why a GPU's clock is below its highest, as NVML's bits for it say (nvmlClocksEventReasons). */
public final class Slowdowns {

    private static final long POWER_CAP = 0x4;
    private static final Map<Long, String> PROTECTING = Map.of(
            0x8L, "hardware slow-down",
            0x20L, "heat, by the driver",
            0x40L, "heat, by the hardware",
            0x80L, "power brake, by the hardware");

    private Slowdowns() {}

    /** Returns the reasons for which the GPU protects itself; a trial during which it does is spoilt. */
    public static List<String> protecting(long bits) {
        return new TreeMap<>(PROTECTING)
                .entrySet().stream()
                        .filter(reason -> (bits & reason.getKey()) != 0)
                        .map(Map.Entry::getValue)
                        .toList();
    }

    /** Returns whether the GPU is at its power limit, which at full load is where many are meant to be. */
    static boolean atPowerLimit(long bits) {
        return (bits & POWER_CAP) != 0;
    }
}
