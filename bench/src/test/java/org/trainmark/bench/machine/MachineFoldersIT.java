package org.trainmark.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of folders: trees of Linux, JDKs and the cache of natives. */
class MachineFoldersIT {

    private final Path root;

    MachineFoldersIT(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void aTreeIsReadAsFarAsItIsThere() throws IOException {
        write("sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq", "2100000\n");
        write("sys/devices/system/cpu/cpu10/cpufreq/scaling_cur_freq", "oops\n");
        write("sys/devices/system/cpu/cpufreq/boost", "1\n");
        SystemFiles files = new RootedFiles(root);

        assertThat(files.processors()).containsExactly("sys/devices/system/cpu/cpu0", "sys/devices/system/cpu/cpu10");
        assertThat(files.number("sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq"))
                .hasValue(2_100_000);
        assertThat(files.number("sys/devices/system/cpu/cpu10/cpufreq/scaling_cur_freq"))
                .isEmpty();
        assertThat(files.text("sys/devices/system/cpu")).isEmpty();
        assertThat(files.names("proc")).isEmpty();
    }

    @Test
    void jdksAreFoundOnceThoughTheyHaveSeveralNames() throws IOException {
        Path running = jdk("jvm/java-17", "17.0.15");
        Path other = jdk("jvm/java-25", "25.0.1");
        Files.createSymbolicLink(root.resolve("jvm/default"), running);
        write("jvm/broken/release", "JAVA_VERSION=\"8\"");

        assertThat(Jdk.find(root.resolve("jvm"), List.of(other, root.resolve("none")), running))
                .containsExactly(
                        new Jdk("17.0.15", running.toRealPath().toString(), true),
                        new Jdk("25.0.1", other.toRealPath().toString(), false));
    }

    @Test
    void theCacheOfNativesIsMeasured() throws IOException {
        write("cache/a.jar/lib.so", "12345");
        write("cache/b.jar/lib.so", "123");

        assertThat(NativeCache.read(root.resolve("cache")))
                .isEqualTo(new NativeCache(root.resolve("cache").toString(), 8, true));
    }

    @Test
    void anAbsentCacheIsWritableIfItCanBeMade() throws IOException {
        write("file", "");

        assertThat(NativeCache.read(root.resolve("none/cache")).writable()).isTrue();
        assertThat(NativeCache.read(root.resolve("file/cache")).writable()).isFalse();
    }

    @Test
    void theCacheIsWhereJavaCppLooks() {
        assertThat(NativeCache.folder(Map.of(), "/home/me", "")).isEqualTo(Path.of("/home/me/.javacpp/cache"));
        assertThat(NativeCache.folder(Map.of("JAVACPP_CACHE_DIR", "/c"), "/home/me", ""))
                .isEqualTo(Path.of("/c"));
        assertThat(NativeCache.folder(Map.of(), "/home/me", "/p")).isEqualTo(Path.of("/p"));
    }

    @Test
    void thisMachineIsReadWhateverItIs() {
        Machine machine = Machine.read(System.getenv());

        assertThat(machine.cpu().processors()).isPositive();
        assertThat(machine.memory().totalBytes()).isPositive();
        assertThat(machine.jdks()).filteredOn(Jdk::running).hasSize(1);
    }

    private Path jdk(String home, String version) throws IOException {
        write(home + "/release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        Path java = write(home + "/bin/java", "");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return root.resolve(home);
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
