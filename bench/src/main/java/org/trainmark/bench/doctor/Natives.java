package org.trainmark.bench.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trainmark.core.engine.Obstacle;

/** The native libraries that were built in, by the classifier of their jar such as {@code linux-x86_64-onednn-avx2}. */
final class Natives {

    private static final String MEND = "build with other natives: mvn -Dnd4j.classifier=%s package";

    private Natives() {}

    /** Returns that there are none where a class's loader finds no ND4J, as in what is packed for a card. */
    static Optional<Obstacle> missing(Class<?> place) {
        return place.getResource("/org/nd4j/linalg/factory/Nd4j.class") != null
                ? Optional.empty()
                : Optional.of(new Obstacle(
                        "ND4J is not on the class path", "use a profile whose class-path brings an engine of its own"));
    }

    /**
     * Returns what keeps them from running.
     *
     * @param system as {@code os.name} and {@code os.arch} give it: {@code Linux amd64}
     * @param simd the processors' sets of vector instructions; none where the system does not tell
     */
    static Optional<Obstacle> obstacle(String classifier, String system, List<String> simd) {
        String platform =
                system.toLowerCase(Locale.ROOT).replace("amd64", "x86_64").replace(' ', '-');
        if (!classifier.startsWith(platform)) {
            return Optional.of(new Obstacle(
                    "the natives are built for %s, and this is %s".formatted(classifier, platform),
                    MEND.formatted(platform) + " (and -Djavacpp.platform=" + platform + ")"));
        }
        String needed = classifier.endsWith("avx512") ? "avx512f" : classifier.endsWith("avx2") ? "avx2" : "";
        if (!needed.isEmpty() && !simd.isEmpty() && !simd.contains(needed)) {
            return Optional.of(new Obstacle(
                    "the natives use %s, which this processor does not have".formatted(needed),
                    MEND.formatted(platform)));
        }
        return Optional.empty();
    }
}
