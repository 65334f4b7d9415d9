package org.trainmark.cuda.engine.pass;

import java.util.Optional;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.model.Layer;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.DeviceMemory;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.gpu.RowParts;

/**
 * Memory that units use in turn.
 *
 * @param sums of columns over parts of the rows, room for two of each
 * @param patches of a convolution's images; 0 without any
 * @param patchBytes that there is room for
 * @param convolutions what cuDNN needs, in place of patches; empty without cuDNN
 */
public record ScratchMemory(
        long sums, long sumCount, long patches, long patchBytes, Optional<ConvolutionSpace> convolutions) {

    /** Enough to keep a card busy with, little beside its memory. */
    private static final long MOST_PATCH_BYTES = 256L << 20;

    public static ScratchMemory of(
            Accelerator gpu, DeviceMemory memory, CudaNetwork network, Precision precision, int rows) {
        long sums = network.outputs() * RowParts.of(rows).sums(1);
        for (NetworkUnit unit : network.units()) {
            long pixels = (long) rows * unit.output().pixels();
            sums = Math.max(sums, RowParts.of(pixels).sums(unit.output().channels()));
        }
        boolean cudnn = gpu.convolutions() == Convolutions.CUDNN;
        long patches = cudnn ? 0 : mostPatchBytes(network, precision, rows);
        return new ScratchMemory(
                memory.floats(Purpose.WORKSPACE, 2 * sums),
                sums,
                patches == 0 ? 0 : memory.allocate(Purpose.WORKSPACE, patches),
                patches,
                cudnn ? ConvolutionSpace.of(gpu, memory, network, precision, rows) : Optional.empty());
    }

    private static long mostPatchBytes(CudaNetwork network, Precision precision, int rows) {
        long most = 0;
        for (NetworkUnit unit : network.units()) {
            if (unit instanceof NetworkUnit.Weighted weighted
                    && weighted.stage().layer() instanceof Layer.Convolution) {
                long perImage = patchBytes(weighted, precision);
                most = Math.max(most, Math.min(rows * perImage, Math.max(perImage, MOST_PATCH_BYTES)));
            }
        }
        return most;
    }

    /** Returns the bytes of the patches of one image. */
    static long patchBytes(NetworkUnit.Weighted weighted, Precision precision) {
        return weighted.output().pixels()
                * weighted.stage().weights()
                / weighted.output().channels()
                * precision.bytes();
    }

    /** Returns the second of the two sums. */
    long otherSums() {
        return sums + sumCount * Float.BYTES;
    }
}
