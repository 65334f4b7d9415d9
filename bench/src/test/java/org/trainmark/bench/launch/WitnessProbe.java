package org.trainmark.bench.launch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.DeviceProbe;
import org.trainmark.core.engine.Obstacle;

/** A probe that uses no card, but says in what JVM it was asked for one. */
public final class WitnessProbe implements DeviceProbe {

    /** What a shell sets for itself. */
    private static final Set<String> OF_SHELLS = Set.of("_", "OLDPWD", "PWD", "SHLVL");

    /** Variables whose values may stand in a test's failure; of others nobody knows what they hold. */
    private static final Set<String> SHOWN = Set.of("KEY", "PATH", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS");

    @Override
    public Optional<Obstacle> obstacle(String engine, DeviceId device) {
        return device.card().map(card -> new Obstacle("seen: " + seen(), "nothing"));
    }

    private static List<Object> seen() {
        Map<String, String> variables = new TreeMap<>(System.getenv());
        variables.keySet().removeAll(OF_SHELLS);
        variables.replaceAll((name, value) -> SHOWN.contains(name) ? value : "#" + value.hashCode());
        return List.of(
                variables,
                "java " + System.getProperty("java.home"),
                "classes " + System.getProperty("java.class.path"),
                "flags " + flags(),
                "processors " + processors());
    }

    /** Returns the flags without those that name places or the host, and without JMH's. */
    private static List<String> flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-XX:")
                        && !flag.matches("-D(trainmark\\.(handoff|host)|compilerBlackholesEnabled)=.*"))
                .toList();
    }

    private static String processors() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status"), ISO_8859_1).stream()
                    .filter(line -> line.startsWith("Cpus_allowed_list:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
