package org.trainmark.bench.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.trainmark.bench.fork.Handoff;
import org.trainmark.bench.profile.Profile;

/**
 * The classes of a trial, parsed beforehand (class data sharing): with them a trial's JVM takes half a second less to
 * its first step, and its compiler threads have less to do.
 *
 * <p>Made once for each JVM and each build, beside the jar. Trials do as well without it, only later.
 */
final class ClassArchive {

    private static final long LONGEST_SECONDS = 60;

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
     * Returns the archive, which is made if need be; empty if this program does not run from its one jar, or nothing
     * can be written beside that.
     */
    static Optional<Path> find(Scratch scratch) {
        String classPath = System.getProperty("java.class.path");
        Path jar = Path.of(classPath.split(File.pathSeparator, 2)[0]).toAbsolutePath();
        if (classPath.contains(File.pathSeparator) || !Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        return new ClassArchive(jar, scratch).find();
    }

    private Optional<Path> find() {
        try {
            Path archive = jar.resolveSibling("classes-%s-%x.jsa"
                    .formatted(Runtime.version(), Files.getLastModifiedTime(jar).toMillis()));
            boolean there = Files.exists(archive) || (Files.isWritable(archive.getParent()) && make(archive));
            return there ? Optional.of(archive) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the class archive", e);
        }
    }

    /** Runs a few steps in a JVM that writes down its classes as it ends. */
    private boolean make(Path archive) throws IOException {
        Path handoff = scratch.newDirectory();
        Path made = handoff.resolve("made.jsa");
        List<String> flags = List.of("-XX:ArchiveClassesAtExit=" + made, "-D" + Handoff.PROPERTY + "=" + handoff);
        Process process = JvmLaunch.of(Profile.usual("class-archive"), scratch.directory(), Map.of())
                .running(flags, "org.openjdk.jmh.Main", SOME_STEPS)
                .start();
        if (!ended(process) || !Files.exists(made)) {
            return false;
        }
        deleteOlder(archive);
        Path beside = archive.resolveSibling(archive.getFileName() + ".tmp");
        Files.move(made, beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, archive, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private static void deleteOlder(Path archive) throws IOException {
        String ofThisJvm = "classes-%s-*.jsa*".formatted(Runtime.version());
        try (DirectoryStream<Path> older = Files.newDirectoryStream(archive.getParent(), ofThisJvm)) {
            for (Path file : older) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
