package org.trainmark.bench.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trainmark.bench.launch.KernelChoice;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.suite.KnownProfiles;

/** What is known of OpenBLAS's kernels on the machine of the tests, so that not each test's run checks them. */
public final class SharedKernelChecks {

    private static final Path CACHE = Path.of("target", "kernel-cache").toAbsolutePath();
    private static final Path CHECKS = CACHE.resolve("trainmark/kernel-checks");

    static {
        new KernelChoice(Map.of("XDG_CACHE_HOME", CACHE.toString()), notice -> {})
                .of(KnownProfiles.builtIn(Equipment.read(Map.of())).named("cpu"));
    }

    private SharedKernelChecks() {}

    /** Puts them into a cache of a test's own. */
    public static void copyTo(Path cache) throws IOException {
        Path own = cache.resolve("trainmark/kernel-checks");
        if (Files.isDirectory(CHECKS) && !Files.exists(own)) {
            Files.createDirectories(own);
            try (DirectoryStream<Path> checks = Files.newDirectoryStream(CHECKS, "*.json")) {
                for (Path check : checks) {
                    Files.copy(check, own.resolve(check.getFileName()));
                }
            }
        }
    }

    /** Returns what is in a cache beside them, by name. */
    public static List<String> othersIn(Path cache) throws IOException {
        Path own = cache.resolve("trainmark");
        if (!Files.exists(own)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(own)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals(CHECKS.getFileName().toString()))
                    .toList();
        }
    }
}
