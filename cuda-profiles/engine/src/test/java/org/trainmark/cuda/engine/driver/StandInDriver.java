package org.trainmark.cuda.engine.driver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bytedeco.cuda.global.cudart;
import org.bytedeco.javacpp.SizeTPointer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.trainmark.core.engine.Obstacle;
import org.trainmark.cuda.engine.gpu.Cards;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;

/**
 * Libraries that stand in for CUDA's in this JVM: a card that is the processor, with the engine's own kernels compiled
 * for it. So everything but the card itself is tested: the calls of the driver, of cuBLAS and of cuDNN, their
 * arguments, the graphs.
 */
public final class StandInDriver {

    private static final Pattern KERNEL = Pattern.compile("__global__ void (\\w+)");

    private static @Nullable StandInDriver loaded;

    private final Path directory;

    private StandInDriver(Path directory) {
        this.directory = directory;
    }

    /** Ends the test where there is no compiler to make the libraries with. */
    public static void assumePossible() {
        Assumptions.assumeTrue(Compilers.has("g++"), "there is no g++ to compile the kernels with");
    }

    /** Loads the libraries, if that has not been done, in place of those that the bindings look for. */
    public static synchronized StandInDriver load() {
        StandInDriver driver = loaded;
        if (driver == null) {
            try {
                driver = new StandInDriver(newDirectory());
                driver.compile();
                loaded = driver;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return driver;
    }

    /** Returns where the libraries are, with kernels for the precisions whose cards have been asked for. */
    public Path directory() {
        return directory;
    }

    /** Loads the driver alone, which all bindings want, in a JVM that is to find CUDA's other libraries themselves. */
    static void loadDriverAlone() {
        try {
            StandInDriver driver = new StandInDriver(newDirectory());
            load(driver.library("libcuda.so.1", text("driver.h")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newDirectory() throws IOException {
        return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "stand-in-driver");
    }

    private void compile() throws IOException {
        String products = text("host.h") + KernelSource.types() + text("products.h");
        String driver = directory.resolve("libcuda.so.1").toString();
        load(library("libcuda.so.1", text("driver.h")));
        load(library("libcudart.so.13", ""));
        load(library("libcublasLt.so.13", products + text("blas_lt.h"), driver));
        load(library("libcublas.so.13", products + text("blas.h"), driver));
        load(library("libnvrtc.so.13", text("compiler.h")));
    }

    /** Loads cuDNN, if that has not been done; it is several libraries, of which the binding wants these. */
    private synchronized void compileCudnn() throws IOException {
        if (Files.exists(directory.resolve("libcudnn_cnn.so.9"))) {
            return;
        }
        String source = text("host.h") + KernelSource.types() + text("dnn.h");
        for (String part : List.of("graph", "ops", "cnn")) {
            String driver = directory.resolve("libcuda.so.1").toString();
            load(library("libcudnn_%s.so.9".formatted(part), source, driver));
        }
        load(library("libcudnn_adv.so.9", ""));
    }

    /** Returns the driver's cards, with kernels for a precision, which are cached beside it. */
    public Cards cards(Precision precision) {
        return cards(precision, Convolutions.PATCHES, Optional::empty);
    }

    /**
     * Returns the driver's cards.
     *
     * @param unknownChoice what keeps all of them from being used
     */
    public synchronized Cards cards(
            Precision precision, Convolutions convolutions, Supplier<Optional<Obstacle>> unknownChoice) {
        try {
            if (convolutions == Convolutions.CUDNN) {
                compileCudnn();
            }
            String name = precision.type() + ".so";
            if (!Files.exists(directory.resolve(name))) {
                String source = text("host.h") + KernelSource.portable() + launches();
                library(name, source, "-DREAL=" + precision.type());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DriverCards(new KernelCache(directory.resolve("kernels")), () -> convolutions, unknownChoice);
    }

    private static void load(Path library) {
        System.load(library.toString());
    }

    private Path library(String name, String source, String... flags) throws IOException {
        Path file = Files.writeString(directory.resolve(name + ".cpp"), source);
        Path symbols = Files.writeString(directory.resolve(name + ".map"), "%s { *; };".formatted(name));
        Path library = directory.resolve(name);
        List<String> command =
                new ArrayList<>(List.of("g++", "-std=c++17", "-O2", "-shared", "-fPIC", "-Wl,-Bsymbolic"));
        command.addAll(List.of("-Wl,-soname," + name, "-Wl,--version-script," + symbols));
        command.add(file.toString());
        command.addAll(List.of(flags));
        command.addAll(List.of("-o", library.toString()));
        Compilers.run(command);
        return library;
    }

    private static String launches() {
        return kernels().stream().map(name -> """
                        extern "C" {
                        void launch_%1$s(const int *grid, void **arguments) { launch(%1$s, grid, arguments); }
                        extern const decltype(sizes(%1$s)) sizes_%1$s;
                        const decltype(sizes(%1$s)) sizes_%1$s = sizes(%1$s);
                        }
                        """.formatted(name)).collect(Collectors.joining());
    }

    /** Returns the names of all kernels. */
    static List<String> kernels() {
        return KERNEL.matcher(KernelSource.portable())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(StandInDriver.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    /** Runs {@code work} with a card of other properties than usual. */
    public void with(Map<String, Long> properties, Runnable work) {
        become(properties);
        try {
            work.run();
        } finally {
            become(Map.of());
        }
    }

    /** Makes the card one of these properties, the usual ones but for them. */
    public void become(Map<String, Long> properties) {
        try {
            String lines = new TreeMap<>(properties)
                    .entrySet().stream()
                            .map(property -> property.getKey() + " " + property.getValue() + "\n")
                            .collect(Collectors.joining());
            Files.writeString(card(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the free bytes of the card as its driver tells them; some session must have been opened before. */
    public static long free() {
        try (SizeTPointer free = new SizeTPointer(1);
                SizeTPointer total = new SizeTPointer(1)) {
            assertThat(cudart.cuMemGetInfo(free, total)).isZero();
            return free.get();
        }
    }

    /** Returns how many events, graphs and streams there are; some session must have been opened before. */
    public static int things() {
        return attribute(10_001);
    }

    /** Returns how many calls there were that a card would not have borne. */
    public static int mistakes() {
        return attribute(10_002);
    }

    /** Returns how many times of the device's clock were noted. */
    public static int times() {
        return attribute(10_003);
    }

    private static int attribute(int number) {
        int[] value = new int[1];
        assertThat(cudart.cuDeviceGetAttribute(value, number, 0)).isZero();
        return value[0];
    }

    private Path card() {
        return directory.resolve("card");
    }
}
