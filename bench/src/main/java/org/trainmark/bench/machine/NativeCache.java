package org.trainmark.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where JavaCPP unpacks native libraries, once for each jar; each trial loads them from there.
 *
 * @param bytes what is in it; 0 if it is not there yet
 * @param writable whether more can be unpacked; an absent folder is, if it can be made
 */
public record NativeCache(String folder, long bytes, boolean writable) {

    /** Returns the folder that JavaCPP would take, with these system properties and variables. */
    static Path folder(Map<String, String> environment, String home, String property) {
        if (!property.isEmpty()) {
            return Path.of(property);
        }
        String variable = environment.getOrDefault("JAVACPP_CACHE_DIR", "");
        return variable.isEmpty() ? Path.of(home, ".javacpp", "cache") : Path.of(variable);
    }

    /** Reads the folder that trials of this process take. */
    static NativeCache ofThisUser(Map<String, String> environment) {
        return read(folder(
                environment, System.getProperty("user.home"), System.getProperty("org.bytedeco.javacpp.cachedir", "")));
    }

    /** Returns whether a trial finds natives there, or can put them there. */
    public boolean usable() {
        return writable || bytes > 0;
    }

    static NativeCache read(Path folder) {
        return new NativeCache(folder.toString(), bytes(folder), isWritable(folder.toAbsolutePath()));
    }

    private static boolean isWritable(Path folder) {
        Path existing = folder;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return Files.isDirectory(existing) && Files.isWritable(existing);
    }

    private static long bytes(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(NativeCache::size)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            // A trial may be unpacking just now, or parts may not be for this user; what is read counts for nothing
            // then.
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
