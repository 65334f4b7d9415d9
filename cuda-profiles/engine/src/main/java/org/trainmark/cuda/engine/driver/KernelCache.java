package org.trainmark.cuda.engine.driver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/** Compiled kernels on disk, so that only the first trial on a kind of card compiles them. */
public final class KernelCache {

    private final Path directory;

    KernelCache(Path directory) {
        this.directory = directory;
    }

    /** Returns the cache of this user: {@code trainmark/kernels} where XDG's rules put caches. */
    public static KernelCache ofThisUser() {
        String home = System.getenv("XDG_CACHE_HOME");
        // The XDG base directory specification wants a relative path ignored.
        Path caches = home == null || !Path.of(home).isAbsolute()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(home);
        return new KernelCache(caches.resolve("trainmark").resolve("kernels"));
    }

    /**
     * Returns the code that {@code compile} makes, from disk if it was made before. A disk that cannot be read or
     * written costs time, nothing else.
     *
     * @param made what decides the code: source, options, version of the compiler
     */
    byte[] get(String made, Supplier<byte[]> compile) {
        Path file = directory.resolve(sha256(made) + ".cubin");
        return read(file).orElseGet(() -> {
            byte[] code = compile.get();
            write(file, code);
            return code;
        });
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void write(Path file, byte[] code) {
        try {
            Files.createDirectories(directory);
            Path part = Files.createTempFile(directory, "part", null);
            try {
                Files.write(part, code);
                move(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // The next trial compiles again.
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
