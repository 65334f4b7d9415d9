package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Where one vector of all parameters is cut into matrices and vectors, each known by its number. */
final class ParameterCuts {

    private final List<Shape> shapes = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();
    private OptionalInt embedding = OptionalInt.empty();
    private long length;

    /** Cuts off what comes next, and returns its number. */
    int next(long... shape) {
        shapes.add(new Shape(shape));
        length += shapes.get(shapes.size() - 1).size();
        ends.add(length);
        return shapes.size() - 1;
    }

    /** Cuts off an embedding's weights, which come next. */
    int nextEmbedding(long vocabulary, long width) {
        int number = next(vocabulary, width);
        embedding = embedding.isPresent() ? embedding : OptionalInt.of(number);
        return number;
    }

    /** Returns the number of the weights of the network's embedding, which is the first. */
    int embedding() {
        return embedding.orElseThrow();
    }

    /** Returns the parts of a vector of all parameters, by a single split. */
    List<NDArray> of(NDArray vector) {
        long[] cuts = ends.stream().limit(ends.size() - 1).mapToLong(end -> end).toArray();
        NDList vectors = vector.split(cuts, 0);
        return IntStream.range(0, shapes.size())
                .mapToObj(i -> vectors.get(i).reshape(shapes.get(i)))
                .toList();
    }
}
