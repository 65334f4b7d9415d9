package org.trainmark.bench.cli.compare;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.results.calibrate.Calibration;
import org.trainmark.results.calibrate.CalibrationFile;
import org.trainmark.results.calibrate.CalibrationSubject;
import org.trainmark.results.compare.ComparedSide;
import org.trainmark.results.compare.contrast.KnownNoise;

/** Where calibrations are kept: one for each suite as it measures and each machine, in the user's cache. */
public record CalibrationPlace(Path directory) {

    /** Returns the place in the cache of the user that the environment tells. */
    public static CalibrationPlace of(Map<String, String> environment) {
        return new CalibrationPlace(
                DataDirectories.cacheHome(environment).resolve("trainmark").resolve("calibrations"));
    }

    /** Returns the file of what a suite measures on a machine. */
    public Path file(CalibrationSubject subject) {
        return directory.resolve(subject.fileName());
    }

    /** Returns what is known of how runs differ that measure what a side does, where it did. */
    Optional<Calibration> calibration(ComparedSide side) {
        return CalibrationFile.read(file(CalibrationSubject.of(side.runs().get(0))));
    }

    /** Returns the same as a comparison of runs takes it. */
    public KnownNoise noise(ComparedSide side) {
        return calibration(side).map(KnownNoise.class::cast).orElse(KnownNoise.NOTHING);
    }
}
