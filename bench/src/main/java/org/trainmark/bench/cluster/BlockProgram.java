package org.trainmark.bench.cluster;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The program that a block runs on its node: this one, by the Java and the class path that this process has. */
public final class BlockProgram {

    private BlockProgram() {}

    /** Returns the words that start it on a machine which knows those by the same names. */
    public static List<String> words() {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As the launcher starts this program.
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                classes,
                "org.trainmark.bench.cli.Trainmark",
                "block");
    }
}
