package org.trainmark.core.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.core.data.file.Sha256;
import org.trainmark.core.train.Checkpoint;

/**
 * Writes checkpoints and reads them again.
 *
 * <p>The bytes: the words {@code trainmark checkpoint}, an end of line, the version; then, in the order and the formats
 * of {@link DataOutputStream}, what the checkpoint is of, the progress and the session's state; then the SHA-256 digest
 * of all that.
 */
public final class CheckpointFormat {

    static final int VERSION = 1;

    private static final byte[] MAGIC = "trainmark checkpoint\n".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST_BYTES = 32;

    private CheckpointFormat() {}

    /**
     * Writes a checkpoint and leaves the stream open.
     *
     * @param of all settings of the training, the engine and its version, by name
     */
    public static void write(Checkpoint checkpoint, SortedMap<String, String> of, OutputStream out) throws IOException {
        MessageDigest digest = Sha256.start();
        DataOutputStream data = new DataOutputStream(new DigestOutputStream(out, digest));
        data.write(MAGIC);
        data.writeInt(VERSION);
        CheckpointWriter writer = new CheckpointWriter(data);
        writer.texts(of);
        writer.progress(checkpoint.progress());
        writer.state(checkpoint.state());
        data.flush();
        out.write(digest.digest());
    }

    /**
     * Returns a checkpoint.
     *
     * @param of as it was written
     * @throws CheckpointException if the bytes are torn, of another version, of another training, or none of these
     */
    public static Checkpoint read(InputStream in, SortedMap<String, String> of) throws IOException {
        byte[] bytes = in.readAllBytes();
        int end = bytes.length - DIGEST_BYTES;
        if (!startsWithMagic(bytes)) {
            throw new CheckpointException("this is no checkpoint");
        }
        DataInputStream data =
                new DataInputStream(new ByteArrayInputStream(bytes, MAGIC.length, Math.max(0, end - MAGIC.length)));
        // Before the digest: of another version, nobody knows where that is.
        if (end >= MAGIC.length + Integer.BYTES) {
            requireVersion(data.readInt());
        }
        requireWhole(bytes, end);
        CheckpointReader reader = new CheckpointReader(data);
        requireSame(reader.texts(), of);
        return new Checkpoint(reader.progress(), reader.state());
    }

    private static boolean startsWithMagic(byte[] bytes) {
        return bytes.length >= MAGIC.length && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    private static void requireVersion(int version) {
        if (version != VERSION) {
            throw new CheckpointException(
                    "this checkpoint is of format %d, and this program reads format %d".formatted(version, VERSION));
        }
    }

    private static void requireWhole(byte[] bytes, int end) {
        MessageDigest digest = Sha256.start();
        if (end > 0) {
            digest.update(bytes, 0, end);
        }
        if (end <= 0 || !Arrays.equals(digest.digest(), Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw new CheckpointException("this checkpoint is torn: its digest is not that of its bytes");
        }
    }

    private static void requireSame(SortedMap<String, String> there, SortedMap<String, String> here) {
        if (there.equals(here)) {
            return;
        }
        SortedMap<String, String> all = new TreeMap<>(there);
        all.putAll(here);
        String name = all.keySet().stream()
                .filter(each -> !Objects.equals(there.get(each), here.get(each)))
                .findFirst()
                .orElseThrow();
        throw new CheckpointException("this checkpoint is of another training: %s is %s there, and %s here"
                .formatted(name, there.getOrDefault(name, "not set"), here.getOrDefault(name, "not set")));
    }
}
