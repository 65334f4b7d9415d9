package org.trainmark.results.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileProblemTest {

    @Test
    void hasAReasonAndAMendForEachFailureThatJavaTellsByTheFileAlone() {
        List<FileSystemException> failures = List.of(
                new AccessDeniedException("a/b"),
                new NoSuchFileException("a/b"),
                new FileAlreadyExistsException("a/b"),
                new DirectoryNotEmptyException("a/b"),
                new NotDirectoryException("a/b"),
                new FileSystemLoopException("a/b"));

        assertThat(failures)
                .allSatisfy(failure ->
                        assertThat(FileProblem.reason(failure, "cannot write")).matches("a/b: [a-z ]+: .+"));
    }

    @Test
    void saysWhatTheSystemSaid() {
        assertThat(FileProblem.reason(
                        new FileSystemException("a/b", null, "No space left on device"), "cannot write a/b"))
                .isEqualTo("No space left on device: make room, or choose another place");
        assertThat(FileProblem.reason(new IOException("Broken pipe"), "cannot write a/b"))
                .isEqualTo("Broken pipe");
        assertThat(FileProblem.reason(new IOException(), "cannot write a/b")).isNotEmpty();
    }
}
