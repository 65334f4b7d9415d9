package org.trainmark.bench.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.JvmStart;
import org.trainmark.core.engine.Threads;

/**
 * What a JVM lacks that JMH's own command line started: native libraries take their threads from variables that only a
 * host sets, before the JVM starts.
 */
final class LaunchedByHand {

    private LaunchedByHand() {}

    /** Returns a warning if a person started this JVM and left threads to the libraries that a profile would set. */
    static Optional<String> warning(String engine) {
        if (Long.getLong(HostWatch.PROPERTY) != null) {
            return Optional.empty();
        }
        return ServiceLoader.load(EngineLaunch.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(launch -> launch.engine().equals(engine))
                .findFirst()
                .map(launch -> launch.start(
                        launch.resolved(Threads.AUTO, Runtime.getRuntime().availableProcessors())))
                .flatMap(start -> warning(start, System.getenv()));
    }

    static Optional<String> warning(JvmStart usual, Map<String, String> environment) {
        List<String> words = new ArrayList<>();
        usual.variables().entrySet().stream()
                .filter(variable -> !environment.containsKey(variable.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(variable -> words.add(variable.getKey() + "=" + variable.getValue()));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of("no profile set the threads of this JVM, so it may be many times slower than a trial of"
                        + " ./trainmark run. The usual profile has: %s java -jar benchmarks.jar -jvmArgsAppend '%s'"
                                .formatted(String.join(" ", words), String.join(" ", usual.flags())));
    }
}
