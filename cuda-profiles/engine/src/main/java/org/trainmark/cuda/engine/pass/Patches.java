package org.trainmark.cuda.engine.pass;

import java.util.stream.IntStream;
import org.trainmark.core.data.Shape;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer.Convolution;
import org.trainmark.cuda.engine.gpu.Divisor;
import org.trainmark.cuda.engine.gpu.ThreadGrid;

/** A convolution's patches, of as many images at a time as there is room for. */
final class Patches {

    private final CudaPassContext context;
    private final Stage stage;
    private final int[] windows;
    private final long perImage;
    private final int pixels;
    private final int images;

    /** Is shown the patches of some images. */
    @FunctionalInterface
    interface Visitor {

        /**
         * Takes patches.
         *
         * @param patches their address
         * @param at positions of the window before them
         * @param rows positions of the window
         */
        void visit(long patches, long at, int rows);
    }

    Patches(CudaPassContext context, Stage stage, Convolution convolution) {
        this.context = context;
        this.stage = stage;
        windows = windows(stage, convolution.kernel(), convolution.stride(), convolution.padding());
        pixels = stage.output().pixels();
        perImage = pixels * (stage.weights() / convolution.filters());
        images = Math.toIntExact(Math.min(
                context.count(),
                context.scratch().patchBytes() / (perImage * context.precision().bytes())));
    }

    /** Returns what kernels know of windows that slide over a stage's images. */
    static int[] windows(Stage stage, int size, int stride, int padding) {
        Shape in = stage.input();
        Shape out = stage.output();
        int[] sizes = {in.height(), in.width(), in.channels(), out.height(), out.width(), size, stride, padding};
        int cells = size * size;
        IntStream divisors = IntStream.of(
                        in.height(),
                        in.width(),
                        in.channels(),
                        out.height(),
                        out.width(),
                        size,
                        stride,
                        cells,
                        cells * in.channels())
                .flatMap(by -> IntStream.of(Divisor.of(by)));
        return IntStream.concat(IntStream.of(sizes), divisors).toArray();
    }

    /** Makes the patches of all images in turn. */
    void forEach(Visitor visitor, long input) {
        long address = context.scratch().patches();
        for (int image = 0; image < context.count(); image += images) {
            int count = Math.min(images, context.count() - image);
            long values = count * perImage;
            context.gpu().launch("patches", ThreadGrid.over(values), at(input, image), windows, values, address);
            visitor.visit(address, (long) image * pixels, count * pixels);
        }
    }

    /** Turns gradients by patches, which have taken the patches' place, into those by their images. */
    void backward(long at, int rows, long gradient) {
        long values = (long) rows / pixels * stage.input().size();
        context.gpu()
                .launch(
                        "patches_backward",
                        ThreadGrid.over(values),
                        context.scratch().patches(),
                        windows,
                        values,
                        at(gradient, at / pixels));
    }

    private long at(long images, long image) {
        return images + image * stage.input().size() * context.precision().bytes();
    }
}
