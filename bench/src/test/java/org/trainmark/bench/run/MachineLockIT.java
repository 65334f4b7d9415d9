package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineLockIT {

    private final Path file;

    MachineLockIT(@TempDir Path directory) {
        file = directory.resolve("jmh.lock");
    }

    @Test
    void leavesAFileThatEveryUserMayLock() throws IOException {
        String held = MachineLock.holding(file, () -> "held");

        assertThat(held).isEqualTo("held");
        assertThat(Files.getPosixFilePermissions(file))
                .contains(PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);
        assertThat(MachineLock.holding(file, () -> "again")).isEqualTo("again");
    }

    @Test
    void keepsASecondHolderOff() {
        assertThatExceptionOfType(OtherRunException.class)
                .isThrownBy(() -> MachineLock.holding(file, () -> MachineLock.holding(file, () -> "second")))
                .withMessageContaining("another benchmark is running on this machine")
                .withMessageContaining(file.toString());
    }

    @Test
    void namesAFileThatAnotherUserKept() throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--r--r--")));
        // The superuser may write to every file.
        assumeThat(Files.isWritable(file)).isFalse();

        assertThatExceptionOfType(OtherRunException.class)
                .isThrownBy(() -> MachineLock.holding(file, () -> "held"))
                .withMessageContaining(file.toString())
                .withMessageContaining("chmod a+w");
    }
}
