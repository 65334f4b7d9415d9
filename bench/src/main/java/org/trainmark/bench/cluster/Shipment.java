package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.trainmark.core.data.file.Sha256;

/**
 * The archive of an installation, on its way to nodes that share no disk with the run: a node keeps it by its digest
 * and is sent it once.
 *
 * @param archive as the build packs it
 * @param digest of the archive
 * @param bytes that it has
 * @param folder that it unpacks to
 */
public record Shipment(Path archive, String digest, long bytes, String folder) {

    /** What a node prints before anything else. */
    static final String MARK = "trainmark-ship";

    private static final String SUFFIX = ".tar.gz";
    private static final int DIGITS = 16;

    public Shipment {
        requireNonNull(archive, "archive");
        requireNonNull(digest, "digest");
        requireNonNull(folder, "folder");
    }

    /**
     * Reads an archive.
     *
     * @throws ClusterException if there is none
     */
    public static Shipment of(Path archive) {
        String name = String.valueOf(archive.getFileName());
        if (!Files.isRegularFile(archive) || !name.endsWith(SUFFIX)) {
            throw new ClusterException(
                    "%s is no archive of Trainmark: mvn -DskipTests package makes bench/target/trainmark-VERSION.tar.gz"
                            .formatted(archive));
        }
        MessageDigest digest = Sha256.start();
        try (InputStream in = new DigestInputStream(Files.newInputStream(archive), digest)) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return new Shipment(
                    archive,
                    Sha256.finish(digest).substring(0, DIGITS),
                    bytes,
                    name.substring(0, name.length() - SUFFIX.length()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + archive, e);
        }
    }
}
