package org.trainmark.cuda.engine.driver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibrariesTest {

    @ParameterizedTest
    @CsvSource({
        "libcuda.so.1, NVIDIA's driver",
        "libcudart.so.13, cuda-cudart-13-0",
        "libnvrtc.so.13, cuda-nvrtc-13-0",
        "libcublas.so.13, libcublas-13-0",
        "libcublasLt.so.13, libcublas-13-0",
        "libcudnn_cnn.so.9, libcudnn9-cuda-13"
    })
    void saysWhichLibraryIsMissingAndWhatBringsIt(String library, String source) {
        String message =
                "/cache/libjni.so: %s: cannot open shared object file: No such file or directory".formatted(library);

        assertThat(Libraries.describe(message))
                .contains(library.substring(0, library.indexOf(library.contains("_") ? "_" : ".so")))
                .contains(source);
    }

    @org.junit.jupiter.api.Test
    void passesOnWhatItDoesNotKnow() {
        assertThat(Libraries.describe("wrong ELF class")).isEqualTo("CUDA's libraries do not load: wrong ELF class");
    }
}
