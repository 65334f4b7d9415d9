package org.trainmark.core.data.load;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 digests, written in lower-case hexadecimal. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JVM has SHA-256", e);
        }
    }

    static String finish(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the digest of the bytes of {@code digests}, one after the other. */
    static String ofDigests(List<String> digests) {
        MessageDigest digest = start();
        digests.forEach(hex -> digest.update(HexFormat.of().parseHex(hex)));
        return finish(digest);
    }
}
