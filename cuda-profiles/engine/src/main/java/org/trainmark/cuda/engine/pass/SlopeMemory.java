package org.trainmark.cuda.engine.pass;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.cuda.engine.gpu.DeviceMemory;

/**
 * Memory for gradients of values, in pieces that each have room for any unit's. A way back takes the same pieces each
 * time, since libraries may know products by their addresses.
 */
public final class SlopeMemory {

    private final List<Long> pieces = new ArrayList<>();
    private final TreeSet<Long> free = new TreeSet<>();

    /**
     * Makes room for a way back: a gradient, the one that is made of it, and one that each residual around keeps.
     *
     * @param bytes of the widest unit's
     */
    public SlopeMemory(DeviceMemory memory, CudaNetwork network, long bytes) {
        for (int i = 0; i < 2 + network.depth(); i++) {
            pieces.add(memory.allocate(Purpose.ACTIVATIONS, bytes));
        }
    }

    /** Returns the piece for the gradient of the logits, all others being free. */
    public long first() {
        free.clear();
        free.addAll(pieces);
        return take();
    }

    /** Returns a piece, whatever stands there, to be given back. */
    long take() {
        return requireNonNull(free.pollFirst(), "there are as many pieces as are taken at a time");
    }

    /** Takes a piece back, if that has not been done. */
    void giveBack(long address) {
        free.add(address);
    }
}
