package org.trainmark.bench.launch;

import java.util.ArrayList;
import java.util.List;

/** The flags of every trial's JVM: with them native libraries run quietly and without limits of the JVM's. */
final class JvmFlags {

    private JvmFlags() {}

    /** Returns the flags for a Java release. */
    static List<String> of(int feature) {
        List<String> flags = new ArrayList<>(List.of(
                "-Dorg.nd4j.log.initialization=false",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                // Else JavaCPP takes the heap's limit for one on the whole process and collects garbage above it.
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0"));
        if (feature >= 24) {
            flags.add("--enable-native-access=ALL-UNNAMED");
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }
}
