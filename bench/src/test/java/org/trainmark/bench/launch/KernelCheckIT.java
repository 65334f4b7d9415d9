package org.trainmark.bench.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.launch.kernels.ChosenKernels;
import org.trainmark.bench.launch.kernels.KernelReport;
import org.trainmark.bench.launch.kernels.TriedKernels;
import org.trainmark.bench.profile.JarFolder;
import org.trainmark.bench.profile.Profile;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.Threads;

/** Kernels that are tried in JVMs of their own. */
class KernelCheckIT {

    private static Path jars;

    private final Path directory;

    KernelCheckIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    static void make(@TempDir Path parent) throws IOException {
        jars = ServiceJar.in(parent.resolve("jars"), EngineLaunch.class, TryingLaunch.class);
    }

    @Test
    void tellsGoodKernelsFromBadOnes() throws IOException {
        KernelReport report = report("Fast", "Wrong", "Unknown", "Crashing", "Failing");

        assertThat(report.tried())
                .containsExactly(
                        new TriedKernels("", "Usual", 0.25, 300, ""),
                        new TriedKernels("Fast", "Fast", 0.25, 100, ""),
                        TriedKernels.answered("Wrong", "Wrong", 2),
                        TriedKernels.failed("Crashing", "its JVM ended with exit code 134"),
                        new TriedKernels("Failing", "Failing", 0.25, 0, "its JVM ended with exit code 1"));
        assertThat(report.chosen()).map(TriedKernels::asked).contains("Fast");
        assertThat(report.settles()).isTrue();
    }

    @Test
    void settlesNothingWhereOneIsKilled() throws IOException {
        assertThat(report("Fast", "Killed").settles()).isFalse();
    }

    @Test
    void isMadeOnceAndKept() throws IOException {
        Map<String, String> environment =
                Map.of("XDG_CACHE_HOME", directory.toString(), TryingLaunch.VARIABLE, "Wrong");
        List<String> notices = new ArrayList<>();

        ChosenKernels first = new KernelChoice(environment, notices::add).of(profile(List.of()));

        assertThat(notices)
                .containsExactly(
                        "checking Usual's kernels, once for this machine",
                        "the environment pins Usual to Wrong, which failed the check (wrong: errors are 2.00 times what"
                                + " rounding allows); trials take Fast");
        assertThat(first.variables()).isEqualTo(Map.of(TryingLaunch.VARIABLE, "Fast"));
        notices.clear();

        KernelChoice later = new KernelChoice(environment, notices::add);

        assertThat(later.known(profile(List.of()))).contains(first);
        assertThat(later.of(profile(List.of()))).isEqualTo(first);
        assertThat(notices).noneMatch(notice -> notice.startsWith("checking"));
    }

    @Test
    void leavesKernelsAloneWhereNoJvmStarts() throws IOException {
        KernelChoice choice = new KernelChoice(Map.of("XDG_CACHE_HOME", directory.toString()), notice -> {});

        ChosenKernels chosen = choice.of(profile(List.of("-XX:NoSuchFlag")));

        assertThat(chosen.variables()).isEmpty();
        assertThat(chosen.words())
                .contains("not checked (its JVM ended with exit code 1): left to library and environment");
        assertThat(directory.resolve("trainmark")).doesNotExist();
    }

    private KernelReport report(String... candidates) throws IOException {
        Path scratch = Files.createDirectories(directory.resolve("scratch"));
        return new KernelCheck(profile(List.of()), new TryingLaunch(), scratch).run(List.of(candidates));
    }

    private static Profile profile(List<String> flags) {
        return new Profile(
                "mine",
                "trying",
                DeviceId.CPU,
                Optional.of(new JarFolder("jars", jars, Optional.empty())),
                Threads.AUTO,
                new TreeMap<>(),
                flags,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new TreeMap<>());
    }
}
