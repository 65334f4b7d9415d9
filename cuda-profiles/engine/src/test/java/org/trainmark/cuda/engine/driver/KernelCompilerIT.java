package org.trainmark.cuda.engine.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bytedeco.cuda.global.nvrtc;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trainmark.cuda.engine.gpu.CudaException;
import org.trainmark.cuda.engine.gpu.Precision;

/** NVRTC takes the kernels, for every card it knows of those that the engine drives. */
class KernelCompilerIT {

    private static final int LEAST_CAPABILITY = 75;

    private final KernelCache cache;

    KernelCompilerIT(@TempDir Path directory) {
        cache = new KernelCache(directory);
    }

    @BeforeAll
    static void needsNvrtc() {
        StandInDriver.assumePossible();
        StandInDriver.loadDriverAlone();
        Assumptions.assumeTrue(hasNvrtc(), "there is no NVRTC");
    }

    private static boolean hasNvrtc() {
        try {
            Loader.load(nvrtc.class);
            return true;
        } catch (LinkageError e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void compilesAllKernelsForEveryCard(Precision precision) {
        Set<Integer> known = KernelCompiler.capabilities();
        assertThat(known).contains(75, 80, 86, 89, 90);
        known.stream()
                .filter(capability -> capability >= LEAST_CAPABILITY)
                .forEach(capability -> assertThat(KernelCompiler.code(capability, precision, cache))
                        .startsWith(0x7f, 'E', 'L', 'F'));
    }

    @Test
    void saysWhatIsWrongWithTheSource() {
        assertThatExceptionOfType(CudaException.class)
                .isThrownBy(() -> KernelCompiler.compile("__global__ void broken( {", List.of()))
                .withMessageContaining("NVRTC_ERROR_COMPILATION")
                .withMessageContaining("kernels.cu(1): error");
    }
}
