package org.trainmark.core.data;

import static java.util.Objects.requireNonNull;

/**
 * A file of a known data set.
 *
 * @param name without the {@code .gz} that it may have
 * @param sha256 digest of the uncompressed bytes, in lower-case hexadecimal
 */
public record KnownFile(String name, String sha256) {

    public KnownFile {
        requireNonNull(name, "name");
        requireNonNull(sha256, "sha256");
    }

    /**
     * Checks that a place holds this file.
     *
     * @param place where the bytes came from, for the message
     * @param found digest of its uncompressed bytes
     * @throws DataException if the digest is another than this file's
     */
    public void check(String place, String found) {
        if (!found.equals(sha256)) {
            String message = """
                    %s is damaged, or is of another data set. SHA-256 of its uncompressed bytes:
                      expected %s
                      found    %s
                    Remove it and fetch the set again; keep each set in a directory of its own name.""";
            throw new DataException(message.formatted(place, sha256, found));
        }
    }
}
