package org.trainmark.cuda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads what NVIDIA's compiler writes. */
class EmbeddedCodeIT {

    @Test
    void isReadFromALibraryOfNvcc(@TempDir Path directory) throws IOException {
        Path library = directory.resolve("libtwice.so");
        Files.writeString(directory.resolve("twice.cu"), """
                __global__ void twice(float *x) { x[threadIdx.x] *= 2; }
                extern "C" void run(float *x) { twice<<<1, 32>>>(x); }
                """, UTF_8);
        Gcc.compile(
                directory,
                "nvcc",
                "-shared",
                "-Xcompiler=-fPIC",
                "-gencode=arch=compute_75,code=sm_75",
                "-gencode=arch=compute_86,code=sm_86",
                "-gencode=arch=compute_90,code=compute_90",
                "-o",
                library.toString(),
                "twice.cu");

        try (InputStream bytes = Files.newInputStream(library)) {
            assertThat(EmbeddedCode.read(bytes)).hasToString("machine code for 7.5, 8.6 and PTX for 9.0");
        }
    }
}
