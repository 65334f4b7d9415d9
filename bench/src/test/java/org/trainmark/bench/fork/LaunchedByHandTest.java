package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.JvmStart;

class LaunchedByHandTest {

    private static final JvmStart USUAL = new JvmStart(Map.of("OMP", "1", "BLAS", "2"), List.of("-Dengine=2"), 2);

    @Test
    void saysWhatToSetWhereNothingIs() {
        assertThat(LaunchedByHand.warning(USUAL, Map.of()).orElse(""))
                .contains("many times slower")
                .endsWith("BLAS=2 OMP=1 java -jar benchmarks.jar -jvmArgsAppend '-Dengine=2'");
    }

    @Test
    void leavesToAPersonWhatThatPersonSet() {
        assertThat(LaunchedByHand.warning(USUAL, Map.of("OMP", "7")).orElse(""))
                .contains("BLAS=2 java")
                .doesNotContain("OMP");
        assertThat(LaunchedByHand.warning(USUAL, Map.of("OMP", "7", "BLAS", "7")))
                .isEmpty();
    }
}
