package org.trainmark.bench.cli.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.bench.launch.ServiceJar;
import org.trainmark.bench.launch.WitnessProbe;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.machine.Jdk;
import org.trainmark.core.engine.DeviceProbe;

/** Has a probe say in what JVM it is asked, once by the doctor and once by a trial. */
class WitnessedLaunchIT {

    private static final Pattern SEEN = Pattern.compile("seen: .*(?=; nothing)");

    private static final String PROFILE = """
              quick:
                extends: cpu
                device: cuda:0
                class-path: jars
                environment: {HOME: "", PATH: "$PATH:/more it's", KEY: a  b}
                jvm: [-Xmx200m, -Dkey=of the profile]
                cpus: "%s"
                java: %s
            """;

    private final Path directory;

    WitnessedLaunchIT(@TempDir Path directory) throws IOException {
        this.directory = directory;
        ServiceJar.in(directory.resolve("jars"), DeviceProbe.class, WitnessProbe.class);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux pins processes")
    void theDoctorSeesWhatATrialSees() throws IOException {
        String processor = firstProcessor();
        Jdk java = otherJava();
        String[] run = TinySuite.arguments(directory, "measure.repetitions=1");
        Path suite = directory.resolve(TinySuite.FILE);
        Files.writeString(
                suite,
                Files.readString(suite, UTF_8).replaceFirst("(?s)  quick: .*", "")
                        + PROFILE.formatted(processor, java.home()),
                UTF_8);

        HostProcess.Ended ended = HostProcess.run(directory, run);
        String trial = seen(TinySuite.logged(directory).get(0).reason().orElse(ended.err()));
        String doctor = seen(HostProcess.run(directory, "profile", "show", "quick", "--suite", TinySuite.FILE)
                .out());

        assertThat(doctor).isEqualTo(trial);
        assertThat(trial)
                .contains(
                        ":/more it's",
                        "KEY=a  b",
                        "java " + java.home(),
                        "classes " + directory.resolve("jars"),
                        "-Xmx200m, -Dkey=of the profile",
                        "processors " + processor + "]")
                .doesNotContain("{HOME=", " HOME=");
    }

    private static String seen(String text) {
        Matcher seen = SEEN.matcher(text);
        assertThat(seen.find()).as(text).isTrue();
        return seen.group();
    }

    /** Returns one of the processors that this process may use. */
    private static String firstProcessor() throws IOException {
        return Files.readString(Path.of("/proc/self/status"), ISO_8859_1)
                .replaceAll("(?s).*Cpus_allowed_list:\\s*(\\d+).*", "$1");
    }

    /** Returns another Java than that of this process, if this machine has one. */
    private static Jdk otherJava() {
        return Equipment.read(System.getenv()).jdks().stream()
                .filter(jdk -> jdk.feature() >= 17)
                .min(Comparator.comparing(Jdk::running))
                .orElseThrow();
    }
}
