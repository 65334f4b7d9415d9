package org.trainmark.bench.launch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.program.Program;
import org.trainmark.bench.program.Template;
import org.trainmark.core.data.file.Sha256;

/**
 * The files of a program that are known: those that its command names.
 *
 * @param directory that it starts in
 */
record ProgramFiles(Program program, Path directory) {

    /** Larger ones are data, or other people's programs. */
    private static final long MOST_BYTES = 1 << 24;

    ProgramFiles {
        requireNonNull(program, "program");
        requireNonNull(directory, "directory");
    }

    /** Returns the digest of each, by its name in the command: whether two runs had the same program. */
    SortedMap<String, String> digests() {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Template word : program.command()) {
            String name = word.text();
            if (word.names().isEmpty()) {
                digest(name).ifPresent(sha256 -> digests.put("program." + name, sha256));
            }
        }
        return digests;
    }

    private static String sha256(byte... bytes) {
        MessageDigest digest = Sha256.start();
        digest.update(bytes);
        return Sha256.finish(digest);
    }

    /** A file that cannot be read has no digest, and the program may still start. */
    private Optional<String> digest(String name) {
        try {
            Path file = directory.resolve(name);
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES && file.startsWith(directory)
                    ? Optional.of(sha256(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }
}
