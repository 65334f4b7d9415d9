package org.trainmark.core.data.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;
import org.trainmark.core.data.DataException;

/** The bytes of a file, uncompressed if they begin as gzip does (RFC 1952), and hashed as they are read. */
final class SourceBytes {

    private static final int BUFFER = 1 << 16;

    private final String place;
    private final MessageDigest digest = Sha256.start();
    private final InputStream stream;

    private SourceBytes(String place, InputStream in) throws IOException {
        this.place = place;
        stream = new DigestInputStream(uncompressed(new PushbackInputStream(in, 2)), digest);
    }

    /** Makes something of bytes. */
    @FunctionalInterface
    interface Reading<T> {
        T of(SourceBytes source) throws IOException;
    }

    /** @throws DataException if the file cannot be read, or {@code reading} finds fault with it */
    static <T> T read(Path file, Reading<T> reading) {
        if (Files.isDirectory(file)) {
            throw new DataException(file + " is a directory: name a file in it.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, reading);
        } catch (NoSuchFileException e) {
            throw new DataException("There is no file %s: check the path.".formatted(file), e);
        } catch (AccessDeniedException e) {
            throw new DataException("%s may not be read: check its permissions.".formatted(file), e);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /** Reads {@code in}, which messages call {@code place}. */
    static <T> T read(String place, InputStream in, Reading<T> reading) {
        try {
            return reading.of(new SourceBytes(place, in));
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(place, e);
        }
    }

    /** Returns what messages call the file. */
    String place() {
        return place;
    }

    InputStream stream() {
        return stream;
    }

    /** Returns the digest of what was read, the whole file's at its end; to be asked for once. */
    String sha256() {
        return Sha256.finish(digest);
    }

    private static InputStream uncompressed(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(2);
        in.unread(head);
        boolean gzip = head.length == 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
        return gzip ? new GZIPInputStream(in, BUFFER) : in;
    }

    private static DataException unreadable(String place, Exception e) {
        return new DataException("%s cannot be read: %s".formatted(place, e.getMessage()), e);
    }
}
