package org.trainmark.bench.launch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watches of two forks that run at once. */
class ForkWatchIT {

    private static final long GENEROUS_SECONDS = 60;

    private final Path directory;
    private final Process one;
    private final Process other;

    ForkWatchIT(@TempDir Path directory) throws IOException {
        this.directory = directory;
        one = started("one");
        other = started("other");
    }

    @AfterEach
    void endBoth() {
        one.destroyForcibly();
        other.destroyForcibly();
    }

    @Test
    void endItsOwnForkAlone() throws Exception {
        try (ForkWatch watch = new ForkWatch(Duration.ofMillis(1), new Fork(directory.resolve("one")));
                ForkWatch unhurried = new ForkWatch(Duration.ofHours(1), new Fork(directory.resolve("other")))) {
            assertThat(one.waitFor(GENEROUS_SECONDS, SECONDS)).isTrue();

            assertThat(watch.timedOut()).isTrue();
            assertThat(unhurried.timedOut()).isFalse();
            assertThat(other.isAlive()).isTrue();
        }
    }

    @Test
    void endNothingOnceTheyAreClosed() throws Exception {
        ForkWatch watch = new ForkWatch(Duration.ofMillis(300), new Fork(directory.resolve("one")));
        watch.close();

        assertThat(one.waitFor(1, SECONDS)).isFalse();
        assertThat(watch.timedOut()).isFalse();
    }

    @Test
    void endNoProcessThatAnotherStarted() throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "sleep 600 & echo $!; wait").start();
        try {
            String pid = shell.inputReader().readLine();
            Files.writeString(directory.resolve("stale" + Fork.PID_SUFFIX), pid + "\n");

            new Fork(directory.resolve("stale")).end();

            assertThat(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive))
                    .isPresent();
        } finally {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }

    private Process started(String name) throws IOException {
        Path script = Files.writeString(
                directory.resolve(name), "#!/bin/sh\necho $$ >\"$0%s\"\nexec sleep 600\n".formatted(Fork.PID_SUFFIX));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return new ProcessBuilder(script.toString()).start();
    }
}
