package org.trainmark.bench.machine.watch;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.trainmark.bench.machine.SystemFiles;

/** How often the processors slowed down because of heat since the machine started. */
final class ThrottleCounts {

    private static final List<String> COUNTS =
            List.of("/thermal_throttle/core_throttle_count", "/thermal_throttle/package_throttle_count");

    private ThrottleCounts() {}

    /** Returns the sum over all processors; empty where none counts. Processors of one package count it each. */
    static OptionalLong read(SystemFiles files) {
        long[] counts = files.processors().stream()
                .flatMapToLong(cpu -> COUNTS.stream().flatMapToLong(name -> files.number(cpu + name).stream()))
                .toArray();
        return counts.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of(LongStream.of(counts).sum());
    }
}
