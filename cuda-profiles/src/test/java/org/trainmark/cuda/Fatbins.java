package org.trainmark.cuda;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Libraries with fat binaries, as bytes. */
final class Fatbins {

    static final int PTX = 1;
    static final int MACHINE_CODE = 2;

    private static final int ENTRY_HEADER = 64;
    private static final int CODE = 24;

    private Fatbins() {}

    /** One entry, of a kind and for an architecture such as 86. */
    record Entry(int kind, int architecture) {}

    static Entry machineCode(int architecture) {
        return new Entry(MACHINE_CODE, architecture);
    }

    static Entry ptx(int architecture) {
        return new Entry(PTX, architecture);
    }

    /** Returns bytes that are no fat binary, then one with these entries, then more that are none. */
    static byte[] library(Entry... entries) {
        return joined(other(5000), fatbin(List.of(entries)), other(100));
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] other(int words) {
        byte[] bytes = new byte[8 * words];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }

    static byte[] fatbin(List<Entry> entries) {
        int size = entries.size() * (ENTRY_HEADER + CODE);
        ByteBuffer bytes = ByteBuffer.allocate(16 + size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0xBA55ED50).putShort((short) 1).putShort((short) 16).putLong(size);
        for (Entry entry : entries) {
            int start = bytes.position();
            bytes.putShort((short) entry.kind()).putShort((short) 0x101).putInt(ENTRY_HEADER);
            bytes.putLong(CODE).putInt(start + 28, entry.architecture());
            bytes.position(start + ENTRY_HEADER + CODE);
        }
        return bytes.array();
    }
}
