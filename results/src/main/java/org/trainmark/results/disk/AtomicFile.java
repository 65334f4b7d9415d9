package org.trainmark.results.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A file that appears with its whole content or not at all, and is on disk with its name by the time that writing
 * returns. Nothing is written through a link: it grows under a name that nobody can guess, and then takes the place of
 * whatever has its own.
 */
public final class AtomicFile {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** How the name of a beginning goes on behind that of its file. */
    private static final Pattern LEAVING = Pattern.compile("(\\.[0-9a-f]{16})?\\.tmp");

    private AtomicFile() {}

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {

        /** Writes it and leaves the stream open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Replaces {@code file}; what it held before stays there if writing fails. */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /** Replaces {@code file} by a copy of another, which may be on another disk. */
    public static void copy(Path from, Path file) throws IOException {
        write(file, out -> Files.copy(from, out));
    }

    /** Replaces {@code file}; what it held before stays there if writing fails. */
    public static void write(Path file, Content content) throws IOException {
        write(file, content, true);
    }

    /**
     * Replaces {@code file} by what can be made again, as a report can: without waiting for the disk, which for
     * hundreds of megabytes takes longer than to make them.
     */
    public static void writeSoon(Path file, Content content) throws IOException {
        write(file, content, false);
    }

    private static void write(Path file, Content content, boolean force) throws IOException {
        deleteLeavings(file);
        Path beside = beside(file);
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            LockFile.mark(channel);
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.writeTo(out);
            out.flush();
            if (force) {
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        if (force) {
            Folder.force(Folder.of(file));
        }
    }

    private static Path beside(Path file) {
        byte[] bits = new byte[8];
        RANDOM.nextBytes(bits);
        return file.resolveSibling(
                "%s.%s.tmp".formatted(file.getFileName(), HexFormat.of().formatHex(bits)));
    }

    /** Returns whether a name is that of the beginning of a file, which a process that was killed may have left. */
    public static boolean isLeaving(String name, Path file) {
        String own = String.valueOf(file.getFileName());
        return name.startsWith(own)
                && LEAVING.matcher(name.substring(own.length())).matches();
    }

    private static void deleteLeavings(Path file) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(
                Folder.of(file), entry -> isLeaving(String.valueOf(entry.getFileName()), file))) {
            for (Path one : left) {
                if (LockFile.isFree(one)) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }
}
