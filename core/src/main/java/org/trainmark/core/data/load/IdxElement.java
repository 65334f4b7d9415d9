package org.trainmark.core.data.load;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The element types of the IDX format, big-endian, by the third byte of a file. */
enum IdxElement {
    UNSIGNED_BYTE(0x08, 1) {
        @Override
        double at(ByteBuffer data, int index) {
            return data.get(index) & 0xff;
        }
    },
    INT(0x0C, Integer.BYTES) {
        @Override
        double at(ByteBuffer data, int index) {
            return data.getInt(index * Integer.BYTES);
        }
    },
    FLOAT(0x0D, Float.BYTES) {
        @Override
        double at(ByteBuffer data, int index) {
            return data.getFloat(index * Float.BYTES);
        }
    };

    private final int code;
    private final int bytes;

    IdxElement(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    static Optional<IdxElement> of(int code) {
        return Arrays.stream(values()).filter(element -> element.code == code).findAny();
    }

    /** Bytes of one element. */
    int bytes() {
        return bytes;
    }

    /** Returns the element of that number. */
    abstract double at(ByteBuffer data, int index);
}
