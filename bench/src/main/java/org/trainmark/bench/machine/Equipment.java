package org.trainmark.bench.machine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a machine has that a profile may ask for.
 *
 * @param simd the sets of vector instructions of its processors; none where Linux does not tell
 */
public record Equipment(List<Jdk> jdks, List<String> simd) {

    /** The sets of vector instructions that are looked for. */
    public static final List<String> KNOWN_SIMD = CpuReader.SIMD;

    public Equipment {
        jdks = List.copyOf(jdks);
        simd = List.copyOf(simd);
    }

    /** Reads this machine's, from a few small files. */
    public static Equipment read(Map<String, String> environment) {
        return new Equipment(Jdk.onThisMachine(environment), CpuReader.simd(SystemFiles.ofThisMachine()));
    }

    /** Returns the newest JDK of a feature release; the one that runs this process if that is one. */
    public Optional<Jdk> jdk(int feature) {
        return jdks.stream()
                .filter(jdk -> jdk.feature() == feature)
                .max(Comparator.comparing(Jdk::running)
                        .thenComparing(jdk -> Runtime.Version.parse(jdk.version()))
                        .thenComparing(Jdk::home));
    }
}
