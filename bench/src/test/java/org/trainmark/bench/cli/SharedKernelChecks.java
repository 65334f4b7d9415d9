package org.trainmark.bench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
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

    /** Lets a cache of a test's own have them. */
    public static void linkFrom(Path cache) throws IOException {
        Path link = cache.resolve("trainmark/kernel-checks");
        if (Files.isDirectory(CHECKS) && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, CHECKS);
        }
    }
}
