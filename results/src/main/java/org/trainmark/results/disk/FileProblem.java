package org.trainmark.results.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Map;

/** Why a file cannot be used, in words: Java's own message of most such failures is the file alone. */
public final class FileProblem {

    /** By the kind of failure, what it means and how to mend it. */
    private static final Map<Class<? extends FileSystemException>, String> WORDS = Map.of(
            NoSuchFileException.class, "no such file or directory: make it, or name another",
            AccessDeniedException.class, "permission denied: give this user the right to it, or choose another place",
            FileAlreadyExistsException.class, "something of that name is there: move it away, or choose another place",
            DirectoryNotEmptyException.class, "the directory is not empty: clear it, or choose another place",
            NotDirectoryException.class, "this is no directory: name one",
            FileSystemLoopException.class, "links lead in a circle: mend them");

    /** By what the system says, how to mend it. */
    private static final Map<String, String> MENDS = Map.of(
            "No space left on device", "make room, or choose another place",
            "Disk quota exceeded", "make room, or choose another place",
            "Read-only file system", "choose another place",
            "No such file or directory", "make it, or name another",
            "Permission denied", "give this user the right to it, or choose another place",
            "Not a directory", "name a file whose folders are folders",
            "Too many open files", "raise the limit, see ulimit -n",
            "File name too long", "choose a shorter one");

    private FileProblem() {}

    /** Returns the reason, and how to mend it where that is known. */
    public static String reason(IOException failure) {
        String words = failure instanceof FileSystemException ? WORDS.get(failure.getClass()) : null;
        if (words != null) {
            return words;
        }
        String said = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        if (said == null) {
            return "the system says no more than that";
        }
        String mend = MENDS.get(said);
        return mend == null ? said : said + ": " + mend;
    }

    /** Returns the reason, after the file if what was said before does not name that. */
    public static String reason(IOException failure, String before) {
        String file = failure instanceof FileSystemException named ? named.getFile() : null;
        return file == null || before.contains(file)
                ? reason(failure)
                : String.join(": ", List.of(file, reason(failure)));
    }
}
