package org.trainmark.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a trial's JVM finds on the class path of the profile {@code cuda-11.6}, where that is built. */
class CudaClassPathIT {

    private static final Path FOLDER = Path.of("target", "lib", "cuda-11.6");

    private static List<String> jars = List.of();

    @BeforeAll
    static void list() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "not built: mvn -Pcuda-11.6 -DskipTests package");
        try (Stream<Path> files = Files.list(FOLDER)) {
            jars = files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void holdsTheHarnessAndTheProbe() {
        assertThat(jars)
                .anyMatch(jar -> jar.startsWith("trainmark-bench-"))
                .anyMatch(jar -> jar.startsWith("trainmark-core-"))
                .anyMatch(jar -> jar.startsWith("trainmark-cuda-profiles-"))
                .anyMatch(jar -> jar.startsWith("jna-"))
                .anyMatch(jar -> jar.startsWith("jmh-core-"));
    }

    @Test
    void holdsTheCudaBackendWithItsNativesAndNoOther() {
        assertThat(Nd4jCudaLibrary.on(String.join(":", jars)))
                .map(Nd4jCudaLibrary::toolkit)
                .contains(new CudaVersion(11, 6));
        assertThat(jars)
                .anyMatch(jar -> jar.matches("nd4j-cuda-11.6-.*-linux-x86_64.jar"))
                .noneMatch(jar -> jar.matches("nd4j-native-[0-9].*"));
    }

    @Test
    void holdsOneVersionOfEachLibrary() {
        assertThat(jars.stream().filter(jar -> jar.matches("javacpp-[0-9.]+\\.jar")))
                .hasSize(1);
        assertThat(jars.stream().filter(jar -> jar.matches("openblas-[0-9.]+-[0-9.]+\\.jar")))
                .hasSizeLessThan(2);
    }
}
