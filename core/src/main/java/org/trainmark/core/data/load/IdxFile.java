package org.trainmark.core.data.load;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.file.SourceBytes;

/**
 * A tensor of any rank from a file in the IDX format of MNIST: two zero bytes, the element type, the rank, the
 * dimensions as 32-bit integers, then the elements row-major; everything big-endian.
 */
final class IdxFile {

    private final String place;
    private final String sha256;
    private final IdxHeader header;
    private final ByteBuffer elements;

    private IdxFile(SourceBytes source, IdxHeader header, byte[] elements) {
        place = source.place();
        sha256 = source.sha256();
        this.header = header;
        this.elements = ByteBuffer.wrap(elements);
    }

    /** @throws DataException if the bytes are not exactly one tensor */
    static IdxFile read(SourceBytes source) throws IOException {
        DataInputStream in = new DataInputStream(source.stream());
        try {
            IdxHeader header = IdxHeader.read(source.place(), in);
            byte[] elements = in.readNBytes(header.bytes());
            if (elements.length < header.bytes()) {
                throw new EOFException("%d of %d bytes of elements".formatted(elements.length, header.bytes()));
            }
            if (in.read() >= 0) {
                throw new DataException(
                        "%s goes on after the %d bytes of elements that its header announces: it is damaged."
                                .formatted(source.place(), header.bytes()));
            }
            return new IdxFile(source, header, elements);
        } catch (EOFException e) {
            throw new DataException(source.place() + " is truncated: get the whole file.", e);
        }
    }

    /** Returns what messages call this file. */
    String place() {
        return place;
    }

    /** Returns the digest of the uncompressed file. */
    String sha256() {
        return sha256;
    }

    /** Returns whether elements may be finer or larger than single precision can tell. */
    boolean fine() {
        return header.element() != IdxElement.UNSIGNED_BYTE;
    }

    int rank() {
        return header.rank();
    }

    /** Size of the first dimension. */
    int count() {
        return header.count();
    }

    /** Elements for each index of the first dimension. */
    int width() {
        return header.bytes() / header.element().bytes() / header.count();
    }

    /** Returns the shape of what each index of the first dimension stands for. */
    Shape shape() {
        return header.shape();
    }

    /** Returns an element by its number, row-major. */
    double at(int number) {
        return header.element().at(elements, number);
    }
}
