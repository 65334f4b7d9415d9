package org.trainmark.core.data.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.TokenSource.Tokens;
import org.trainmark.core.data.file.SourceBytes;

/** A text as the codes of its tokens: unsigned bytes, or Unicode code points. */
public final class TextFile {

    private final String place;
    private final String sha256;
    private final Tokens tokens;
    private final int[] codes;

    private TextFile(String place, String sha256, Tokens tokens, int[] codes) {
        this.place = place;
        this.sha256 = sha256;
        this.tokens = tokens;
        this.codes = codes;
    }

    /**
     * Reads a file.
     *
     * @throws DataException if its characters are asked for, and it is no text
     */
    public static TextFile read(SourceBytes source, Tokens tokens) throws IOException {
        int[] codes = tokens == Tokens.BYTES ? bytes(source) : characters(source);
        return new TextFile(source.place(), source.sha256(), tokens, codes);
    }

    private static int[] bytes(SourceBytes source) throws IOException {
        byte[] bytes = source.stream().readAllBytes();
        int[] codes = new int[bytes.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Byte.toUnsignedInt(bytes[i]);
        }
        return codes;
    }

    private static int[] characters(SourceBytes source) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = source.text()) {
            reader.transferTo(text);
        }
        return text.toString().codePoints().toArray();
    }

    /** Returns what messages call the file. */
    public String place() {
        return place;
    }

    /** Returns the digest of its uncompressed bytes. */
    public String sha256() {
        return sha256;
    }

    /** Returns the codes themselves, not to be changed. */
    public int[] codes() {
        return codes;
    }

    /**
     * Checks that there are enough tokens for a window.
     *
     * @param needed how many it takes
     * @param context how many of these it holds
     * @throws DataException if there are fewer
     */
    public void requireLength(int needed, int context) {
        if (codes.length == 0) {
            throw new DataException("%s is empty: write another file.".formatted(place));
        }
        if (codes.length < needed) {
            throw new DataException(
                    "%s has %d %s, but a window of context %d needs %d: use a longer text, or a smaller context."
                            .formatted(place, codes.length, words(), context, needed));
        }
    }

    private String words() {
        return tokens == Tokens.BYTES ? "bytes" : "characters";
    }
}
