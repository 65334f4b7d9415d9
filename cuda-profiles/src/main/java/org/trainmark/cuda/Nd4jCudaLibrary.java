package org.trainmark.cuda;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * ND4J's native library for CUDA, in one of the jars of its CUDA backend.
 *
 * @param jars of the backend on the class path; the natives are in one with the platform in its name
 * @param toolkit that the library was built with, which the jars' names tell
 */
record Nd4jCudaLibrary(List<Path> jars, CudaVersion toolkit) {

    private static final Pattern JAR = Pattern.compile("nd4j-cuda-(\\d{1,3})\\.(\\d{1,3})-(?!preset-).*\\.jar");
    private static final String LIBRARY = "/libnd4jcuda.so";

    Nd4jCudaLibrary {
        jars = List.copyOf(jars);
        requireNonNull(toolkit, "toolkit");
    }

    /**
     * Returns the one on a class path; empty if ND4J's CUDA backend is not on it.
     *
     * @param classPath files, as {@code java.class.path} has them
     */
    static Optional<Nd4jCudaLibrary> on(String classPath) {
        List<Path> jars = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(classPath)
                .map(Path::of)
                .filter(file -> name(file).matches())
                .toList();
        return jars.stream().findFirst().map(file -> new Nd4jCudaLibrary(jars, toolkit(file)));
    }

    private static Matcher name(Path file) {
        return JAR.matcher(String.valueOf(file.getFileName()));
    }

    private static CudaVersion toolkit(Path file) {
        MatchResult name = name(file).results().findFirst().orElseThrow();
        return new CudaVersion(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)));
    }

    /**
     * Returns code of the library, all of it unless some runs on the device; empty if the library is in none of the
     * jars.
     *
     * <p>Once JavaCPP has unpacked the library, that takes a fraction of a second. Until then the jar is read, and
     * nothing is unpacked.
     *
     * @param cache the folder to which JavaCPP unpacks
     * @throws IOException if a jar cannot be read
     */
    Optional<EmbeddedCode> code(Capability device, Path cache) throws IOException {
        for (Path jar : jars) {
            Optional<EmbeddedCode> code = code(jar, device, cache);
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private static Optional<EmbeddedCode> code(Path jar, Capability device, Path cache) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Optional<? extends ZipEntry> entry = zip.stream()
                    .filter(candidate -> candidate.getName().endsWith(LIBRARY))
                    .findFirst();
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            Path unpacked = cache.resolve(jar.getFileName()).resolve(entry.get().getName());
            if (isOf(entry.get(), unpacked)) {
                return Optional.of(read(Files.newInputStream(unpacked), device));
            }
            KeptCode kept = KeptCode.of(jar, cache);
            Optional<EmbeddedCode> before = kept.read();
            return before.isPresent()
                    ? before
                    : Optional.of(readAndKeep(zip.getInputStream(entry.get()), device, kept));
        }
    }

    private static EmbeddedCode readAndKeep(InputStream library, Capability device, KeptCode kept) throws IOException {
        EmbeddedCode code = read(library, device);
        // Else it was not read to its end, and is about to be unpacked.
        if (!code.runsOn(device)) {
            kept.keep(code);
        }
        return code;
    }

    private static EmbeddedCode read(InputStream library, Capability device) throws IOException {
        try (library) {
            return EmbeddedCode.readUntil(library, device);
        }
    }

    /** A file of another size is half unpacked, or of another build. */
    private static boolean isOf(ZipEntry entry, Path unpacked) throws IOException {
        return Files.isRegularFile(unpacked) && Files.size(unpacked) == entry.getSize();
    }
}
