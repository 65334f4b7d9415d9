package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder of jars that a trial's JVM takes all of its classes from.
 *
 * @param name how a profile writes it; the folder may lie elsewhere on another machine and still be the same
 * @param path where it lies on this one
 */
public record JarFolder(String name, Path path) {

    public JarFolder {
        requireNonNull(name, "name");
        requireNonNull(path, "path");
    }

    /** Returns whether there is no jar in it, or no such folder. */
    public boolean isEmpty() {
        if (!Files.isDirectory(path)) {
            return true;
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(path, "*.jar")) {
            return !jars.iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Returns what builds the folder of a built-in profile, which the default build leaves out. */
    public String build() {
        boolean cuda = name.contains("cuda-profiles/");
        return "mvn -P%s -DskipTests package".formatted(cuda ? path.getFileName() : "peers");
    }

    /** Returns the folder's jars as the class path that a JVM takes. */
    public String classPath() {
        return path.resolve("*").toString();
    }
}
