package org.trainmark.cuda.engine.pass;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.cuda.engine.gpu.DeviceMemory;
import org.trainmark.cuda.engine.gpu.ThreadGrid;

/** Memory that units' values stand in. */
sealed interface ValueMemory {

    /** Returns room for so many bytes. */
    long next(long bytes);

    /** Says that what stands at an address has been used for the last time. */
    void giveBack(long address);

    /** Memory for values that all outlive the way forward. */
    record Kept(DeviceMemory memory) implements ValueMemory {

        @Override
        public long next(long bytes) {
            return memory.allocate(Purpose.ACTIVATIONS, bytes);
        }

        @Override
        public void giveBack(long address) {}
    }

    /** Memory in one piece that is used from its start on again and again. */
    final class Arena implements ValueMemory {

        private static final long GRAIN = 256;

        private final long base;
        private long at;
        private long most;

        Arena(long base) {
            this.base = base;
        }

        /** Begins again, over what is there. */
        void start() {
            at = 0;
        }

        /** Returns the most bytes between two beginnings. */
        long most() {
            return most;
        }

        @Override
        public long next(long bytes) {
            long address = base + at;
            at += ThreadGrid.ceilDivide(bytes, GRAIN) * GRAIN;
            most = Math.max(most, at);
            return address;
        }

        @Override
        public void giveBack(long address) {}
    }

    /** Memory for values that make place for others. */
    final class Reused implements ValueMemory {

        private final DeviceMemory memory;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Piece> free = new ArrayList<>();

        private record Piece(long address, long bytes) {}

        Reused(DeviceMemory memory) {
            this.memory = memory;
        }

        @Override
        public long next(long bytes) {
            for (int i = 0; i < free.size(); i++) {
                if (free.get(i).bytes() >= bytes) {
                    return free.remove(i).address();
                }
            }
            Piece piece = new Piece(memory.allocate(Purpose.WORKSPACE, bytes), bytes);
            pieces.add(piece);
            return piece.address();
        }

        @Override
        public void giveBack(long address) {
            pieces.stream().filter(piece -> piece.address() == address).forEach(free::add);
        }
    }
}
