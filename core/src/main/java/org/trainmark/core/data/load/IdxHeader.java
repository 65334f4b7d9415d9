package org.trainmark.core.data.load;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Optional;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.Shape;

/** What comes before the elements of an IDX file: their type, and how many there are along each dimension. */
final class IdxHeader {

    private final IdxElement element;
    private final int[] dimensions;
    private final int bytes;

    private IdxHeader(IdxElement element, int[] dimensions, int bytes) {
        this.element = element;
        this.dimensions = dimensions;
        this.bytes = bytes;
    }

    /** Reads a header; {@code place} is what messages call its file. */
    static IdxHeader read(String place, DataInputStream in) throws IOException {
        int magic = in.readInt();
        Optional<IdxElement> element = IdxElement.of(magic >>> 8);
        int[] dimensions = new int[magic & 0xff];
        if (element.isEmpty() || dimensions.length == 0) {
            throw new DataException(("%s is no IDX file that can be read: it begins with %08x,"
                            + " but must with 0000, then 08, 0c or 0d (bytes, integers, floats), then the rank.")
                    .formatted(place, magic));
        }
        for (int i = 0; i < dimensions.length; i++) {
            dimensions[i] = in.readInt();
        }
        return new IdxHeader(element.get(), dimensions, bytes(place, element.get(), dimensions));
    }

    IdxElement element() {
        return element;
    }

    int rank() {
        return dimensions.length;
    }

    /** Size of the first dimension. */
    int count() {
        return dimensions[0];
    }

    /** Returns the shape of what each index of the first dimension stands for: an image if the rank is 3 or 4. */
    Shape shape() {
        return switch (dimensions.length) {
            case 3 -> new Shape(dimensions[1], dimensions[2], 1);
            case 4 -> new Shape(dimensions[1], dimensions[2], dimensions[3]);
            default -> Shape.flat(bytes / element.bytes() / count());
        };
    }

    /** Bytes of all elements. */
    int bytes() {
        return bytes;
    }

    private static int bytes(String place, IdxElement element, int[] dimensions) {
        long bytes = element.bytes();
        for (int dimension : dimensions) {
            bytes *= dimension;
            if (dimension <= 0 || bytes > Integer.MAX_VALUE - 8) {
                throw new DataException(
                        "%s has a dimension of %d, so it holds nothing or over 2 GiB: it is damaged, or must be cut."
                                .formatted(place, dimension));
            }
        }
        return (int) bytes;
    }
}
