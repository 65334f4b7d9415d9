package org.trainmark.core.engine.blas;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.trainmark.core.engine.LoadedKernels;
import org.trainmark.core.engine.blas.Product.Shape;

/** OpenBLAS in this JVM, with the products that its kernels are tried on: those of networks, and odd ones. */
final class LoadedOpenBlas implements LoadedKernels {

    private static final long SEED = 20_240_229;

    /** Rows, columns and inner values that leave remainders in whatever blocks a kernel has. */
    private static final int[][] ODD = {
        {1, 1, 1},
        {1, 7, 5},
        {7, 1, 5},
        {3, 5, 2},
        {17, 19, 23},
        {16, 64, 4},
        {31, 65, 33},
        {129, 63, 65},
        {5, 7, 2000},
        {1000, 3, 8},
        {3, 1000, 8}
    };

    /** As steps of published networks have: perceptrons with batches of 128, 32 and 16, transformers, single heads. */
    private static final List<Shape> OF_NETWORKS = List.of(
            Shape.of(128, 256, 784, false, true),
            Shape.of(256, 784, 128, true, false),
            Shape.of(256, 784, 128, true, false).with(1, 1),
            Shape.of(128, 128, 256, false, true),
            Shape.of(128, 256, 128, false, false),
            Shape.of(128, 10, 128, false, true),
            Shape.of(10, 128, 128, true, false),
            Shape.of(128, 128, 10, false, false),
            Shape.of(16, 128, 784, false, true),
            Shape.of(512, 384, 128, false, true),
            Shape.of(64, 64, 32, false, true).with(0.17f, 0),
            Shape.of(64, 32, 64, false, false));

    /** A shape that is timed, and how often, so that none takes much less than the others. */
    private record Timed(Shape shape, int times) {}

    private static final List<Timed> TIMED = List.of(
            new Timed(Shape.of(128, 256, 784, false, true), 1),
            new Timed(Shape.of(256, 784, 128, true, false), 1),
            new Timed(Shape.of(128, 256, 128, false, false), 4),
            new Timed(Shape.of(32, 256, 784, false, true), 2),
            new Timed(Shape.of(256, 784, 32, true, false), 2),
            new Timed(Shape.of(512, 384, 128, false, true), 1),
            new Timed(Shape.of(64, 64, 32, false, true), 64));

    private final String name;
    private final List<Product> timed = new ArrayList<>();

    private LoadedOpenBlas(String name) {
        this.name = name;
        for (Timed one : TIMED) {
            Product product = new Product(one.shape(), new SplittableRandom(SEED));
            for (int i = 0; i < one.times(); i++) {
                timed.add(product);
            }
        }
    }

    static LoadedOpenBlas load() {
        Loader.load(openblas_nolapack.class);
        // A thread more would have the machine's other work decide which kernels are fast.
        openblas_nolapack.blas_set_num_threads(1);
        return new LoadedOpenBlas(KernelsInUse.name()
                .orElseThrow(() -> new UnsupportedOperationException("another library is in the place of OpenBLAS")));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double error() {
        return shapes().mapToDouble(shape -> new Product(shape, new SplittableRandom(SEED)).error())
                .max()
                .orElseThrow();
    }

    private static Stream<Shape> shapes() {
        Stream<Shape> odd = Stream.of(ODD)
                .flatMap(sizes -> Stream.of(false, true)
                        .flatMap(first -> Stream.of(false, true)
                                .map(second -> Shape.of(sizes[0], sizes[1], sizes[2], first, second))));
        return Stream.concat(
                odd.flatMap(shape -> Stream.of(shape, shape.with(1, 1), shape.with(-0.5f, 0.75f))),
                OF_NETWORKS.stream());
    }

    @Override
    public long nanos() {
        long start = System.nanoTime();
        timed.forEach(Product::run);
        return System.nanoTime() - start;
    }
}
