package org.trainmark.core.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import org.trainmark.core.data.DataException;

/** The packed bytes of a gzip file, and what its members' headers and trailers say. */
final class GzipInput {

    private static final int BUFFER = 1 << 16;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final String place;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int limit;
    private long read;

    GzipInput(String place, InputStream in) {
        this.place = place;
        this.in = in;
    }

    /** Reads a member's header. */
    void header() throws IOException {
        if (next() != 0x1f || next() != 0x8b) {
            throw damaged("what follows is no gzip member");
        }
        if (next() != DEFLATE) {
            throw damaged("its method of packing is unknown");
        }
        int flags = next();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip((int) littleEndian(2));
        }
        for (int text : new int[] {NAME, COMMENT}) {
            while ((flags & text) != 0 && next() != 0) {
                // Names and comments end with a zero.
            }
        }
        skip((flags & HEADER_CRC) != 0 ? 2 : 0);
    }

    /** Goes on to the next member, past its header; returns whether there is one and not just zeros, or nothing. */
    boolean anotherMember() throws IOException {
        while (at < limit || fill()) {
            if (buffer[at] != 0) {
                header();
                return true;
            }
            at++;
        }
        return false;
    }

    /** Hands over what there is to unpack. */
    void give(Inflater inflater) throws IOException {
        if (at == limit && !fill()) {
            throw truncated();
        }
        inflater.setInput(buffer, at, limit - at);
        at = limit;
    }

    /** Takes back what a member did not need. */
    void takeBack(Inflater inflater) {
        at = limit - inflater.getRemaining();
    }

    /** Returns how many bytes of the file were read. */
    long read() {
        return read;
    }

    /** Returns a number of so many bytes. */
    long littleEndian(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) next() << (Byte.SIZE * i);
        }
        return number;
    }

    DataException damaged(String how) {
        return new DataException(
                "%s is damaged near byte %d: %s. Get the whole file again.".formatted(place, read - (limit - at), how));
    }

    void close() throws IOException {
        in.close();
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (at == limit && !fill()) {
            throw truncated();
        }
        return buffer[at++] & 0xff;
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, in.read(buffer));
        read += limit;
        return limit > 0;
    }

    private DataException truncated() {
        return new DataException(place + " is truncated: get the whole file.");
    }
}
