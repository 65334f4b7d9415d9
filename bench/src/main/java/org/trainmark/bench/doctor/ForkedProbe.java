package org.trainmark.bench.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.trainmark.bench.machine.Jdk;
import org.trainmark.bench.profile.JarFolder;
import org.trainmark.bench.profile.Java;
import org.trainmark.bench.profile.Profile;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.DeviceProbe;
import org.trainmark.core.engine.Obstacle;

/**
 * Asks the probes on a profile's own class path about its device, in a JVM with the profile's environment and flags, as
 * a trial's JVM does first of all; no engine starts.
 */
final class ForkedProbe {

    private static final long LONGEST_SECONDS = 60;

    private final Map<Place, Obstacle> found = new HashMap<>();

    /** What profiles of one device have in common: what keeps it from the plainest keeps it from all others. */
    private record Place(String engine, DeviceId device, JarFolder classPath, SortedMap<String, String> environment) {}

    /** Returns what keeps the profile's device from being used; empty for a profile without a class path of its own. */
    Optional<Obstacle> obstacle(Profile profile) {
        return profile.classPath().flatMap(folder -> {
            Place place = new Place(profile.engine(), profile.device(), folder, profile.environment());
            Optional<Obstacle> known = Optional.ofNullable(found.get(place));
            return known.isPresent() ? known : asked(profile, place);
        });
    }

    private Optional<Obstacle> asked(Profile profile, Place place) {
        try {
            Optional<Obstacle> answer = answer(profile, place.classPath().classPath());
            answer.filter(obstacle ->
                            profile.options().isEmpty() && profile.jvm().isEmpty())
                    .ifPresent(obstacle -> found.put(place, obstacle));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot ask for the device of profile '%s'".formatted(profile.name()), e);
        }
    }

    private static Optional<Obstacle> answer(Profile profile, String classPath) throws IOException {
        Path file = Files.createTempFile("trainmark-probe-", ".txt");
        try {
            return ended(profile, classPath, file) ? read(file) : Optional.of(silent(profile));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static boolean ended(Profile profile, String classPath, Path file) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        List<String> command = new ArrayList<>();
        String home = profile.java().flatMap(Java::jdk).map(Jdk::home).orElse(System.getProperty("java.home"));
        command.add(Path.of(home, "bin", "java").toString());
        command.addAll(profile.flags(processors));
        command.addAll(List.of("-cp", classPath, ForkedProbe.class.getName()));
        command.addAll(
                List.of(file.toString(), profile.engine(), profile.device().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(profile.environment(processors, System.getenv()));
        return endedWell(builder.start());
    }

    private static boolean endedWell(Process process) {
        try {
            return process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private static Obstacle silent(Profile profile) {
        return new Obstacle(
                "its JVM does not tell whether there is %s".formatted(profile.device()),
                "run a suite with it: the trial's log says why");
    }

    private static Optional<Obstacle> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, UTF_8);
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Obstacle(lines.get(0), lines.get(1)));
    }

    /**
     * Asks in the profile's JVM.
     *
     * @param arguments the file for the answer, and the ids of engine and device
     */
    public static void main(String[] arguments) throws IOException {
        Optional<Obstacle> found = DeviceProbe.ask(arguments[1], DeviceId.of(arguments[2]));
        if (found.isPresent()) {
            Files.write(
                    Path.of(arguments[0]),
                    List.of(found.get().why(), found.get().mend()),
                    UTF_8);
        }
    }
}
