package org.trainmark.cuda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Compilers of this machine, for tests that are skipped where there is none. */
final class Gcc {

    private static final Path STUB =
            Path.of("src", "test", "native", "stub_cuda.c").toAbsolutePath();

    private Gcc() {}

    /** Returns the library that stands in for the driver's. */
    static Path stub(Path directory) throws IOException {
        Path library = directory.resolve("libstubcuda.so");
        compile(directory, "gcc", "-shared", "-fPIC", "-Wall", "-Werror", "-o", library.toString(), STUB.toString());
        return library;
    }

    static void compile(Path directory, String... command) throws IOException {
        Assumptions.assumeTrue(isThere(command[0]), "there is no " + command[0] + " on the path");
        Path log = directory.resolve("compiler.log");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (Forked.exitCode(process) != 0) {
            throw new AssertionError(List.of(command) + ": " + Files.readString(log));
        }
    }

    private static boolean isThere(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
