package org.trainmark.cuda.engine.driver;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.ConvolutionShape;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Convolved;
import org.trainmark.cuda.engine.gpu.CudaException;
import org.trainmark.cuda.engine.gpu.Epilogue;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.gpu.Product;
import org.trainmark.cuda.engine.gpu.StridedProduct;
import org.trainmark.cuda.engine.gpu.ThreadGrid;

/** A card through CUDA's driver, cuBLAS and perhaps cuDNN. */
final class DriverGpu implements Accelerator {

    /** What cuBLAS is best given to work in, by NVIDIA's documentation: on Hopper and later, and before. */
    private static final long NEW_PRODUCT_BYTES = 32L << 20;

    private static final long OLD_PRODUCT_BYTES = 4L << 20;
    private static final int HOPPER = 90;

    private final int capability;
    private final DriverContext context;
    private final DriverMemory memory;
    private final LoadedKernels kernels;
    private final Precision precision;
    private final Optional<CudnnConvolutions> convolutions;
    private @Nullable Lanes lanes;

    /**
     * Opens a card.
     *
     * @param device the driver's handle of it
     * @param capability its compute capability times ten: 75 for 7.5
     * @param code of the kernels, for this card
     */
    DriverGpu(int device, int capability, byte[] code, Precision precision, Convolutions convolutions) {
        this.capability = capability;
        this.precision = precision;
        context = new DriverContext(device);
        memory = new DriverMemory(context);
        try {
            kernels = new LoadedKernels(code);
            this.convolutions = convolutions == Convolutions.CUDNN
                    ? Optional.of(new CudnnConvolutions(context.stream(), precision))
                    : Optional.empty();
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    @Override
    public long allocate(long bytes) {
        return memory.allocate(bytes);
    }

    @Override
    public void free(long address) {
        memory.free(address);
    }

    @Override
    public long bytesInUse() {
        return memory.bytesInUse();
    }

    @Override
    public Shared share(int bytes) {
        return memory.share(bytes);
    }

    @Override
    public void write(long address, float[] values, int count) {
        memory.write(address, values, count);
    }

    @Override
    public void write(long address, byte[] bytes) {
        memory.write(address, bytes);
    }

    @Override
    public void read(long address, float[] into) {
        memory.read(address, into);
    }

    @Override
    public void read(long address, byte[] into) {
        memory.read(address, into);
    }

    @Override
    public void launch(String kernel, ThreadGrid grid, Object... arguments) {
        context.use();
        kernels.launch(kernel, grid, lanes().stream(), arguments);
    }

    @Override
    public void multiply(Product product) {
        context.use();
        lanes().multiply(product);
    }

    @Override
    public void multiply(StridedProduct product) {
        context.use();
        lanes().multiply(product);
    }

    @Override
    public void multiply(Product product, Epilogue epilogue) {
        context.use();
        lanes().multiply(product, epilogue);
    }

    @Override
    public boolean fuses(Product product, Epilogue epilogue) {
        context.use();
        return lanes().fuses(product, epilogue);
    }

    @Override
    public void together(Runnable one, Runnable other) {
        context.use();
        lanes().together(one, other);
    }

    private Lanes lanes() {
        Lanes made = lanes;
        if (made == null) {
            throw new IllegalStateException("there is no memory for products to work in yet");
        }
        return made;
    }

    @Override
    public long productBytes() {
        return capability >= HOPPER ? NEW_PRODUCT_BYTES : OLD_PRODUCT_BYTES;
    }

    @Override
    public void workIn(long address, int count) {
        context.use();
        lanes = new Lanes(context.stream(), precision, address, productBytes(), count);
    }

    @Override
    public Convolutions convolutions() {
        return convolutions.isPresent() ? Convolutions.CUDNN : Convolutions.PATCHES;
    }

    @Override
    public long convolutionBytes(Convolved.Result result, ConvolutionShape shape, long mostBytes) {
        context.use();
        return convolutions.orElseThrow().bytes(result, shape, mostBytes);
    }

    @Override
    public void convolve(Convolved convolved) {
        context.use();
        convolutions.orElseThrow().convolve(convolved);
    }

    @Override
    public Replay record(Runnable work) {
        kernels.rehearse(() -> rehearse(work));
        context.await();
        return new DriverGraph(context, work);
    }

    /**
     * Does all products and convolutions of the work once, on whatever is in their memory, which their own step writes
     * anew: libraries get ready at the first call of each kind, which a recording might not survive. Begins again where
     * a fused product turns out to have no kernel.
     */
    private void rehearse(Runnable work) {
        int refusals = lanes().refusals();
        try {
            work.run();
        } catch (CudaException e) {
            if (lanes().refusals() == refusals) {
                throw e;
            }
            rehearse(work);
        }
    }

    @Override
    public void await() {
        context.await();
    }

    @Override
    public void requireHealthy() {
        context.requireHealthy();
    }

    @Override
    public void close() {
        context.settle();
        if (lanes != null) {
            lanes.close();
        }
        convolutions.ifPresent(CudnnConvolutions::close);
        memory.close();
        kernels.close();
        context.close();
    }
}
