package org.trainmark.results.calibrate;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.trainmark.results.compare.ComparedSide;
import org.trainmark.results.compare.contrast.KnownNoise;

/** Where calibrations are kept: one for each suite as it measures and each machine, in the user's cache. */
public record CalibrationPlace(Path directory) {

    public CalibrationPlace {
        requireNonNull(directory, "directory");
    }

    /**
     * Returns the place in the cache of the user that the environment tells: {@code XDG_CACHE_HOME} if that is
     * absolute, or else {@code ~/.cache}.
     */
    public static CalibrationPlace of(Map<String, String> environment) {
        // The XDG base directory specification wants a relative path ignored.
        Path cache = variable("XDG_CACHE_HOME", environment)
                .filter(Path::isAbsolute)
                .orElseGet(() -> variable("HOME", environment)
                        .orElseGet(() -> Path.of(System.getProperty("user.home")))
                        .resolve(".cache"));
        return new CalibrationPlace(cache.resolve("trainmark").resolve("calibrations"));
    }

    private static Optional<Path> variable(String name, Map<String, String> environment) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /** Returns the file of what a suite measures on a machine. */
    public Path file(CalibrationSubject subject) {
        return directory.resolve(subject.fileName());
    }

    /**
     * Returns what is known of how runs differ that measure what a side does, where it did.
     *
     * @throws UnreadableCalibrationException if what is kept is damaged
     */
    public Optional<Calibration> calibration(ComparedSide side) {
        return CalibrationFile.read(file(CalibrationSubject.of(side.runs().get(0))));
    }

    /** Returns the same as a comparison of runs takes it. */
    public KnownNoise noise(ComparedSide side) {
        return calibration(side).map(KnownNoise.class::cast).orElse(KnownNoise.NOTHING);
    }
}
