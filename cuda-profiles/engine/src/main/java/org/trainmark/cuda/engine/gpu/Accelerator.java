package org.trainmark.cuda.engine.gpu;

import java.nio.ByteBuffer;

/**
 * What the engine needs of a device: memory, kernels, products of matrices, convolutions, and graphs of these. Work is
 * done in the order in which it is asked for. Used by one thread.
 *
 * <p>Addresses are the device's. A call that finds no room throws
 * {@link org.trainmark.core.engine.DeviceOutOfMemoryException} and leaves the device as it was; any other failure of
 * the device is a {@link CudaException}.
 */
public interface Accelerator extends AutoCloseable {

    /** Memory of the host that the device sees too. */
    record Shared(ByteBuffer bytes, long address) {}

    /** Recorded work that can be done again and again. */
    interface Replay extends AutoCloseable {

        /** Starts the work. */
        void run();

        /**
         * Returns how long the device took for the work the last time that it was timed, by its own clock; waits. That
         * is the first time, and every time once any replay's time has been asked for: telling the time takes some.
         */
        long deviceNanos();

        @Override
        void close();
    }

    /** Returns memory of the device, all zeros. */
    long allocate(long bytes);

    void free(long address);

    /** Returns how many bytes of the device's memory all programs use, as its driver counts them. */
    long bytesInUse();

    /** Returns memory of the host, in the device's order of bytes, all zeros. */
    Shared share(int bytes);

    /** Copies values to the device, behind all work so far; returns when they may change. */
    void write(long address, float[] values, int count);

    /** Copies bytes to the device, behind all work so far; returns when they may change. */
    void write(long address, byte[] bytes);

    /** Copies from the device; waits for all work so far. */
    void read(long address, float[] into);

    /** Copies from the device; waits for all work so far. */
    void read(long address, byte[] into);

    /**
     * Runs a kernel.
     *
     * @param arguments longs, ints, floats, doubles, in the kernel's order; an array of ints for a structure of such
     */
    void launch(String kernel, ThreadGrid grid, Object... arguments);

    void multiply(Product product);

    /** Multiplies matrices at equal distances, each product by itself. */
    void multiply(StridedProduct product);

    /** Multiplies and does more in the same kernel; {@link #fuses} must have said that it can. */
    void multiply(Product product, Epilogue epilogue);

    /** Returns whether there is a kernel for both; of addresses only their alignment matters. */
    boolean fuses(Product product, Epilogue epilogue);

    /**
     * Asks for two pieces of work that know nothing of each other and may be done at the same time; what is asked for
     * later begins after both. They cannot be nested.
     */
    void together(Runnable one, Runnable other);

    /** Returns how many bytes each of the {@code lanes} of {@link #workIn} is best given. */
    long productBytes();

    /**
     * Gives products memory to work in, of {@code lanes} times {@link #productBytes}.
     *
     * @param lanes 2 if {@link #together} is to be used, else 1
     */
    void workIn(long address, int lanes);

    /** Returns what computes convolutions here; only with cuDNN there is {@link #convolve}. */
    Convolutions convolutions();

    /**
     * Returns in how many bytes {@link #convolve} works for a shape; chooses the algorithm of all later calls, so it
     * must be asked before the first such call.
     *
     * @param mostBytes that it may be
     * @throws org.trainmark.core.engine.UnsupportedTrainingException if no algorithm will do
     */
    long convolutionBytes(Convolved.Result result, ConvolutionShape shape, long mostBytes);

    void convolve(Convolved convolved);

    /** Records what {@code work} asks for, without doing it. */
    Replay record(Runnable work);

    /** Waits until all work is done. */
    void await();

    /** Throws if the device has failed; does not wait. */
    void requireHealthy();

    @Override
    void close();
}
