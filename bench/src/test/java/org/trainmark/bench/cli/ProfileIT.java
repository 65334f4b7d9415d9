package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.machine.Equipment;

/** Profiles on the machine that the tests run on. */
class ProfileIT {

    private final Path directory;

    ProfileIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void areListed() {
        HostProcess.Ended ended = HostProcess.run(directory, "profile", "list");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .contains("cpu-defaults ")
                .contains("ND4J left alone")
                .doesNotContain("cannot run here:");

        HostProcess.Ended all = HostProcess.run(directory, "profile", "list", "--all");
        assertThat(all.out().lines().filter(line -> line.startsWith("Cannot run here:")))
                .doesNotHaveDuplicates();
    }

    @Test
    void ofAnUnknownNameAreRefusedWithTheNearest() {
        HostProcess.Ended ended = HostProcess.run(directory, "profile", "show", "cpu-pasive");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("did you mean 'cpu-passive'?");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void runTheSameWhereWhatShowPrintsIsPasted() throws IOException {
        String shown =
                HostProcess.run(directory, "profile", "show", "cpu-serial-gc").out();
        String[] run = TinySuite.arguments(
                directory, "axes.profile=[cpu-serial-gc, cpu-serial-gc-here]", "measure.repetitions=1");
        Path suite = directory.resolve(TinySuite.FILE);
        String withoutOwn = Files.readString(suite, UTF_8).replaceFirst("(?s)profiles:.*", "");
        Files.writeString(suite, withoutOwn + shown, UTF_8);

        HostProcess.Ended ended = HostProcess.run(directory, run);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(TinySuite.logged(directory).stream()
                        .map(trial -> withoutPlaces(trial.provenance()))
                        .distinct())
                .hasSize(1);
    }

    /** Each trial has flags that name its own files. */
    private static Map<String, String> withoutPlaces(Map<String, String> provenance) {
        Map<String, String> facts = new TreeMap<>(provenance);
        facts.compute("jvm.flags", (name, flags) -> String.valueOf(flags).replaceAll("=\\S*/\\S*", ""));
        return facts;
    }

    @Test
    void runOnTheJavaThatTheyName() {
        assumeTrue(Equipment.read(System.getenv()).jdk(25).isPresent(), "this machine has no JDK 25");

        HostProcess.Ended ended = HostProcess.run(
                directory, TinySuite.arguments(directory, "axes.profile=[cpu-jdk-25]", "measure.repetitions=1"));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(TinySuite.logged(directory)).singleElement().satisfies(trial -> {
            assertThat(trial.provenance().get("jvm")).contains(" 25");
            // The class archive is that of the Java that runs this.
            if (Runtime.version().feature() != 25) {
                assertThat(trial.provenance().get("jvm.flags")).doesNotContain("SharedArchiveFile");
            }
        });
    }

    @Test
    void areRefusedBeforeAnythingRunsWhereTheirJavaIsNotThere() {
        HostProcess.Ended ended =
                HostProcess.run(directory, TinySuite.arguments(directory, "profiles.quick={java: /no/jdk}"));

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err())
                .contains(
                        TinySuite.FILE + ":9:13: profile is 'quick', which cannot run here: there is no JDK '/no/jdk'")
                .contains("./trainmark doctor");
        assertThat(directory.resolve(TinySuite.OUT)).doesNotExist();
    }
}
