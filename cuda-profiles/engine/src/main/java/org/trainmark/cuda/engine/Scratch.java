package org.trainmark.cuda.engine;

import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.model.Layer;

/**
 * Memory that units use in turn.
 *
 * @param sums of columns over parts of the rows, room for two of each
 * @param patches of a convolution's images; 0 without any
 * @param patchBytes that there is room for
 */
record Scratch(long sums, long sumCount, long patches, long patchBytes) {

    /** Enough to keep a card busy with, little beside its memory. */
    private static final long MOST_PATCH_BYTES = 256L << 20;

    static Scratch of(DeviceMemory memory, CudaNetwork network, Precision precision, int rows) {
        long sums = network.outputs() * Parts.of(rows).sums(1);
        long patches = 0;
        for (Unit unit : network.units()) {
            long pixels = (long) rows * unit.output().pixels();
            sums = Math.max(sums, Parts.of(pixels).sums(unit.output().channels()));
            if (unit instanceof Unit.Weighted weighted && weighted.stage().layer() instanceof Layer.Convolution) {
                long perImage = patchBytes(weighted, precision);
                patches = Math.max(patches, Math.min(rows * perImage, Math.max(perImage, MOST_PATCH_BYTES)));
            }
        }
        return new Scratch(
                memory.floats(Purpose.WORKSPACE, 2 * sums),
                sums,
                patches == 0 ? 0 : memory.allocate(Purpose.WORKSPACE, patches),
                patches);
    }

    /** Returns the bytes of the patches of one image. */
    static long patchBytes(Unit.Weighted weighted, Precision precision) {
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
