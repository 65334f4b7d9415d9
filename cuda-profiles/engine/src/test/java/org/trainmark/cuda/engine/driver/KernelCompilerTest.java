package org.trainmark.cuda.engine.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.cuda.engine.gpu.CudaException;

class KernelCompilerTest {

    private static final Set<Integer> KNOWN = Set.of(75, 80, 86, 90);

    @ParameterizedTest
    @CsvSource({"75, 75", "80, 80", "86, 86", "89, 86", "90, 90"})
    void compilesForTheLatestOfACardsGeneration(int capability, int compiledFor) {
        assertThat(KernelCompiler.compiledFor(capability, KNOWN)).isEqualTo(compiledFor);
    }

    @Test
    void saysThatTheToolkitIsOlderThanTheCard() {
        assertThatExceptionOfType(CudaException.class)
                .isThrownBy(() -> KernelCompiler.compiledFor(120, KNOWN))
                .withMessage("this CUDA's compiler knows no card of compute capability 12.0; install a later toolkit");
    }
}
