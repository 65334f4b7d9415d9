package org.trainmark.core.data.file;

import static java.nio.charset.CodingErrorAction.REPORT;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import java.util.Optional;
import org.trainmark.core.data.DataException;

/** Bytes read as text, which refuses what is none where others would put a replacement. */
final class StrictText extends Reader {

    private static final int BUFFER = 1 << 16;

    private final String place;
    private final InputStream in;
    private final byte[] buffer;
    private final ByteBuffer bytes;
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private final ByteOrderMark mark;
    private final CharsetDecoder decoder;
    private boolean ended;
    private long line = 1;
    private boolean afterReturn;

    private StrictText(String place, InputStream in, byte[] buffer, int count) {
        this.place = place;
        this.in = in;
        this.buffer = buffer;
        bytes = ByteBuffer.wrap(buffer, 0, count);
        mark = ByteOrderMark.of(buffer, count);
        bytes.position(mark.length());
        decoder = mark.charset().newDecoder().onMalformedInput(REPORT).onUnmappableCharacter(REPORT);
    }

    /** @throws DataException if the file is of a known kind that is no text */
    static StrictText of(SourceBytes source) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int count = source.stream().readNBytes(buffer, 0, BUFFER);
        BinaryKind.of(buffer, count).ifPresent(what -> {
            throw new DataException("%s is %s.".formatted(source.place(), what));
        });
        return new StrictText(source.place(), source.stream(), buffer, count);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (!chars.hasRemaining() && !decode()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(into, offset, count);
        return count;
    }

    /** Decodes some characters; returns false at the end. */
    private boolean decode() throws IOException {
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        while (chars.position() == 0 && !result.isError() && !(ended && !bytes.hasRemaining())) {
            fill();
            result = decoder.decode(bytes, chars, ended);
        }
        chars.flip();
        countLines();
        if (!chars.hasRemaining() && result.isError()) {
            throw foreign(result.length());
        }
        return chars.hasRemaining();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(buffer, bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }

    private void countLines() {
        for (int i = 0; i < chars.limit(); i++) {
            char next = chars.get(i);
            if (next == 0) {
                throw noText();
            }
            if (next == '\r' || (next == '\n' && !afterReturn)) {
                line++;
            }
            afterReturn = next == '\r';
        }
    }

    private DataException noText() {
        String what = Optional.of(sample())
                .filter(all -> mark == ByteOrderMark.NONE)
                .flatMap(EncodingGuess::ofWide)
                .map(guess -> "looks like " + guess.advice())
                .orElse("holds a zero byte, so it is no text");
        return new DataException("%s, line %d: it %s.".formatted(place, line, what));
    }

    private DataException foreign(int length) {
        int from = bytes.position();
        String found = Printable.hex(buffer, from, Math.min(from + length, bytes.limit()));
        String advice = mark == ByteOrderMark.NONE
                ? EncodingGuess.of(sample())
                        .map(guess -> "It looks like %s.".formatted(guess.advice()))
                        .orElse("What is around it is UTF-8, so mend that line.")
                : "The file begins as %s does: it is damaged or truncated there.".formatted(mark.charset());
        return new DataException("%s, line %d: the %s no %s. %s"
                .formatted(
                        place,
                        line,
                        length == 1 ? "byte %s is".formatted(found) : "bytes %s are".formatted(found),
                        mark.charset(),
                        advice));
    }

    private byte[] sample() {
        return Arrays.copyOf(buffer, bytes.limit());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
