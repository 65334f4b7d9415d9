package org.trainmark.bench.machine;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What this program runs from: the tree that it was built in, or an archive of that, unpacked.
 *
 * @param root the folder that has the launcher, and all else below it
 * @param files the jars that a JVM of it may take classes from, each engine's too, and what tells the version of its
 *     own Java; relative to the root, in the order of their names
 */
public record Installation(Path root, List<Path> files) {

    /** The jars of engines that have a class path of their own, and where these are looked for. */
    private static final PathMatcher OF_ENGINES = FileSystems.getDefault()
            .getPathMatcher(
                    "glob:{bench/peers/*/target/lib,cuda-profiles/engine/target/lib,cuda-profiles/target/lib/*}/*.jar");

    private static final List<String> ENGINES = List.of("bench/peers", "cuda-profiles");
    private static final int DEPTH = 4;

    private static final Path OWN_JAVA = Path.of("java", "release");

    public Installation {
        requireNonNull(root, "root");
        files = List.copyOf(files);
    }

    /**
     * Reads the one that this class is from.
     *
     * @throws UncheckedIOException if its folders cannot be read
     */
    public static Installation current() {
        return of(code());
    }

    /** Returns the folder that paths of built-in profiles start from: {@code bench}, below the root. */
    public static Path folder() {
        return folder(code());
    }

    /**
     * Reads the one that has its classes in a jar or a folder: three folders below the root, as
     * {@code bench/target/benchmarks.jar}.
     *
     * @throws UncheckedIOException if its folders cannot be read
     */
    public static Installation of(Path code) {
        Path root = requireNonNull(folder(code).getParent(), "root");
        SortedSet<Path> files = new TreeSet<>();
        try {
            files.addAll(classPath(code.toAbsolutePath()));
            files.addAll(jarsOfEngines(root));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the installation in " + root, e);
        }
        files.add(root.resolve(OWN_JAVA));
        return new Installation(
                root,
                files.stream()
                        .filter(Files::isRegularFile)
                        .map(root::relativize)
                        .toList());
    }

    /**
     * Returns whether a path leads into an archive that was unpacked and this program runs from, where nothing can be
     * built.
     */
    public static boolean isUnpacked(Path path) {
        return isUnpacked(path, folder());
    }

    static boolean isUnpacked(Path path, Path folder) {
        Path root = requireNonNull(folder.getParent(), "root");
        return path.startsWith(root) && !Files.exists(root.resolve("pom.xml"));
    }

    /** Returns the folders of the files, as {@code bench/target/lib}; an engine that was not built has none. */
    public List<Path> folders() {
        return files.stream()
                .map(Path::getParent)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /**
     * Returns a SHA-256 in hexadecimal digits over the names of all files and what they hold, the same wherever the
     * root lies. Of a jar it takes the name, the size and the CRC-32 of each entry, as its directory has them, so that
     * it reads a hundredth of the bytes: that tells builds apart, and is no guard against a forged one.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    public String digest() {
        ContentDigest digest = new ContentDigest();
        try {
            for (Path file : files) {
                digest.add(file.toString().replace(File.separatorChar, '/'), root.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the installation in " + root, e);
        }
        return digest.hexadecimal();
    }

    private static Path code() {
        try {
            return Path.of(
                    requireNonNull(Installation.class.getProtectionDomain().getCodeSource(), "code source")
                            .getLocation()
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path holds no files", e);
        }
    }

    private static Path folder(Path code) {
        return requireNonNull(code.toAbsolutePath().resolve("../..").normalize(), "folder");
    }

    /**
     * Returns the jar and those that its manifest names, which are all that a JVM takes; or all that is in a folder.
     */
    private static List<Path> classPath(Path code) throws IOException {
        if (Files.isDirectory(code)) {
            try (Stream<Path> classes = Files.walk(code)) {
                return classes.toList();
            }
        }
        try (JarFile jar = new JarFile(code.toFile())) {
            String named = Optional.ofNullable(jar.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH))
                    .orElse("");
            return Stream.concat(Stream.of(code), Stream.of(named.split(" ")).map(code::resolveSibling))
                    .toList();
        }
    }

    private static List<Path> jarsOfEngines(Path root) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path folder :
                ENGINES.stream().map(root::resolve).filter(Files::isDirectory).toList()) {
            try (Stream<Path> found = Files.walk(folder, DEPTH)) {
                found.filter(file -> OF_ENGINES.matches(root.relativize(file))).forEach(jars::add);
            }
        }
        return jars;
    }
}
