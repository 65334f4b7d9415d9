package org.trainmark.bench.launch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.trainmark.bench.fork.question.DeviceQuestion;
import org.trainmark.bench.profile.JarFolder;
import org.trainmark.bench.profile.Profile;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.Obstacle;
import org.trainmark.results.disk.FileProblem;

/**
 * Asks the probes on a profile's own class path about its device, in a JVM like that of a trial, which asks the same
 * first of all; no engine starts.
 */
public final class ForkedProbe {

    private final Map<Place, Obstacle> found = new HashMap<>();

    /** What profiles of one device have in common: what keeps it from the plainest keeps it from all others. */
    private record Place(String engine, DeviceId device, JarFolder classPath, SortedMap<String, String> environment) {}

    /** Returns what keeps the profile's device from being used; empty for a profile without a class path of its own. */
    public Optional<Obstacle> obstacle(Profile profile) {
        return profile.classPath().flatMap(folder -> {
            Place place = new Place(profile.engine(), profile.device(), folder, profile.environment());
            Optional<Obstacle> known = Optional.ofNullable(found.get(place));
            return known.isPresent() ? known : asked(profile, place);
        });
    }

    private Optional<Obstacle> asked(Profile profile, Place place) {
        try (Scratch scratch = new Scratch(notice -> {})) {
            Optional<Obstacle> answer = answer(profile, scratch.directory());
            answer.filter(obstacle ->
                            profile.options().isEmpty() && profile.jvm().isEmpty())
                    .ifPresent(obstacle -> found.put(place, obstacle));
            return answer;
        } catch (IOException e) {
            return Optional.of(unasked(FileProblem.reason(e, "")));
        } catch (UncheckedIOException e) {
            String what = String.valueOf(e.getMessage());
            return Optional.of(unasked(what + ": " + FileProblem.reason(requireNonNull(e.getCause(), "cause"), what)));
        }
    }

    private static Optional<Obstacle> answer(Profile profile, Path directory) throws IOException {
        Path file = directory.resolve("answer");
        JvmLaunch launch = JvmLaunch.of(profile, directory, Map.of());
        List<String> arguments =
                List.of(file.toString(), profile.engine(), profile.device().toString());
        Process process = launch.running(List.of(), DeviceQuestion.class.getName(), arguments)
                .start();
        return JvmLaunch.endedWell(process) ? DeviceQuestion.answer(file) : Optional.of(silent(profile));
    }

    private static Obstacle unasked(String why) {
        return new Obstacle("its JVM cannot be asked: " + why, "mend that, then ask again");
    }

    private static Obstacle silent(Profile profile) {
        return new Obstacle(
                "its JVM does not tell whether there is %s".formatted(profile.device()),
                "run a suite with it: the trial's log says why");
    }
}
