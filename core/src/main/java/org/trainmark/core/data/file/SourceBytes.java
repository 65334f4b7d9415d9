package org.trainmark.core.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.trainmark.core.data.DataException;

/** The bytes of a file, unpacked if they begin as gzip does (RFC 1952), and hashed as they are read. */
public final class SourceBytes {

    private final String place;
    private final MessageDigest digest = Sha256.start();
    private final InputStream stream;

    private SourceBytes(String place, InputStream in) throws IOException {
        this.place = place;
        stream = new DigestInputStream(unpacked(place, new PushbackInputStream(in, 2)), digest);
    }

    /** Makes something of bytes. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(SourceBytes source) throws IOException;
    }

    /**
     * Reads a file.
     *
     * @throws DataException if it cannot be read, or {@code reading} finds fault with it
     */
    public static <T> T read(Path file, Reading<T> reading) {
        requireRegular(file);
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
    public static <T> T read(String place, InputStream in, Reading<T> reading) {
        try {
            return reading.of(new SourceBytes(place, in));
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(place, e);
        }
    }

    /** Returns what messages call the file. */
    public String place() {
        return place;
    }

    public InputStream stream() {
        return stream;
    }

    /**
     * Returns the bytes as text, UTF-8 unless a byte-order mark says otherwise.
     *
     * @throws DataException if they are no text, as the reader will where they are no longer
     */
    public Reader text() throws IOException {
        return StrictText.of(this);
    }

    /** Returns the digest of what was read, the whole file's at its end; to be asked for once. */
    public String sha256() {
        return Sha256.finish(digest);
    }

    /** A device or a pipe may have no end, and could not be read again by each trial. */
    private static void requireRegular(Path file) {
        if (Files.isDirectory(file)) {
            throw new DataException(file + " is a directory: name a file in it.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new DataException(
                    file + " is no regular file but a device, a pipe or the like: save the data first.");
        }
    }

    private static InputStream unpacked(String place, PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(2);
        in.unread(head);
        return GzipMembers.begin(head) ? new GzipMembers(place, in) : in;
    }

    private static DataException unreadable(String place, Exception e) {
        return new DataException("%s cannot be read: %s".formatted(place, e.getMessage()), e);
    }
}
