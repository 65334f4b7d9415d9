package org.trainmark.results.log;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.HdrHistogram.Histogram;

/**
 * Step times in HdrHistogram's compressed encoding, version 2: a header, and after it the count of each bucket or of
 * how many buckets are empty. The library's own decoder makes a histogram of it, whose tens of thousands of buckets are
 * gone over four times until they are merged; most of a trial's are empty.
 */
final class EncodedSteps {

    private static final int COMPRESSED_COOKIE = 0x1c849314;
    private static final int COOKIE = 0x1c849313;
    private static final int HEADER_BYTES = 40;

    /** In the first bucket each step time has a place of its own, and in the others half as many places each. */
    private static final int HALF_BITS = 10;

    private static final int HALF = 1 << HALF_BITS;

    /** Of as many buckets as there can be, with as long a count as there can be in each. */
    private static final int MOST_COUNT_BYTES = 9 * (Long.SIZE - HALF_BITS) * HALF;

    private final ByteBuffer counts;

    private EncodedSteps(ByteBuffer counts) {
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
            ByteBuffer header = inflated(inflater, HEADER_BYTES);
            return new EncodedSteps(inflated(inflater, countBytes(header)));
        } finally {
            inflater.end();
        }
    }

    private static ByteBuffer inflated(Inflater inflater, int length) throws DataFormatException {
        byte[] bytes = new byte[length];
        require(inflater.inflate(bytes) == length);
        return ByteBuffer.wrap(bytes);
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

    void addTo(Histogram total) {
        int place = 0;
        while (counts.hasRemaining()) {
            long count = nextCount();
            if (count > 0) {
                total.recordValueWithCount(nanosAt(place), count);
            }
            place += count < 0 ? Math.toIntExact(-count) : 1;
        }
        // More steps than can be counted make a negative number of them.
        require(total.getTotalCount() >= 0);
    }

    /** Reads a number in 7 bits of each byte, the lowest first, and 8 of a ninth; its sign is the lowest bit of all. */
    private long nextCount() {
        long folded = 0;
        for (int shift = 0; shift <= 56; shift += 7) {
            long bits = counts.get();
            if (bits >= 0 || shift == 56) {
                folded |= (bits & 0xff) << shift;
                break;
            }
            folded |= (bits & 0x7f) << shift;
        }
        return (folded >>> 1) ^ -(folded & 1);
    }

    private static long nanosAt(int place) {
        int doublings = Math.max(0, (place >> HALF_BITS) - 1);
        return (long) (place - doublings * HALF) << doublings;
    }
}
