package org.trainmark.bench.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveIT {

    /** Of an archive that holds "classes". */
    private static final String DIGEST = "7b3bb6b022108418";

    @Test
    void isTakenByTheDigestInItsNameAndDeletedWhereItIsDamaged(@TempDir Path directory) throws IOException {
        Path jar = Files.writeString(directory.resolve("benchmarks.jar"), "", UTF_8);
        long build = Files.getLastModifiedTime(jar).toMillis();
        Path archive = directory.resolve("classes-%s-%x-%s.jsa".formatted(Runtime.version(), build, DIGEST));
        Files.writeString(archive, "classes", UTF_8);
        Path older = directory.resolve("classes-%s-%x-%s.jsa".formatted(Runtime.version(), build - 1, DIGEST));
        Files.writeString(older, "classes", UTF_8);
        try (Scratch scratch = new Scratch(notice -> {})) {
            assertThat(ClassArchive.find(jar, scratch)).contains(archive);
            assertThat(older).doesNotExist();

            Files.writeString(archive, "clas", UTF_8);

            assertThat(ClassArchive.find(jar, scratch)).isNotEqualTo(Optional.of(archive));
            assertThat(archive).doesNotExist();
        }
    }

    @Test
    void isDoneWithoutWhereNoneCanBeMade(@TempDir Path directory) {
        try (Scratch scratch = new Scratch(notice -> {})) {
            assertThat(ClassArchive.find(directory.resolve("gone").resolve("benchmarks.jar"), scratch))
                    .isEmpty();
        }
    }
}
