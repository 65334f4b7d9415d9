package org.trainmark.bench.launch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.trainmark.results.disk.Folder;
import org.trainmark.results.disk.LockFile;

/** Temporary directories of processes of this user that were killed before they could delete them. */
public final class Leavings {

    /** A directory without an owner may have been made this moment, by a process that is about to own it. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private Leavings() {}

    /** Deletes those beside a directory of this process. */
    public static void deleteBeside(Scratch own) {
        Path directory = own.directory();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Folder.of(directory), Scratch.PREFIX + "*")) {
            Object user = Files.getOwner(directory);
            for (Path one : all) {
                if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)
                        && user.equals(Files.getOwner(one, LinkOption.NOFOLLOW_LINKS))
                        && isLeft(one)) {
                    Scratch.delete(one);
                }
            }
        } catch (IOException e) {
            // Another run may be deleting the same; what is left now is left for the next run.
            return;
        }
    }

    private static boolean isLeft(Path directory) throws IOException {
        Path owner = directory.resolve(Scratch.OWNER);
        return Files.exists(owner, LinkOption.NOFOLLOW_LINKS)
                ? LockFile.isFree(owner)
                : Files.getLastModifiedTime(directory)
                        .toInstant()
                        .isBefore(Instant.now().minus(YOUNG));
    }
}
