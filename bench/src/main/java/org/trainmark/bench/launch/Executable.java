package org.trainmark.bench.launch;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the first word of a command is.
 *
 * @param file to run; empty if there is none
 * @param problem why there is none, with the mend; empty if there is one
 */
record Executable(Optional<Path> file, String problem) {

    Executable {
        requireNonNull(file, "file");
        requireNonNull(problem, "problem");
    }

    /**
     * Looks for a program as a shell does, but that a path starts from the directory of the program.
     *
     * @param searchPath directories to look for a name in, as {@code PATH} has them
     */
    static Executable of(String word, Path directory, String searchPath) {
        return word.contains("/") ? atPath(word, directory) : named(word, directory, searchPath);
    }

    private static Executable atPath(String word, Path directory) {
        Path file = directory.resolve(word);
        if (!Files.exists(file)) {
            return none("there is no program %s in %s".formatted(word, directory));
        }
        if (Files.isDirectory(file)) {
            return none("%s is a directory, and no program".formatted(word));
        }
        return Files.isExecutable(file)
                ? new Executable(Optional.of(file), "")
                : none("%s is not executable; run chmod +x on it, or name what runs it first, as [python3, %1$s]"
                        .formatted(word));
    }

    private static Executable named(String word, Path directory, String searchPath) {
        List<Path> found = Stream.of(searchPath.split(Pattern.quote(File.pathSeparator), -1))
                .map(place -> directory.resolve(place).resolve(word))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .toList();
        if (!found.isEmpty()) {
            return new Executable(Optional.of(found.get(0)), "");
        }
        String hint = Files.exists(directory.resolve(word)) ? "; to run the file beside the suite write ./" + word : "";
        return none("there is no program '%s' on the PATH%s".formatted(word, hint));
    }

    private static Executable none(String problem) {
        return new Executable(Optional.empty(), problem);
    }
}
