package org.trainmark.results.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.trainmark.results.TrialBuilder.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

class FullDiskIT {

    private final Path directory;

    FullDiskIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void keepsTheTrialsBeforeAndTakesMoreOnceThereIsRoom() throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()), "cannot mount here");
        try {
            fillAndMakeRoom(disk);
        } finally {
            assertThat(succeeds("umount", disk.toString())).isTrue();
        }
    }

    private static void fillAndMakeRoom(Path disk) throws IOException {
        Path ballast = Files.write(disk.resolve("ballast"), new byte[16 << 10]);
        Path file = disk.resolve("trials.jsonl");
        List<String> notices = new ArrayList<>();
        List<TrialReport> appended = new ArrayList<>();
        try (TrialLog log = TrialLog.openForAppend(file, Optional.empty(), notices::add)) {
            assertThatExceptionOfType(LogWriteException.class)
                    .isThrownBy(() -> {
                        for (int i = 0; i < 1000; i++) {
                            append(log, i, appended);
                        }
                    })
                    .withMessageContaining(file.toString())
                    .withMessageContaining("No space left on device")
                    .withMessageContaining("trials so far are intact");
            assertThat(TrialLog.read(file, Optional.empty(), notices::add))
                    .isEqualTo(appended)
                    .isNotEmpty();

            Files.delete(ballast);
            append(log, 1000, appended);
        }

        assertThat(TrialLog.read(file, Optional.empty(), notices::add)).isEqualTo(appended);
        assertThat(notices).isEmpty();
    }

    private static void append(TrialLog log, int order, List<TrialReport> appended) {
        TrialReport trial = trial("trial-" + order)
                .failed(Outcome.CRASHED, "a long reason ".repeat(100))
                .order(order)
                .build();
        log.append(trial);
        appended.add(trial);
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
