package org.trainmark.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.cuda.Fatbins.machineCode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The probe on a driver that answers as a test says, in JVMs of their own, with a backend that is a jar of one file.
 */
class Nd4jCudaProbeIT {

    private static final String LIBRARY = "org/nd4j/linalg/jcublas/bindings/linux-x86_64/libnd4jcuda.so";
    private static final String JAR = "nd4j-cuda-11.6-1.0.0-M2.1-linux-x86_64.jar";

    private static Path driver;
    private static Path jar;
    private static Path cache;

    @BeforeAll
    static void make(@TempDir Path directory) throws IOException {
        driver = Gcc.stub(directory);
        jar = directory.resolve(JAR);
        cache = directory.resolve("cache");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(LIBRARY));
            zip.write(Fatbins.library(machineCode(70), machineCode(86)));
            zip.closeEntry();
        }
    }

    @Test
    void findsNothingAmissWithADeviceThatThereIsCodeFor() throws IOException {
        assertThat(answer(Map.of())).isEmpty();
        assertThat(answer(Map.of("STUB_SM", "89"))).isEmpty();
        assertThat(answer(Map.of("STUB_VERSION", "11000"))).isEmpty();
    }

    @Test
    void refusesWithoutADriver() throws IOException {
        assertThat(Forked.answer(Path.of("/nowhere/libcuda.so.1"), List.of(jar), Map.of()))
                .contains("no NVIDIA driver is loaded, or this container does not see it: there is no"
                        + " /nowhere/libcuda.so.1; install the driver, or start the container with --gpus all");
    }

    @Test
    void refusesADriverThatIsTooOld() throws IOException {
        assertThat(answer(Map.of("STUB_VERSION", "10020")))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("knows CUDA 10.2 and nothing newer")
                        .contains("install a driver for CUDA 11.0 or later"));
    }

    @Test
    void refusesADriverThatDoesNotStart() throws IOException {
        assertThat(answer(Map.of("STUB_INIT", "999")))
                .contains("the NVIDIA driver does not work: something is amiss (error 999);"
                        + " mend the driver until nvidia-smi works");
        assertThat(answer(Map.of("STUB_INIT", "3")))
                .hasValueSatisfying(text -> assertThat(text).contains("unknown error (error 3)"));
    }

    @Test
    void refusesWhereNoDeviceIsVisible() throws IOException {
        assertThat(answer(Map.of("STUB_COUNT", "0", "CUDA_VISIBLE_DEVICES", "-1")))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("shows no device with CUDA_VISIBLE_DEVICES=-1; set"));
    }

    @Test
    void refusesADeviceThatTheLibraryHasNoCodeFor() throws IOException {
        assertThat(answer(Map.of("STUB_SM", "90")))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("Stub 0 has compute capability 9.0, and ND4J's library holds machine code for 7.0,"
                                + " 8.6 and PTX for none; "));
    }

    @Test
    void takesTheUnpackedLibraryBeforeThatInTheJar() throws IOException {
        Path unpacked = cache.resolve(JAR).resolve(LIBRARY);
        Files.createDirectories(unpacked.getParent());
        // Of the same size, so that it passes for the same library, but with code for another device.
        Files.write(unpacked, Fatbins.library(machineCode(75), machineCode(90)));

        assertThat(answer(Map.of("STUB_SM", "90"))).isEmpty();

        Files.write(unpacked, Fatbins.library(machineCode(90)));

        assertThat(answer(Map.of("STUB_SM", "90"))).isPresent();
        Files.delete(unpacked);
    }

    @Test
    void readsAJarThatHasNoCodeForTheDeviceOnlyOnce(@TempDir Path directory) throws IOException {
        Path folder = directory.resolve("not/there/yet");
        String flag = "-Dorg.bytedeco.javacpp.cachedir=" + folder;
        Map<String, String> hopper = Map.of("STUB_SM", "90");
        Path kept = folder.resolve(JAR + ".code");

        assertThat(Forked.answer(driver, List.of(jar), hopper, flag)).isPresent();
        assertThat(kept).content().endsWith("\n7.0 8.6\n\n");

        Files.writeString(kept, Files.readString(kept).replace("8.6", "9.0"));
        assertThat(Forked.answer(driver, List.of(jar), hopper, flag)).isEmpty();

        Files.writeString(kept, "of another jar\n9.0\n\n");
        assertThat(Forked.answer(driver, List.of(jar), hopper, flag)).isPresent();
    }

    @Test
    void leavesAJarWithoutTheLibraryToTheEngine(@TempDir Path directory) throws IOException {
        Path empty = directory.resolve(JAR);
        try (OutputStream file = Files.newOutputStream(empty);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("readme"));
        }

        assertThat(Forked.answer(driver, List.of(empty), Map.of("STUB_SM", "90")))
                .isEmpty();
    }

    @Test
    void isSilentWithoutTheBackend() throws IOException {
        assertThat(Forked.answer(Path.of("/nowhere/libcuda.so.1"), List.of(), Map.of()))
                .isEmpty();
    }

    private static Optional<String> answer(Map<String, String> environment) throws IOException {
        return Forked.answer(driver, List.of(jar), environment, "-Dorg.bytedeco.javacpp.cachedir=" + cache);
    }
}
