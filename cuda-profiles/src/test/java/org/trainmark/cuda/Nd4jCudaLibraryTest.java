package org.trainmark.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class Nd4jCudaLibraryTest {

    @Test
    void isFoundByTheNamesOfItsJars() {
        String classPath = String.join(
                File.pathSeparator,
                "/lib/nd4j-api-1.0.0-M2.1.jar",
                "/lib/nd4j-cuda-11.6-preset-1.0.0-M2.1.jar",
                "/lib/nd4j-cuda-11.6-1.0.0-M2.1.jar",
                "/lib/nd4j-cuda-11.6-1.0.0-M2.1-linux-x86_64.jar");

        assertThat(Nd4jCudaLibrary.on(classPath))
                .contains(new Nd4jCudaLibrary(
                        List.of(
                                Path.of("/lib/nd4j-cuda-11.6-1.0.0-M2.1.jar"),
                                Path.of("/lib/nd4j-cuda-11.6-1.0.0-M2.1-linux-x86_64.jar")),
                        new CudaVersion(11, 6)));
    }

    @Test
    void takesItsToolkitFromTheName() {
        assertThat(Nd4jCudaLibrary.on("nd4j-cuda-12.9-1.0.0-M3.jar"))
                .map(Nd4jCudaLibrary::toolkit)
                .contains(new CudaVersion(12, 9));
    }

    @Test
    void isNotThereWithoutTheBackend() {
        assertThat(Nd4jCudaLibrary.on("/lib/nd4j-native-1.0.0-M2.1.jar:/lib/classes"))
                .isEmpty();
        assertThat(Nd4jCudaLibrary.on("")).isEmpty();
    }
}
