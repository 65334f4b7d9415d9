package org.trainmark.cuda.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compiles the kernels' own source for the processor. */
final class HostKernels {

    private static final Pattern KERNEL = Pattern.compile("__global__ void (\\w+)");

    private HostKernels() {}

    /** Returns the names of all kernels. */
    static List<String> names() {
        return KERNEL.matcher(KernelSource.portable())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Returns whether there is a compiler. */
    static boolean canCompile() {
        try {
            return new ProcessBuilder("g++", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Returns a library with a function {@code launch_NAME} for each kernel. */
    static Path compile(Path directory, Precision precision) {
        try {
            Path source = Files.writeString(directory.resolve(precision.type() + ".cpp"), source());
            Path library = directory.resolve(precision.type() + ".so");
            run(
                    "g++",
                    "-std=c++17",
                    "-O2",
                    "-shared",
                    "-fPIC",
                    "-Wl,-Bsymbolic",
                    "-DREAL=" + precision.type(),
                    source.toString(),
                    "-o",
                    library.toString());
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String source() throws IOException {
        String launches = names().stream()
                .map(name ->
                        "extern \"C\" void launch_%s(const int *grid, void **arguments) { launch(%s, grid, arguments); }\n"
                                .formatted(name, name))
                .collect(Collectors.joining());
        return text("host.h") + KernelSource.portable() + text("multiply.h") + launches;
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HostKernels.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    /** Runs a command and returns what it printed. */
    static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ":\n" + output);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        return output;
    }
}
