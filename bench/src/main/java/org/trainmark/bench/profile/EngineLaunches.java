package org.trainmark.bench.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.trainmark.core.engine.EngineLaunch;

/**
 * How the engines start that a class path brings.
 *
 * @param unreadable why some of them cannot be read; empty if all can
 */
record EngineLaunches(List<EngineLaunch> known, Optional<String> unreadable) {

    /** Those on the class path of this JVM. */
    private static final EngineLaunches OWN = read(EngineLaunches.class.getClassLoader());

    /** Jars stay open once they are read, so the jars of a folder are read once. */
    private static final Map<Path, EngineLaunches> OF_FOLDERS = new ConcurrentHashMap<>();

    EngineLaunches {
        known = List.copyOf(known);
    }

    /** Returns those of the jars of a folder and of this JVM; without a folder, or jars in it, those of this JVM. */
    static EngineLaunches of(Optional<JarFolder> folder) {
        return folder.filter(jars -> !jars.isEmpty())
                .map(jars -> OF_FOLDERS.computeIfAbsent(jars.path(), path -> read(jars.loader())))
                .orElse(OWN);
    }

    private static EngineLaunches read(ClassLoader loader) {
        List<EngineLaunch> known = new ArrayList<>();
        try {
            ServiceLoader.load(EngineLaunch.class, loader).forEach(known::add);
            return new EngineLaunches(known, Optional.empty());
        } catch (ServiceConfigurationError | LinkageError e) {
            return new EngineLaunches(known, Optional.of("its jars do not fit this build of Trainmark: " + e));
        }
    }

    /** Returns how an engine starts. */
    Optional<EngineLaunch> find(String engine) {
        return known.stream().filter(launch -> launch.engine().equals(engine)).findFirst();
    }
}
