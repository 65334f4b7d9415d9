package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.trainmark.results.disk.AtomicFile;
import org.trainmark.results.log.RunDirectory;

/**
 * The files of a trial on their way from the directory of a run on a node to that of the run.
 *
 * @param name of the try
 */
record SentFiles(String name) {

    /** Of a file that is longer, its end is sent: a program may print without end. */
    private static final int MOST_BYTES = 1 << 20;

    SentFiles {
        requireNonNull(name, "name");
    }

    private List<Path> of(RunDirectory directory) {
        Path log = directory.logFile(name);
        return List.of(directory.stepsFile(name), log, log.resolveSibling(log.getFileName() + ".hs_err"));
    }

    /** Returns those that a trial left, by their names in the directory, compressed and in base 64. */
    SortedMap<String, String> read(RunDirectory directory) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : of(directory)) {
            if (Files.isRegularFile(file)) {
                files.put(nameIn(directory, file), packed(file, file.equals(directory.stepsFile(name))));
            }
        }
        return files;
    }

    private static String nameIn(RunDirectory directory, Path file) {
        return directory.root().relativize(file).toString();
    }

    private static String packed(Path file, boolean whole) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(
                        whole || bytes.length <= MOST_BYTES
                                ? bytes
                                : Arrays.copyOfRange(bytes, bytes.length - MOST_BYTES, bytes.length));
            }
            return Base64.getEncoder().encodeToString(packed.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Writes those that were sent, and nothing else that may be among them. */
    void write(SortedMap<String, String> sent, RunDirectory directory) {
        for (Path file : of(directory)) {
            String packed = sent.get(nameIn(directory, file));
            if (packed != null) {
                write(packed, file);
            }
        }
    }

    private static void write(String packed, Path file) {
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            AtomicFile.write(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot keep " + file + "; the trials so far are intact, run again to go on from there", e);
        }
    }
}
