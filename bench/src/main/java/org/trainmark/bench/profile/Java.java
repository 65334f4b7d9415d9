package org.trainmark.bench.profile;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.trainmark.bench.machine.Jdk;
import org.trainmark.core.engine.Obstacle;

/**
 * The Java that a profile has its trials run on, in the place of the one that runs Trainmark.
 *
 * @param name how a profile writes it: a feature release such as {@code 25}, or the folder of a JDK
 * @param jdk what that is on this machine; empty if it is not there
 */
public record Java(String name, Optional<Jdk> jdk) {

    /** The first feature release that Trainmark's own classes run on. */
    private static final int OLDEST = 17;

    public Java {
        requireNonNull(name, "name");
        requireNonNull(jdk, "jdk");
    }

    /** Returns what keeps trials from running on it. */
    public Optional<Obstacle> obstacle() {
        if (jdk.isEmpty()) {
            return Optional.of(new Obstacle(
                    "there is no JDK '%s' on this machine".formatted(name),
                    "install one, or write as java one of those that ./trainmark doctor lists"));
        }
        return jdk.filter(found -> found.feature() < OLDEST)
                .map(old -> new Obstacle(
                        "Java %s in %s is older than %d".formatted(old.version(), old.home(), OLDEST),
                        "write java: %d or a later one".formatted(OLDEST)));
    }
}
