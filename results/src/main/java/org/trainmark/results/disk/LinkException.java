package org.trainmark.results.disk;

import java.nio.file.Files;
import java.nio.file.Path;

/** A link stands where a file or directory of a run belongs; what is written there may land anywhere. */
public final class LinkException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private LinkException(Path link) {
        super(link + " is a link, and nothing is written through one: put what it leads to in its place, or delete it");
    }

    /**
     * Checks that there is no link.
     *
     * @throws LinkException if there is one
     */
    public static void requireNone(Path path) {
        if (Files.isSymbolicLink(path)) {
            throw new LinkException(path);
        }
    }
}
