package org.trainmark.core.engine.blas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenBlasTest {

    private final OpenBlas library = new OpenBlas();

    @Test
    void hasKernelsForTheInstructionsOfAProcessor() {
        assertThat(library.candidates(List.of("sse4_2", "avx", "fma", "avx2"))).containsExactly("Haswell", "Zen");
        assertThat(library.candidates(List.of("avx", "fma", "avx2", "avx512f", "avx512bw", "avx512_vnni")))
                .containsExactly("Haswell", "Zen", "SkylakeX");
    }

    @Test
    void hasNoneWhereAnInstructionIsMissing() {
        assertThat(library.candidates(List.of("avx2"))).isEmpty();
        assertThat(library.candidates(List.of("avx2", "fma", "avx512f"))).doesNotContain("SkylakeX");
    }

    @Test
    void leavesProcessorsOfOtherArchitecturesToTheLibrary() {
        assertThat(library.candidates(List.of("asimd", "sve"))).isEmpty();
        assertThat(library.candidates(List.of())).isEmpty();
    }
}
