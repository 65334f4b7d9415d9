package org.trainmark.cuda.engine.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelCacheIT {

    private final AtomicInteger compiled = new AtomicInteger();
    private final Path directory;

    KernelCacheIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void compilesOnce() {
        assertThat(new KernelCache(directory).get("a", this::compile)).containsExactly(1);
        assertThat(new KernelCache(directory).get("a", this::compile)).containsExactly(1);
        assertThat(directory).isDirectoryContaining("glob:**.cubin");
    }

    @Test
    void compilesAgainWhatIsMadeOtherwise() {
        KernelCache cache = new KernelCache(directory.resolve("new"));

        assertThat(cache.get("a", this::compile)).containsExactly(1);
        assertThat(cache.get("b", this::compile)).containsExactly(2);
    }

    @Test
    void compilesEachTimeWhereNothingCanBeWritten() throws IOException {
        KernelCache cache =
                new KernelCache(Files.createFile(directory.resolve("file")).resolve("below"));

        assertThat(cache.get("a", this::compile)).containsExactly(1);
        assertThat(cache.get("a", this::compile)).containsExactly(2);
    }

    private byte[] compile() {
        return new byte[] {(byte) compiled.incrementAndGet()};
    }
}
