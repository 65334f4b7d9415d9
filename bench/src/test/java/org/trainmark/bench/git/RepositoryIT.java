package org.trainmark.bench.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.results.Commit;

class RepositoryIT {

    private final Path directory;

    RepositoryIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void tellsTheCommitItsTimeItsParentsAndTheBranch() throws IOException, InterruptedException {
        ScratchRepository scratch = new ScratchRepository(directory);
        String first = scratch.commit();
        String second = scratch.commit();

        SortedMap<String, String> facts = new Repository(directory).facts();

        assertThat(facts)
                .containsEntry("commit", second)
                .containsEntry("commit-time", "2023-11-15T00:13:20Z")
                .containsEntry("commit-parents", first)
                .containsEntry("branch", "main")
                .containsEntry("git", second.substring(0, 7));
        assertThat(Commit.of(facts))
                .hasValueSatisfying(commit -> assertThat(commit.dirty()).isFalse());
    }

    @Test
    void tellsADirtyTreeAndNoBranchWhereNoneIsCheckedOut() throws IOException, InterruptedException {
        ScratchRepository scratch = new ScratchRepository(directory);
        String only = scratch.commit();
        scratch.git("checkout", "--quiet", "--detach");
        Files.writeString(directory.resolve("file.txt"), "not committed", UTF_8);

        SortedMap<String, String> facts = new Repository(directory).facts();

        assertThat(facts).containsEntry("commit", only).doesNotContainKeys("branch", "commit-parents");
        assertThat(Commit.of(facts))
                .hasValueSatisfying(commit -> assertThat(commit.dirty()).isTrue());
        assertThat(Commit.state(facts)).isEqualTo(only + " with changes");
    }

    @Test
    void takesATreeForCleanInWhichOnlyTheHistoryHasGrown() throws IOException, InterruptedException {
        ScratchRepository scratch = new ScratchRepository(directory);
        Path history = directory.resolve(Repository.HISTORY);
        Files.writeString(history, "one", UTF_8);
        scratch.git("add", ".");
        scratch.commit();
        Files.writeString(history, "two", UTF_8);

        assertThat(Commit.of(new Repository(directory).facts()))
                .hasValueSatisfying(commit -> assertThat(commit.dirty()).isFalse());
    }

    @Test
    void knowsNothingWhereThereIsNoRepository() {
        assertThat(new Repository(directory).facts()).isEmpty();
    }
}
