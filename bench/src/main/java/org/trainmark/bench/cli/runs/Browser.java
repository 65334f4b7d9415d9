package org.trainmark.bench.cli.runs;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What shows a page on this machine.
 *
 * @param system name of the operating system, as the JVM has it
 */
record Browser(String system, Map<String, String> environment) {

    Browser {
        environment = Map.copyOf(environment);
    }

    /** Shows a file; returns whether there was anything to show it with. */
    boolean show(Path file) {
        Optional<List<String>> opener = opener();
        opener.ifPresent(words -> start(words, file));
        return opener.isPresent();
    }

    /** Returns the words before the file in the command that shows it. */
    private Optional<List<String>> opener() {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Optional.of(List.of("cmd", "/c", "start", "\"\""));
        }
        if (name.startsWith("mac")) {
            return program("open");
        }
        // Without a desktop this would start a browser of text in the terminal.
        boolean desktop = Stream.of("DISPLAY", "WAYLAND_DISPLAY").anyMatch(this::isSet);
        return desktop ? program("xdg-open") : Optional.empty();
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }

    private Optional<List<String>> program(String name) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(environment.getOrDefault("PATH", ""))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> List.of(program.toString()));
    }

    private static void start(List<String> opener, Path file) {
        List<String> words = new ArrayList<>(opener);
        words.add(file.toAbsolutePath().toString());
        try {
            new ProcessBuilder(words)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + words.get(0), e);
        }
    }
}
