package org.trainmark.bench.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeavingsIT {

    private static final Instant LONG_AGO = Instant.parse("2026-01-02T03:04:05Z");

    private final List<String> notices = new ArrayList<>();

    @Test
    void areDeletedOnceTheirProcessIsGone(@TempDir Path elsewhere) throws IOException {
        Path victim = Files.writeString(elsewhere.resolve("kept"), "");
        try (Scratch own = new Scratch(notices::add);
                Scratch alive = new Scratch(notices::add)) {
            Path temporary = own.directory().getParent();
            Path killed = Files.createTempDirectory(temporary, Scratch.PREFIX);
            Files.writeString(killed.resolve(Scratch.OWNER), "");
            Files.createSymbolicLink(killed.resolve("link"), elsewhere);
            Path old = Files.createTempDirectory(temporary, Scratch.PREFIX);
            Files.setLastModifiedTime(old, FileTime.from(LONG_AGO));
            Path young = Files.createTempDirectory(temporary, Scratch.PREFIX);

            Leavings.deleteBeside(own);

            assertThat(List.of(killed, old)).noneMatch(Files::exists);
            assertThat(List.of(young, own.directory(), alive.directory(), victim))
                    .allMatch(Files::exists);
            Files.delete(young);
        }
        assertThat(notices).isEmpty();
    }

    @Test
    void areANoticeAndNoFailure() throws IOException {
        Scratch scratch = new Scratch(notices::add);
        // Not even the superuser deletes what is mounted or in use; a directory that is gone is no matter either.
        Scratch.delete(scratch.directory());
        scratch.close();

        assertThat(scratch.directory()).doesNotExist();
    }
}
