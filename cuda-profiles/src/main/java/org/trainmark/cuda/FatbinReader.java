package org.trainmark.cuda;

import static java.util.Objects.requireNonNull;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Predicate;

/**
 * Finds the fat binaries of a library and reads what their entries are for; the code itself is skipped.
 *
 * <p>A fat binary starts on a multiple of 8 bytes with a header of 16: a magic number, its version, the header's size
 * and the size of all entries. An entry starts with a header of its own: 2 bytes of kind, 2 unknown, 4 of the header's
 * size, 8 of the size of the code after it, and, 28 bytes from its start, 4 of the architecture: 86 for a capability of
 * 8.6. NVIDIA does not publish the format; it is the same in what its compilers of CUDA 11.6 and 13.0 wrote.
 */
final class FatbinReader {

    private static final long MAGIC_VERSION_AND_SIZE = 0x0010_0001_BA55_ED50L;
    private static final int WORD = 8;
    private static final int PTX = 1;
    private static final int MACHINE_CODE = 2;
    private static final int SMALLEST_ENTRY = 32;
    private static final int ARCHITECTURE = 28;
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream library;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private EmbeddedCode code = EmbeddedCode.NONE;

    FatbinReader(InputStream library) {
        this.library = requireNonNull(library, "library");
    }

    EmbeddedCode readAll() throws IOException {
        return readUntil(read -> false);
    }

    EmbeddedCode readUntil(Predicate<EmbeddedCode> enough) throws IOException {
        while (isAvailable(2 * WORD)) {
            if (buffer.getLong() == MAGIC_VERSION_AND_SIZE) {
                readEntries(buffer.getLong());
                if (enough.test(code)) {
                    break;
                }
            }
        }
        return code;
    }

    private void readEntries(long size) throws IOException {
        long left = size;
        while (left >= SMALLEST_ENTRY) {
            require(SMALLEST_ENTRY);
            int start = buffer.position();
            int kind = buffer.getShort(start);
            long whole = buffer.getInt(start + 4) + buffer.getLong(start + WORD);
            if (whole < SMALLEST_ENTRY || whole > left) {
                throw new IOException("a fat binary has an entry of %d bytes where %d are left".formatted(whole, left));
            }
            note(kind, buffer.getInt(start + ARCHITECTURE));
            skip(whole);
            left -= whole;
        }
        // The next may start only at a multiple of a word.
        skip(left + Math.floorMod(-size, (long) WORD));
    }

    private void note(int kind, int architecture) {
        if (kind == PTX || kind == MACHINE_CODE) {
            code = code.with(kind == PTX, Capability.ofSm(architecture));
        }
    }

    private void skip(long bytes) throws IOException {
        int buffered = (int) Math.min(bytes, buffer.remaining());
        buffer.position(buffer.position() + buffered);
        library.skipNBytes(bytes - buffered);
    }

    private void require(int bytes) throws IOException {
        if (!isAvailable(bytes)) {
            throw new EOFException("the library ends within a fat binary");
        }
    }

    private boolean isAvailable(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            buffer.compact();
            buffer.position(
                    buffer.position() + library.readNBytes(buffer.array(), buffer.position(), buffer.remaining()));
            buffer.flip();
        }
        return buffer.remaining() >= bytes;
    }
}
