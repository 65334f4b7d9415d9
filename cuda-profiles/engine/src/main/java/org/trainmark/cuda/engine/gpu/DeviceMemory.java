package org.trainmark.cuda.engine.gpu;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.trainmark.core.engine.DeviceOutOfMemoryException;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.MemoryReading.Purpose;

/** All memory that a session holds on its device, by purpose; freed at once. */
public final class DeviceMemory implements AutoCloseable {

    /** What the driver hands out at least. */
    private static final long GRAIN = 256;

    private final Accelerator gpu;
    private final OptionalLong limit;
    private final List<Long> addresses = new ArrayList<>();
    private final Map<Purpose, Long> bytes = new EnumMap<>(Purpose.class);
    private long held;

    public DeviceMemory(Accelerator gpu, OptionalLong limit) {
        this.gpu = gpu;
        this.limit = limit;
    }

    /**
     * Returns the address of zeros.
     *
     * @throws DeviceOutOfMemoryException if there is no room, or that would be more than the limit
     */
    public long allocate(Purpose purpose, long size) {
        long rounded = Math.max(1, ThreadGrid.ceilDivide(size, GRAIN)) * GRAIN;
        if (limit.isPresent() && held + rounded > limit.getAsLong()) {
            throw new DeviceOutOfMemoryException("%,d bytes for %s on top of %,d are more than the limit of %,d"
                    .formatted(size, purpose, held, limit.getAsLong()));
        }
        long address = gpu.allocate(rounded);
        addresses.add(address);
        held += rounded;
        bytes.merge(purpose, size, Long::sum);
        return address;
    }

    /** Returns what {@code allocations} makes; if that fails, it leaves nothing behind. */
    public <T> T allOrNothing(Supplier<T> allocations) {
        int before = addresses.size();
        Map<Purpose, Long> bytesBefore = Map.copyOf(bytes);
        long heldBefore = held;
        try {
            return allocations.get();
        } catch (RuntimeException e) {
            List<Long> made = addresses.subList(before, addresses.size());
            made.forEach(gpu::free);
            made.clear();
            bytes.clear();
            bytes.putAll(bytesBefore);
            held = heldBefore;
            throw e;
        }
    }

    /** Returns the address of single-precision zeros. */
    public long floats(Purpose purpose, long count) {
        return allocate(purpose, count * Float.BYTES);
    }

    public MemoryReading reading() {
        return new MemoryReading(bytes, OptionalLong.of(held), OptionalLong.of(gpu.bytesInUse()));
    }

    @Override
    public void close() {
        addresses.forEach(gpu::free);
        addresses.clear();
    }
}
