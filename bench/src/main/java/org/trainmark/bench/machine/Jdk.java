package org.trainmark.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java on this machine.
 *
 * @param version as its file {@code release} has it
 * @param running whether it runs this process, and with it the trials
 */
public record Jdk(String version, String home, boolean running) {

    private static final Pattern VERSION = Pattern.compile("^JAVA_VERSION=\"(\\d.*)\"$", Pattern.MULTILINE);

    /** Returns those of this machine: in {@code /usr/lib/jvm}, in {@code JAVA_HOME}, and the one that runs. */
    static List<Jdk> onThisMachine(Map<String, String> environment) {
        List<Path> named =
                Stream.ofNullable(environment.get("JAVA_HOME")).map(Path::of).toList();
        return find(Path.of("/usr/lib/jvm"), named, homeOfRunning());
    }

    /** Returns the one whose home is a folder. */
    public static Optional<Jdk> at(Path home) {
        return at(home, homeOfRunning());
    }

    private static Path homeOfRunning() {
        return Path.of(System.getProperty("java.home"));
    }

    /** Returns the first number of the version, such as 25; the 1 of releases before 9. */
    public int feature() {
        return Integer.parseInt(version.replaceFirst("\\D.*", ""));
    }

    /** Returns the program that starts it. */
    public Path java() {
        return Path.of(home, "bin", "java");
    }

    /**
     * Returns those in a folder such as {@code /usr/lib/jvm} and the others that are named, each once.
     *
     * @param running the home of the one that runs
     */
    static List<Jdk> find(Path folder, List<Path> others, Path running) {
        Stream<Path> homes =
                Stream.concat(Stream.concat(Stream.of(running), others.stream()), children(folder).stream());
        return homes.flatMap(home -> at(home, running).stream())
                .distinct()
                .sorted(Comparator.comparing((Jdk jdk) -> !jdk.running()).thenComparing(Jdk::home))
                .toList();
    }

    private static Optional<Jdk> at(Path home, Path running) {
        return real(home)
                .flatMap(real -> version(real)
                        .map(version -> new Jdk(
                                version,
                                real.toString(),
                                real(running).filter(real::equals).isPresent())));
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Several names often lead to one. */
    private static Optional<Path> real(Path home) {
        try {
            return Optional.of(home.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> version(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin").resolve("java")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        try {
            Matcher version = VERSION.matcher(Files.readString(release));
            return version.find() ? Optional.of(version.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
