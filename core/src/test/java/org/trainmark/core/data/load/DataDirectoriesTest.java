package org.trainmark.core.data.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.KnownDataset;

class DataDirectoriesTest {

    private static final Path SYSTEM = Path.of("/usr/share/datasets");

    @Test
    void searchesTheExplicitDirectoryThenTheVariableThenTheCacheThenTheSystem() {
        DataDirectories directories = DataDirectories.usual(
                Optional.of(Path.of("mine")), Map.of("TRAINMARK_DATA", "/shared", "XDG_CACHE_HOME", "/cache"));

        assertThat(directories.searched())
                .containsExactly(Path.of("mine"), Path.of("/shared"), Path.of("/cache/trainmark/data"), SYSTEM);
        assertThat(directories.cache()).isEqualTo(Path.of("/cache/trainmark/data"));
    }

    @Test
    void keepsTheCacheInTheHomeDirectoryIfNoVariableSaysOtherwise() {
        DataDirectories directories = DataDirectories.usual(
                Optional.empty(), Map.of("HOME", "/home/me", "XDG_CACHE_HOME", "relative", "TRAINMARK_DATA", " "));

        assertThat(directories.searched()).containsExactly(Path.of("/home/me/.cache/trainmark/data"), SYSTEM);
    }

    @Test
    void looksUnderTheNameOfTheSetBeforeTheDirectoryItself() {
        DataDirectories directories = DataDirectories.usual(Optional.of(Path.of("mine")), Map.of("HOME", "/home/me"));

        assertThat(directories.candidates(KnownDataset.MNIST)).startsWith(Path.of("mine/mnist"), Path.of("mine"));
    }
}
