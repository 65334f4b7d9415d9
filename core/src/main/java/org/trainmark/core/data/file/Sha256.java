package org.trainmark.core.data.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 digests, written in lower-case hexadecimal. */
public final class Sha256 {

    private Sha256() {}

    /** Returns a digest of nothing yet. */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JVM has SHA-256", e);
        }
    }

    /** Returns what a digest comes to, and resets it. */
    public static String finish(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the digest of a text in UTF-8. */
    public static String ofText(String text) {
        MessageDigest digest = start();
        digest.update(text.getBytes(UTF_8));
        return finish(digest);
    }

    /** Returns the digest of the bytes of {@code digests}, one after the other. */
    public static String ofDigests(List<String> digests) {
        MessageDigest digest = start();
        digests.forEach(hex -> digest.update(HexFormat.of().parseHex(hex)));
        return finish(digest);
    }
}
