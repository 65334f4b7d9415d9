package org.trainmark.cuda.engine.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.cuda.engine.gpu.Precision;

/** Compilers for devices take the kernels, for every generation of cards. */
class KernelsCompileIT {

    private static final List<Precision> TYPES = List.of(Precision.FP32, Precision.BF16, Precision.FP16);

    private final Path directory;

    KernelsCompileIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @ValueSource(ints = {75, 80, 86, 89, 90, 100, 120})
    void nvccCompilesAllKernelsWithoutAWarning(int capability) throws IOException {
        Assumptions.assumeTrue(Compilers.has("nvcc"), "there is no nvcc");
        Path source = Files.writeString(directory.resolve("kernels.cu"), KernelSource.forDevices());
        for (Precision precision : TYPES) {
            Path code = directory.resolve(precision.type());
            List<String> command = new ArrayList<>(List.of("nvcc", "-cubin", "-Werror", "all-warnings"));
            command.addAll(KernelCompiler.options(capability, precision));
            command.addAll(List.of(source.toString(), "-o", code.toString()));

            assertThat(Compilers.run(command)).isEmpty();
            assertThat(code).isNotEmptyFile();
        }
    }

    @Test
    void thereAreKernels() {
        assertThat(StandInDriver.kernels())
                .contains("begin_step", "gather", "update")
                .doesNotHaveDuplicates();
    }
}
