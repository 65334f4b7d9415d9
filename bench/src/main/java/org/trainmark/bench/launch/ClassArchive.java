package org.trainmark.bench.launch;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.fork.Handoff;
import org.trainmark.bench.machine.Installation;
import org.trainmark.bench.profile.Profile;
import org.trainmark.results.disk.AtomicFile;
import org.trainmark.results.disk.LockFile;

/**
 * The classes of a trial, parsed beforehand (class data sharing): with them a trial's JVM takes half a second less to
 * its first step, and its compiler threads have less to do.
 *
 * <p>Made once for each JVM and each build, beside the jar, with the digest of what it holds in its name: a JVM
 * believes what it reads there, so one that is damaged is made anew. Trials do as well without it, only later.
 */
final class ClassArchive {

    private static final int DIGITS = 16;

    /** What JMH takes for a few steps and an epoch in its own JVM. */
    private static final List<String> SOME_STEPS = List.of(
            "TrainingBenchmark.step",
            "-p",
            "convergence={max-epochs: 1}",
            "-f",
            "0",
            "-wi",
            "0",
            "-i",
            "1",
            "-r",
            "10ms");

    private final Path jar;
    private final Scratch scratch;

    private ClassArchive(Path jar, Scratch scratch) {
        this.jar = jar;
        this.scratch = scratch;
    }

    /**
     * Returns the archive, which is made if need be; empty if this program does not run from its one jar, or none can
     * be made beside that.
     */
    static Optional<Path> find(Scratch scratch) {
        String classPath = System.getProperty("java.class.path");
        Path jar = Path.of(classPath.split(File.pathSeparator, 2)[0]).toAbsolutePath();
        if (classPath.contains(File.pathSeparator) || !Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        return find(jar, scratch);
    }

    static Optional<Path> find(Path jar, Scratch scratch) {
        try {
            return new ClassArchive(jar, scratch).find();
        } catch (IOException | UncheckedIOException e) {
            // No room, no right, no JVM more: whatever keeps it from being made, trials do without.
            return Optional.empty();
        }
    }

    private Optional<Path> find() throws IOException {
        // All builds that are unpacked have jars of the same time, and a JVM compares no more than that and their
        // sizes.
        String build = "classes-%s-%x-%s-"
                .formatted(
                        Runtime.version(),
                        Files.getLastModifiedTime(jar).toMillis(),
                        Installation.of(jar).digest().substring(0, DIGITS));
        Optional<Path> sound = Optional.empty();
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(jar.getParent(), "classes-%s-*.jsa*".formatted(Runtime.version()))) {
            for (Path one : all) {
                if (sound.isEmpty() && one.getFileName().toString().startsWith(build) && isSound(one)) {
                    sound = Optional.of(one);
                } else if (LockFile.isFree(one)) {
                    // Of another build, damaged, or the beginning that a killed process left.
                    Files.deleteIfExists(one);
                }
            }
        }
        return sound.isPresent() || !Files.isWritable(jar.getParent()) ? sound : make(build);
    }

    private static boolean isSound(Path archive) throws IOException {
        return archive.toString().endsWith("-" + digest(archive) + ".jsa");
    }

    /** Runs a few steps in a JVM that writes down its classes as it ends. */
    private Optional<Path> make(String build) throws IOException {
        Path handoff = scratch.newDirectory();
        Path made = handoff.resolve("made.jsa");
        List<String> flags = List.of("-XX:ArchiveClassesAtExit=" + made, "-D" + Handoff.PROPERTY + "=" + handoff);
        Process process = JvmLaunch.of(Profile.usual("class-archive"), scratch.directory(), Map.of())
                .running(flags, "org.openjdk.jmh.Main", SOME_STEPS)
                .start();
        if (!JvmLaunch.endedWell(process) || !Files.exists(made)) {
            return Optional.empty();
        }
        Path archive = jar.resolveSibling(build + digest(made) + ".jsa");
        AtomicFile.copy(made, archive);
        return Optional.of(archive);
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
