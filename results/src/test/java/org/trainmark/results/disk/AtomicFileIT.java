package org.trainmark.results.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileIT {

    private final Path directory;
    private final Path file;

    AtomicFileIT(@TempDir Path directory) {
        this.directory = directory;
        file = directory.resolve("cells.csv");
    }

    @Test
    void keepsWhatWasThereIfWritingFailsAndLeavesNothingBeside() throws IOException {
        AtomicFile.write(file, "before".getBytes(UTF_8));

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("no room");
                }))
                .withMessage("no room");

        assertThat(file).hasContent("before");
        assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void takesThePlaceOfALinkAndLeavesAloneWhatItLeadsTo(@TempDir Path elsewhere) throws IOException {
        Path victim = Files.writeString(elsewhere.resolve("authorized_keys"), "mine");
        Files.createSymbolicLink(file, victim);
        Files.createSymbolicLink(directory.resolve("cells.csv.tmp"), victim);
        Files.createSymbolicLink(directory.resolve("cells.csv.0123456789abcdef.tmp"), victim);

        AtomicFile.write(file, "new".getBytes(UTF_8));

        assertThat(file).hasContent("new").isRegularFile();
        assertThat(Files.isSymbolicLink(file)).isFalse();
        assertThat(victim).hasContent("mine");
    }

    @Test
    void removesWhatAKilledWritingLeftButNotWhatAnotherStillWrites() throws IOException {
        Path old = Files.writeString(directory.resolve("cells.csv.tmp"), "half");
        Path left = Files.writeString(directory.resolve("cells.csv.0123456789abcdef.tmp"), "half");
        Path other = Files.writeString(directory.resolve("trials.csv.0123456789abcdef.tmp"), "half");
        Path written = directory.resolve("cells.csv.fedcba9876543210.tmp");
        try (FileChannel writer = FileChannel.open(written, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            LockFile.mark(writer);
            AtomicFile.write(file, "new".getBytes(UTF_8));
        }

        assertThat(old).doesNotExist();
        assertThat(left).doesNotExist();
        assertThat(other).exists();
        assertThat(written).exists();
    }

    @Test
    void copiesToAnotherDisk() throws IOException {
        Path memory = Path.of("/dev/shm");
        Path from = Files.createTempFile(Files.isWritable(memory) ? memory : directory, "steps", ".hlog");
        try {
            Files.writeString(from, "steps");
            AtomicFile.copy(from, file);
        } finally {
            Files.delete(from);
        }

        assertThat(file).hasContent("steps");
    }
}
