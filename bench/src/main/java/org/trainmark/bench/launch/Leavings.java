package org.trainmark.bench.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trainmark.results.disk.Folder;
import org.trainmark.results.disk.LockFile;

/** Temporary directories of processes of this user that were killed before they could delete them. */
public final class Leavings {

    /** As Java names them; a directory of any other name is somebody's own. */
    private static final Pattern NAME = Pattern.compile(Scratch.PREFIX + "\\d+");

    /** What is in one that has no owner, as earlier versions made them. */
    private static final Pattern ENTRY = Pattern.compile("(jvm|trial)-.*");

    /** A directory without an owner may have been made this moment, by a process that is about to own it. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private Leavings() {}

    /** Deletes those beside a directory of this process. */
    public static void deleteBeside(Scratch own) {
        Path directory = own.directory();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Folder.of(directory), Scratch.PREFIX + "*")) {
            Object user = Files.getOwner(directory);
            for (Path one : all) {
                if (NAME.matcher(String.valueOf(one.getFileName())).matches()
                        && Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)
                        && user.equals(Files.getOwner(one, LinkOption.NOFOLLOW_LINKS))
                        && !Scratch.isOwn(one)
                        && isLeft(one)) {
                    Scratch.delete(one);
                }
            }
        } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
            // Another run may be deleting the same; what is left now is left for the next run.
            return;
        }
    }

    private static boolean isLeft(Path directory) throws IOException {
        Path owner = directory.resolve(Scratch.OWNER);
        if (Files.exists(owner, LinkOption.NOFOLLOW_LINKS)) {
            return LockFile.isFree(owner);
        }
        Instant changed = Files.getLastModifiedTime(directory).toInstant();
        try (Stream<Path> entries = Files.list(directory)) {
            return changed.isBefore(Instant.now().minus(YOUNG))
                    && entries.allMatch(entry ->
                            ENTRY.matcher(String.valueOf(entry.getFileName())).matches());
        }
    }
}
