package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineLockIT {

    private static final Path RUN = Path.of("/runs/mine");

    private final List<String> notices = new ArrayList<>();
    private final Path file;

    MachineLockIT(@TempDir Path directory) {
        file = directory.resolve("jmh.lock");
    }

    @Test
    void leavesAFileThatEveryUserMayLock() throws IOException {
        String held = held("held");

        assertThat(held).isEqualTo("held");
        assertThat(Files.getPosixFilePermissions(file))
                .contains(PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);
        assertThat(held("again")).isEqualTo("again");
    }

    @Test
    void keepsASecondHolderOff() {
        assertThatExceptionOfType(OtherRunException.class)
                .isThrownBy(() -> MachineLock.holding(file, RUN, notices::add, () -> held("second")))
                .withMessageContaining("another benchmark is running on this machine")
                .withMessageContaining(file.toString())
                .withMessageContaining("process " + ProcessHandle.current().pid())
                .withMessageContaining("in " + RUN + " since 2");
        assertThat(file).isEmptyFile();
    }

    @Test
    void saysNothingOfAHolderThatIsGone() throws IOException {
        Files.writeString(file, "999999999\n2026-01-02T03:04:05Z\n/run\ntrainmark run mnist\n");

        assertHeldBySomebody();
    }

    @Test
    void believesNothingThatIsNoHolder() throws IOException {
        Files.writeString(file, ProcessHandle.current().pid() + "\nyesterday\n/run\n\u001b[2J\n");

        assertHeldBySomebody();
    }

    private void assertHeldBySomebody() throws IOException {
        try (FileChannel jmh = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = jmh.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatExceptionOfType(OtherRunException.class)
                    .isThrownBy(() -> held("second"))
                    .withMessageContaining("one that does not say what it is");
        }
    }

    @Test
    void runsBesideALinkInItsPlaceAndKeepsItsOwnUserOff(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(file, elsewhere.resolve("victim"));

        assertThatExceptionOfType(OtherRunException.class)
                .isThrownBy(() -> MachineLock.holding(file, RUN, notices::add, () -> held("second")));

        assertThat(held("held")).isEqualTo("held");
        assertThat(notices).isNotEmpty().allMatch(notice -> notice.contains(file + " to himself"));
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void isNotLockedOutByAFileThatAnotherUserKeeps() throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--r--r--")));
        // The superuser may write to every file.
        assumeThat(Files.isWritable(file)).isFalse();

        assertThat(held("held")).isEqualTo("held");
        assertThat(notices).isEmpty();
    }

    private String held(String what) {
        return MachineLock.holding(file, RUN, notices::add, () -> what);
    }
}
