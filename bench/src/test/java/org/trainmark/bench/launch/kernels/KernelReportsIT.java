package org.trainmark.bench.launch.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.bench.launch.kernels.KernelReportTest.named;
import static org.trainmark.bench.launch.kernels.KernelReportTest.own;
import static org.trainmark.bench.launch.kernels.KernelReportTest.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.machine.Processor;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.suite.KnownProfiles;
import org.trainmark.core.engine.KernelLibrary;

class KernelReportsIT {

    private static final KernelReport REPORT = report(
            own("Plain", 0.3, 200),
            named("Wrong", Double.POSITIVE_INFINITY, 50),
            TriedKernels.failed("Bad", "it ended"));
    private static final Profile CPU = profile("cpu");
    private static final KernelLibrary LIBRARY = CPU.kernels().orElseThrow();

    private final Path directory;
    private final KernelReports reports;

    KernelReportsIT(@TempDir Path parent) {
        directory = parent.resolve("below/checks");
        reports = new KernelReports(directory, new Processor("a processor", List.of("avx2", "fma")));
    }

    private static Profile profile(String name) {
        return KnownProfiles.builtIn(new Equipment(List.of(), List.of())).named(name);
    }

    @Test
    void keepsWhatWasFound() {
        assertThat(reports.find(CPU, LIBRARY)).isEmpty();

        reports.keep(CPU, LIBRARY, REPORT);

        assertThat(reports.find(CPU, LIBRARY)).contains(REPORT);
    }

    @Test
    void keepsItForAllProfilesWithTheSameLibrary() {
        reports.keep(CPU, LIBRARY, REPORT);

        assertThat(reports.find(profile("cpu-zgc"), LIBRARY)).contains(REPORT);
    }

    @Test
    void knowsNothingOfAnotherProcessor() {
        reports.keep(CPU, LIBRARY, REPORT);

        assertThat(new KernelReports(directory, new Processor("another", List.of("avx2", "fma"))).find(CPU, LIBRARY))
                .isEmpty();
        assertThat(new KernelReports(directory, new Processor("a processor", List.of("avx2"))).find(CPU, LIBRARY))
                .isEmpty();
    }

    @Test
    void takesWhatAnotherProcessKeptMeanwhile() {
        KernelReport others = report(own("Wide", 0.3, 100));
        reports.keep(CPU, LIBRARY, others);

        assertThat(reports.keep(CPU, LIBRARY, REPORT)).isEqualTo(others);
        assertThat(reports.find(CPU, LIBRARY)).contains(others);
    }

    @Test
    void passesOverADamagedFileAndReplacesIt() throws IOException {
        reports.keep(CPU, LIBRARY, REPORT);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.writeString(file, "{\"of\": ");
            }
        }

        assertThat(reports.find(CPU, LIBRARY)).isEmpty();
        assertThat(reports.keep(CPU, LIBRARY, REPORT)).isEqualTo(REPORT);
        assertThat(reports.find(CPU, LIBRARY)).contains(REPORT);
    }

    @Test
    void doesWithoutADiskThatCannotBeWritten(@TempDir Path other) throws IOException {
        Path file = Files.createFile(other.resolve("file"));
        KernelReports nowhere = new KernelReports(file.resolve("below"), reports.processor());

        assertThat(nowhere.keep(CPU, LIBRARY, REPORT)).isEqualTo(REPORT);
        assertThat(nowhere.find(CPU, LIBRARY)).isEmpty();
    }
}
