package org.trainmark.results.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Text that goes to a stream in pieces, each a whole number of characters: a writer would copy every piece twice more
 * on its way.
 *
 * @param out left open
 */
record Utf8(OutputStream out) implements Appendable {

    @Override
    public Appendable append(CharSequence piece) throws IOException {
        out.write(piece.toString().getBytes(UTF_8));
        return this;
    }

    @Override
    public Appendable append(CharSequence piece, int start, int end) throws IOException {
        return append(piece.subSequence(start, end));
    }

    @Override
    public Appendable append(char character) throws IOException {
        return append(String.valueOf(character));
    }
}
