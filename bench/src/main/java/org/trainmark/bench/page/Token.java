package org.trainmark.bench.page;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What only those know who were given a page's address, and by which they may give orders. */
record Token(String text) {

    /** The header of a request that has it: a page of elsewhere cannot set one unasked. */
    static final String HEADER = "X-Trainmark-Token";

    private static final int BYTES = 16;

    Token {
        requireNonNull(text, "text");
    }

    static Token random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Token(HexFormat.of().formatHex(bytes));
    }

    /** Returns whether this is it, in a time that says nothing of how near it was. */
    boolean is(@Nullable String said) {
        return said != null && MessageDigest.isEqual(said.getBytes(US_ASCII), text.getBytes(US_ASCII));
    }
}
