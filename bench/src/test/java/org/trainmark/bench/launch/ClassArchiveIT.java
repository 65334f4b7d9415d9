package org.trainmark.bench.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.machine.Installation;

class ClassArchiveIT {

    /** Of an archive that holds "classes". */
    private static final String DIGEST = "7b3bb6b022108418";

    @Test
    void isTakenByTheDigestInItsNameAndDeletedWhereItIsDamaged(@TempDir Path directory) throws IOException {
        Path jar = jar(directory, "one");
        Path archive = archive(jar, 0);
        Path older = archive(jar, -1);
        try (Scratch scratch = new Scratch(notice -> {})) {
            assertThat(ClassArchive.find(jar, scratch)).contains(archive);
            assertThat(older).doesNotExist();

            Files.writeString(archive, "clas", UTF_8);

            assertThat(ClassArchive.find(jar, scratch)).isNotEqualTo(Optional.of(archive));
            assertThat(archive).doesNotExist();
        }
    }

    @Test
    void isMadeAnewForAnotherBuildOfTheSameTimeAndSize(@TempDir Path directory) throws IOException {
        Path jar = jar(directory, "one");
        Path archive = archive(jar, 0);
        FileTime time = Files.getLastModifiedTime(jar);

        Files.setLastModifiedTime(jar(directory, "two"), time);

        try (Scratch scratch = new Scratch(notice -> {})) {
            assertThat(ClassArchive.find(jar, scratch)).isNotEqualTo(Optional.of(archive));
            assertThat(archive).doesNotExist();
        }
    }

    private static Path archive(Path jar, int later) throws IOException {
        return Files.writeString(
                jar.resolveSibling("classes-%s-%x-%s-%s.jsa"
                        .formatted(
                                Runtime.version(),
                                Files.getLastModifiedTime(jar).toMillis() + later,
                                Installation.of(jar).digest().substring(0, 16),
                                DIGEST)),
                "classes",
                UTF_8);
    }

    private static Path jar(Path directory, String entry) throws IOException {
        Path jar = directory.resolve("benchmarks.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(entry));
        }
        return jar;
    }

    @Test
    void isDoneWithoutWhereNoneCanBeMade(@TempDir Path directory) {
        try (Scratch scratch = new Scratch(notice -> {})) {
            assertThat(ClassArchive.find(directory.resolve("gone").resolve("benchmarks.jar"), scratch))
                    .isEmpty();
        }
    }
}
