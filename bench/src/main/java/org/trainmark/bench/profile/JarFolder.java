package org.trainmark.bench.profile;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.machine.Installation;
import org.trainmark.core.engine.Obstacle;

/**
 * A folder of jars that a trial's JVM takes all of its classes from.
 *
 * @param name how a profile writes it; the folder may lie elsewhere on another machine and still be the same
 * @param path where it lies on this one
 * @param builtWith the command that puts the jars there; empty if the profile does not say
 */
public record JarFolder(String name, Path path, Optional<String> builtWith) {

    public JarFolder {
        requireNonNull(name, "name");
        requireNonNull(path, "path");
        requireNonNull(builtWith, "builtWith");
    }

    /** Returns what keeps trials from taking their classes from it. */
    Optional<Obstacle> obstacle() {
        return isEmpty()
                ? Optional.of(new Obstacle("there is no jar in " + path, mend()))
                : EngineLaunches.of(Optional.of(this)).unreadable().map(why -> new Obstacle(why, mend()));
    }

    private String mend() {
        String how = Installation.isUnpacked(path) ? "unpack an archive made with: " : "build it with: ";
        return builtWith.map(how::concat).orElse("put the engine's jars there");
    }

    /** Returns whether there is no jar in it, or no such folder. */
    boolean isEmpty() {
        return jars().isEmpty();
    }

    /** Returns the folder's jars as the class path that a JVM takes. */
    public String classPath() {
        return path.resolve("*").toString();
    }

    /** Returns the text of a resource in its jars, those of this JVM aside; empty if none of them has it. */
    Optional<String> text(String resource) {
        try (URLClassLoader alone = new URLClassLoader(urls(), null)) {
            return ResourceText.of(alone, resource);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Returns a loader of the folder's classes, where this JVM has none of that name. */
    ClassLoader loader() {
        return new URLClassLoader(urls(), JarFolder.class.getClassLoader());
    }

    private URL[] urls() {
        return jars().stream().map(JarFolder::url).toArray(URL[]::new);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError("every file has a URL", e);
        }
    }

    private List<Path> jars() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(path, "*.jar")) {
            List<Path> found = new ArrayList<>();
            jars.forEach(found::add);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
