package org.trainmark.bench.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where JMH's temporary files go: into a directory of this process, which a later run finds and deletes if this one is
 * killed. JMH asks Java for them and cannot be told where; Java decides that when it is first asked.
 */
final class JmhFiles {

    private static final String TEMPORARY = "java.io.tmpdir";

    /** Held for as long as the process lives: the collector would let go of the file in it. */
    private static @Nullable Scratch own;

    private JmhFiles() {}

    /** Makes the directory, once in a process; it is deleted when that ends. */
    static synchronized void separate() {
        if (own != null) {
            return;
        }
        own = new Scratch(notice -> {});
        String usual = System.getProperty(TEMPORARY);
        System.setProperty(TEMPORARY, own.directory().toString());
        try {
            Path first = File.createTempFile("jmh", "first").toPath();
            Files.delete(first);
            if (first.startsWith(own.directory())) {
                deleteAtEnd(own.directory());
            } else {
                // Somebody asked Java before.
                own.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary file in " + own.directory(), e);
        } finally {
            System.setProperty(TEMPORARY, usual);
        }
    }

    /** What is registered last is deleted first, and JMH has its files deleted likewise. */
    private static void deleteAtEnd(Path directory) {
        directory.toFile().deleteOnExit();
        directory.resolve(Scratch.OWNER).toFile().deleteOnExit();
    }
}
