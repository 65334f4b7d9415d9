package org.trainmark.core.data.load;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;
import org.trainmark.core.data.file.SourceBytes;

/** IDX files made for tests. */
final class IdxBytes {

    private IdxBytes() {}

    /** Returns a file of unsigned bytes whose elements count up from 0. */
    static byte[] countingUp(int... dimensions) {
        int size = 1;
        for (int dimension : dimensions) {
            size *= dimension;
        }
        byte[] elements = new byte[size];
        for (int i = 0; i < size; i++) {
            elements[i] = (byte) i;
        }
        return file(0x0800 + dimensions.length, elements, dimensions);
    }

    static byte[] labels(int... labels) {
        byte[] elements = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            elements[i] = (byte) labels[i];
        }
        return file(0x0801, elements, labels.length);
    }

    static byte[] file(int magic, byte[] elements, int... dimensions) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * dimensions.length + elements.length);
        bytes.putInt(magic);
        for (int dimension : dimensions) {
            bytes.putInt(dimension);
        }
        return bytes.put(elements).array();
    }

    static byte[] gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    static IdxFile read(String place, byte[] bytes) {
        return SourceBytes.read(place, new ByteArrayInputStream(bytes), IdxFile::read);
    }
}
