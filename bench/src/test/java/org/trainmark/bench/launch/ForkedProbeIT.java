package org.trainmark.bench.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.profile.JarFolder;
import org.trainmark.bench.profile.Profile;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.Obstacle;
import org.trainmark.core.engine.Threads;

class ForkedProbeIT {

    private static Path jars;

    @BeforeAll
    static void make(@TempDir Path directory) throws IOException {
        jars = RefusingProbe.jars(directory.resolve("jars"));
    }

    @Test
    void tellsWhatTheProbeOfTheProfileFinds() {
        assertThat(new ForkedProbe().obstacle(profile("cuda:0", jars)))
                .contains(new Obstacle(RefusingProbe.WHY, RefusingProbe.MEND));
    }

    @Test
    void tellsNothingWhereTheProbeFindsNothing() {
        assertThat(new ForkedProbe().obstacle(profile("cpu", jars))).isEmpty();
    }

    @Test
    void tellsThatItCannotAsk(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("x.jar"), "");

        assertThat(new ForkedProbe().obstacle(profile("cuda:0", directory)))
                .contains(new Obstacle(
                        "its JVM does not tell whether there is cuda:0",
                        "run a suite with it: the trial's log says why"));
    }

    private static Profile profile(String device, Path folder) {
        Threads threads = new Threads(OptionalInt.of(1), OptionalInt.of(1), OptionalInt.of(1));
        return new Profile(
                "mine",
                "nd4j",
                DeviceId.of(device),
                Optional.of(new JarFolder("jars", folder, Optional.empty())),
                threads,
                new TreeMap<>(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new TreeMap<>());
    }
}
