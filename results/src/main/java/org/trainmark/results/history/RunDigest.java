package org.trainmark.results.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short digests that are the same tomorrow. */
final class RunDigest {

    private RunDigest() {}

    /** Returns the first digits of a text's SHA-256, in hexadecimal. */
    static String of(String text, int digits) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
