package org.trainmark.results.export.tensorboard;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * A file of events, as TensorFlow's records frame them: the length, its checksum, the event, and its checksum, in
 * little endian.
 */
public final class EventFile {

    private static final int MASK = 0xa282ead8;

    private final OutputStream out;

    /**
     * Begins a file.
     *
     * @param out left open
     * @param seconds since 1970
     */
    public EventFile(OutputStream out, double seconds) throws IOException {
        this.out = out;
        write(new ProtoMessage().fixed(1, seconds).text(3, "brain.Event:2").bytes());
    }

    /** Adds a number under a tag, rounded to what a float is, at a step, with the time since 1970. */
    public void scalar(double seconds, long step, String tag, double value) throws IOException {
        byte[] one = new ProtoMessage().text(1, tag).fixed(2, (float) value).bytes();
        byte[] summary = new ProtoMessage().message(1, one).bytes();
        write(new ProtoMessage()
                .fixed(1, seconds)
                .number(2, step)
                .message(5, summary)
                .bytes());
    }

    private void write(byte[] event) throws IOException {
        byte[] length = little(Long.BYTES).putLong(event.length).array();
        out.write(length);
        out.write(checksum(length));
        out.write(event);
        out.write(checksum(event));
    }

    private static byte[] checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return little(Integer.BYTES)
                .putInt(Integer.rotateRight((int) sum.getValue(), 15) + MASK)
                .array();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
