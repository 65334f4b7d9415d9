package org.trainmark.core.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.trainmark.core.data.DataException;

/**
 * What the members of a gzip file unpack to, one after the other; zeros may follow the last.
 *
 * <p>{@link java.util.zip.GZIPInputStream} takes a damaged later member for the end, and unpacks without bounds.
 */
final class GzipMembers extends InputStream {

    /** From how many bytes on the ratio of what is unpacked is looked at. */
    private static final long FREE_BYTES = 32L << 20;

    /** Repeated lines reach 1000; tables and images stay far below this. */
    private static final long MOST_RATIO = 250;

    private final GzipInput in;
    private final String place;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private long unpacked;
    private boolean inMember;

    GzipMembers(String place, InputStream in) throws IOException {
        this.place = place;
        this.in = new GzipInput(place, in);
        this.in.header();
        inMember = true;
    }

    /** Returns whether a file that begins so is gzip. */
    static boolean begin(byte[] head) {
        return head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (inMember) {
            int count = inflate(into, offset, length);
            crc.update(into, offset, count);
            unpacked += count;
            requireBounded();
            if (inflater.finished()) {
                finishMember();
            }
            if (count > 0) {
                return count;
            }
        }
        return -1;
    }

    private int inflate(byte[] into, int offset, int length) throws IOException {
        try {
            if (inflater.needsInput()) {
                in.give(inflater);
            }
            int count = inflater.inflate(into, offset, length);
            if (count == 0 && inflater.needsDictionary()) {
                throw in.damaged("it asks for a dictionary");
            }
            return count;
        } catch (DataFormatException e) {
            throw in.damaged(String.valueOf(e.getMessage()));
        }
    }

    private void finishMember() throws IOException {
        in.takeBack(inflater);
        if (in.littleEndian(4) != crc.getValue() || in.littleEndian(4) != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw in.damaged("its checksum is wrong");
        }
        inflater.reset();
        crc.reset();
        inMember = in.anotherMember();
    }

    private void requireBounded() {
        if (unpacked > FREE_BYTES && unpacked / MOST_RATIO > in.read()) {
            throw new DataException(
                    "%s unpacks to more than %d times its size: that is no data.".formatted(place, MOST_RATIO));
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
