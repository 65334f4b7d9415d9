package org.trainmark.bench.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where calibrations are kept: one for each suite and kind of processor, in the user's cache. */
record CalibrationPlace(Path directory) {

    static CalibrationPlace of(Map<String, String> environment) {
        Path cache = Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        return new CalibrationPlace(cache.resolve("trainmark").resolve("calibrations"));
    }

    Path file(String suite, String cpu) {
        return directory.resolve(suite + "-" + cpu.replaceAll("[^A-Za-z0-9]+", "-") + ".json");
    }
}
