package org.trainmark.results.log;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Step times in HdrHistogram's compressed encoding, version 2: a header, and after it the count of each bucket or of
 * how many buckets are empty. The library's own decoder makes a histogram of it, whose tens of thousands of buckets are
 * gone over four times until they are merged; most of a trial's are empty.
 */
final class EncodedSteps {

    private static final int COMPRESSED_COOKIE = 0x1c849314;
    private static final int COOKIE = 0x1c849313;
    private static final int HEADER_BYTES = 40;

    /** Of as many buckets as there can be, with as long a count as there can be in each. */
    private static final int MOST_COUNT_BYTES = 9 * StepCounts.PLACES;

    private final byte[] counts;
    private int next;

    private EncodedSteps(byte[] counts) {
        this.counts = counts;
    }

    /** @throws IllegalArgumentException if it is another encoding, or of other digits than those of step times */
    static EncodedSteps of(byte[] compressed) throws DataFormatException {
        ByteBuffer head = ByteBuffer.wrap(compressed);
        require(head.getInt() == COMPRESSED_COOKIE);
        int length = head.getInt();
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(compressed, head.position(), length);
            ByteBuffer header = ByteBuffer.wrap(inflated(inflater, HEADER_BYTES));
            return new EncodedSteps(inflated(inflater, countBytes(header)));
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflated(Inflater inflater, int length) throws DataFormatException {
        byte[] bytes = new byte[length];
        require(inflater.inflate(bytes) == length);
        return bytes;
    }

    private static int countBytes(ByteBuffer header) {
        require(header.getInt() == COOKIE);
        int bytes = header.getInt();
        int shift = header.getInt();
        require(shift == 0);
        int digits = header.getInt();
        require(digits == StepHistograms.SIGNIFICANT_DIGITS);
        long unitNanos = header.getLong();
        require(unitNanos == 1);
        require(bytes >= 0 && bytes <= MOST_COUNT_BYTES);
        return bytes;
    }

    private static void require(boolean known) {
        if (!known) {
            throw new IllegalArgumentException("this is no encoding of step times");
        }
    }

    /** @throws RuntimeException of some kind if a count is cut off, or stands where there is no place */
    void addTo(StepCounts total) {
        int place = 0;
        while (next < counts.length) {
            long count = nextCount();
            if (count > 0) {
                total.addAt(place, count);
            }
            place += count < 0 ? Math.toIntExact(-count) : 1;
        }
        // More steps than can be counted make a negative number of them.
        require(total.total() >= 0);
    }

    /** Reads a number in 7 bits of each byte, the lowest first, and 8 of a ninth; its sign is the lowest bit of all. */
    private long nextCount() {
        long folded = 0;
        for (int shift = 0; shift <= 56; shift += 7) {
            long bits = counts[next++];
            if (bits >= 0 || shift == 56) {
                folded |= (bits & 0xff) << shift;
                break;
            }
            folded |= (bits & 0x7f) << shift;
        }
        return (folded >>> 1) ^ -(folded & 1);
    }
}
