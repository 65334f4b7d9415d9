package org.trainmark.cuda.engine.pass;

import java.util.Optional;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.DeviceMemory;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.gpu.RowParts;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/**
 * Memory that units use in turn.
 *
 * @param sums of columns over parts of the rows, room for two of each
 * @param patches of a convolution's images; 0 without any
 * @param patchBytes that there is room for
 * @param attention gradients by weights of attention; 0 without any
 * @param convolutions what cuDNN needs, in place of patches; empty without cuDNN
 */
public record ScratchMemory(
        long sums,
        long sumCount,
        long patches,
        long patchBytes,
        long attention,
        Optional<ConvolutionSpace> convolutions) {

    /** Enough to keep a card busy with, little beside its memory. */
    private static final long MOST_PATCH_BYTES = 256L << 20;

    public static ScratchMemory of(
            Accelerator gpu, DeviceMemory memory, CudaNetwork network, Precision precision, int rows) {
        long sums = 0;
        for (NetworkUnit unit : network.leaves()) {
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
                attention(memory, network, precision, rows),
                cudnn ? ConvolutionSpace.of(gpu, memory, network, precision, rows) : Optional.empty());
    }

    private static long mostPatchBytes(CudaNetwork network, Precision precision, int rows) {
        long most = 0;
        for (NetworkUnit unit : network.leaves()) {
            if (unit instanceof NetworkUnit.Filtered filtered) {
                long perImage = patchBytes(filtered, precision);
                most = Math.max(most, Math.min(rows * perImage, Math.max(perImage, MOST_PATCH_BYTES)));
            }
        }
        return most;
    }

    /** Returns the bytes of the patches of one image. */
    static long patchBytes(NetworkUnit.Filtered filtered, Precision precision) {
        return filtered.output().pixels()
                * filtered.stage().weights()
                / filtered.output().channels()
                * precision.bytes();
    }

    private static long attention(DeviceMemory memory, CudaNetwork network, Precision precision, int rows) {
        long most = network.mostAttentionWeights();
        return most == 0 ? 0 : memory.allocate(Purpose.WORKSPACE, rows * most * precision.bytes());
    }

    /** Returns the second of the two sums. */
    long otherSums() {
        return sums + sumCount * Float.BYTES;
    }
}
