package org.trainmark.cuda.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.trainmark.core.data.Batch;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.ThreadGrid;

/**
 * What the host says of the next steps, in memory that the device sees: so a step is one call, whatever its batch and
 * learning rate, and the host is up to {@value #SLOTS} steps ahead.
 */
final class StepQueue {

    /** Steps that can wait. */
    static final int SLOTS = 64;

    /** Where a slot's examples begin, after its learning rate. */
    private static final int ORDER = 16;

    /** Before the slots, alone in its cache line: how many steps the device has read. */
    private static final int HEADER = 128;

    private static final int CHECK_EVERY = 10_000;
    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final Accelerator gpu;
    private final Accelerator.Shared shared;
    private final ByteBuffer bytes;
    private final IntBuffer numbers;
    private final int slotBytes;
    private long written;

    StepQueue(Accelerator gpu, int batchSize) {
        this.gpu = gpu;
        slotBytes = Math.toIntExact(ThreadGrid.ceilDivide(ORDER + (long) batchSize * Integer.BYTES, HEADER) * HEADER);
        shared = gpu.share(Math.addExact(HEADER, Math.multiplyExact(SLOTS, slotBytes)));
        bytes = shared.bytes();
        numbers = bytes.asIntBuffer();
    }

    /** Returns the address of the first slot. */
    long slots() {
        return shared.address() + HEADER;
    }

    int slotBytes() {
        return slotBytes;
    }

    /** Returns the address where the device says how many steps it has read. */
    long read() {
        return shared.address();
    }

    /** Says what the next step is; waits while the queue is full. */
    void add(Batch batch, double learningRate) {
        awaitRoom();
        int slot = HEADER + (int) (written % SLOTS) * slotBytes;
        bytes.putFloat(slot, (float) learningRate);
        numbers.put((slot + ORDER) / Integer.BYTES, batch.order(), batch.from(), batch.size());
        written++;
    }

    /** Goes on as if so many steps had been said and read. */
    void goOnFrom(long steps) {
        written = steps;
        LONGS.setRelease(bytes, 0, steps);
    }

    private void awaitRoom() {
        int spins = 0;
        while (written - (long) LONGS.getAcquire(bytes, 0) >= SLOTS) {
            Thread.onSpinWait();
            // A device that has failed never reads on.
            if (++spins % CHECK_EVERY == 0) {
                gpu.requireHealthy();
            }
        }
    }
}
