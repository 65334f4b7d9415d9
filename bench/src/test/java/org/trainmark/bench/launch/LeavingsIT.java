package org.trainmark.bench.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
            Files.createDirectory(old.resolve("trial-1"));
            Files.setLastModifiedTime(old, FileTime.from(LONG_AGO));
            Path somebodys = Files.createTempDirectory(temporary, Scratch.PREFIX);
            Path kept = Files.writeString(somebodys.resolve("thesis.tex"), "");
            Files.setLastModifiedTime(somebodys, FileTime.from(LONG_AGO));
            Path young = Files.createTempDirectory(temporary, Scratch.PREFIX);

            Leavings.deleteBeside(own);

            assertThat(List.of(killed, old)).noneMatch(Files::exists);
            assertThat(List.of(young, own.directory(), alive.directory(), victim, kept))
                    .allMatch(Files::exists);
            Files.delete(young);
            Scratch.delete(somebodys);
        }
        assertThat(notices).isEmpty();
    }

    @Test
    void areDeletedWhateverTheyHaveBecome() throws IOException {
        Scratch scratch = new Scratch(notices::add);
        Scratch.delete(scratch.directory());
        Files.createSymbolicLink(scratch.directory(), Path.of("no", "such", "place"));
        scratch.close();

        assertThat(Files.exists(scratch.directory(), LinkOption.NOFOLLOW_LINKS)).isFalse();
    }
}
