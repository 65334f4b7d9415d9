package org.trainmark.cuda.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.ConvolutionShape;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Convolved;
import org.trainmark.cuda.engine.gpu.Epilogue;
import org.trainmark.cuda.engine.gpu.Product;
import org.trainmark.cuda.engine.gpu.StridedProduct;
import org.trainmark.cuda.engine.gpu.ThreadGrid;

/** Notes what work a step asks for, and does none of it. */
final class RecordingGpu implements Accelerator {

    private final List<String> work = new ArrayList<>();
    private final boolean fuses;
    private long next = 1 << 8;

    RecordingGpu(boolean fuses) {
        this.fuses = fuses;
    }

    /**
     * Returns what was asked for since {@link #record}, in order: kernels and products, with braces around what is side
     * by side.
     */
    List<String> work() {
        return List.copyOf(work);
    }

    @Override
    public long allocate(long bytes) {
        long address = next;
        next += bytes;
        return address;
    }

    @Override
    public void free(long address) {}

    @Override
    public long bytesInUse() {
        return 0;
    }

    @Override
    public Shared share(int bytes) {
        return new Shared(ByteBuffer.allocateDirect(bytes), allocate(bytes));
    }

    @Override
    public void write(long address, float[] values, int count) {}

    @Override
    public void write(long address, byte[] bytes) {}

    @Override
    public void read(long address, float[] into) {}

    @Override
    public void read(long address, byte[] into) {}

    @Override
    public void launch(String kernel, ThreadGrid grid, Object... arguments) {
        work.add(kernel);
    }

    @Override
    public void multiply(Product product) {
        work.add("product");
    }

    @Override
    public void multiply(StridedProduct product) {
        work.add("products");
    }

    @Override
    public void multiply(Product product, Epilogue epilogue) {
        work.add("product and " + epilogue.kind());
    }

    @Override
    public boolean fuses(Product product, Epilogue epilogue) {
        return fuses;
    }

    @Override
    public void together(Runnable one, Runnable other) {
        work.add("{");
        one.run();
        other.run();
        work.add("}");
    }

    @Override
    public long productBytes() {
        return 256;
    }

    @Override
    public void workIn(long address, int lanes) {}

    @Override
    public Convolutions convolutions() {
        return Convolutions.PATCHES;
    }

    @Override
    public long convolutionBytes(Convolved.Result result, ConvolutionShape shape, long mostBytes) {
        throw new UnsupportedOperationException("convolutions are products of patches");
    }

    @Override
    public void convolve(Convolved convolved) {
        throw new UnsupportedOperationException("convolutions are products of patches");
    }

    @Override
    public Replay record(Runnable recorded) {
        work.clear();
        recorded.run();
        return new Replay() {
            @Override
            public void run() {}

            @Override
            public long deviceNanos() {
                return 0;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void await() {}

    @Override
    public void requireHealthy() {}

    @Override
    public void close() {}
}
