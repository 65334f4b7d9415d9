package org.trainmark.core.data.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.TokenSource.Tokens;

/** The tokens that texts may have, numbered from 0 in the order of their codes. */
public final class TokenNumbers {

    private static final int BYTES = 256;

    private final int count;
    private final int[] byCode;

    private TokenNumbers(BitSet codes) {
        count = codes.cardinality();
        byCode = new int[codes.length()];
        int number = 0;
        for (int code = codes.nextSetBit(0); code >= 0; code = codes.nextSetBit(code + 1)) {
            byCode[code] = number++;
        }
    }

    /**
     * Returns all bytes, or the characters that are in any of the texts.
     *
     * @throws DataException if that is one character alone
     */
    public static TokenNumbers of(List<TextFile> texts, Tokens tokens) {
        BitSet codes = new BitSet();
        if (tokens == Tokens.BYTES) {
            codes.set(0, BYTES);
        }
        texts.forEach(text -> Arrays.stream(text.codes()).forEach(codes::set));
        if (codes.cardinality() < 2) {
            throw new DataException("%s: every character is the same, so there is nothing to learn."
                    .formatted(texts.get(0).place()));
        }
        return new TokenNumbers(codes);
    }

    /** Returns how many different ones there are. */
    public int count() {
        return count;
    }

    /** Returns the number of a token that one of the texts has, by its code. */
    public int of(int code) {
        return byCode[code];
    }
}
