package org.trainmark.cuda.engine.pass;

import java.util.List;
import java.util.Optional;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.Recompute;
import org.trainmark.cuda.engine.gpu.DeviceMemory;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/**
 * Where the values of units in turn stand, for up to so many rows.
 *
 * @param rooms of each unit
 * @param rows that there is room for
 * @param input of the first unit
 * @param logits whether the last unit's outputs are logits, in single precision
 */
public record Buffers(List<NetworkUnit> units, List<Room> rooms, int rows, long input, boolean logits) {

    /**
     * What a unit leaves.
     *
     * @param output its values
     * @param mask the bits of a ReLU that a product may do; 0 where none does
     * @param kept what it keeps besides
     * @param ways within a residual
     */
    record Room(long output, long mask, List<Long> kept, Optional<Ways> ways) {

        Room {
            kept = List.copyOf(kept);
        }

        static Room of(long output) {
            return new Room(output, 0, List.of(), Optional.empty());
        }
    }

    /**
     * Where the values within a residual stand.
     *
     * @param shortcut empty for the values as they are
     * @param recomputed whether other residuals' stand there too, so that the way back needs them once more
     */
    record Ways(Buffers inside, Optional<Buffers> shortcut, boolean recomputed) {

        Ways again() {
            return new Ways(inside, shortcut, true);
        }
    }

    public Buffers {
        units = List.copyOf(units);
        rooms = List.copyOf(rooms);
    }

    /**
     * Makes room for training, whose way back needs what its way forward left: units share memory only where the way
     * back does not need what was there before.
     *
     * @param masked whether products may do ReLUs
     */
    public static Buffers forTraining(
            DeviceMemory memory,
            CudaNetwork network,
            Precision precision,
            int rows,
            boolean masked,
            Recompute recompute) {
        List<NetworkUnit> units = network.units();
        ValueMemory values = new ValueMemory.Kept(memory);
        RoomPlan kept = new RoomPlan(values, precision, rows, masked, Optional.empty());
        if (recompute == Recompute.NONE) {
            return kept.network(units, network.outputsOfExample());
        }
        ValueMemory.Arena measured = new ValueMemory.Arena(0);
        RoomPlan measuring = new RoomPlan(measured, precision, rows, masked, Optional.empty());
        units.forEach(unit -> measuring.measure(unit, measured));
        long within = memory.allocate(Purpose.ACTIVATIONS, measured.most());
        Optional<ValueMemory.Arena> arena = Optional.of(new ValueMemory.Arena(within));
        return new RoomPlan(values, precision, rows, masked, arena).network(units, network.outputsOfExample());
    }

    /** Makes room for evaluation, in which no value outlives the units that it goes to. */
    public static Buffers forEvaluation(DeviceMemory memory, CudaNetwork network, Precision precision, int rows) {
        return new RoomPlan(new ValueMemory.Reused(memory), precision, rows, false, Optional.empty())
                .network(network.units(), network.outputsOfExample());
    }

    long input(int unit) {
        return unit == 0 ? input : output(unit - 1);
    }

    long output(int unit) {
        return rooms.get(unit).output();
    }

    /** Returns the last unit's values. */
    public long output() {
        return output(rooms.size() - 1);
    }

    /** Returns the bits of a unit's ReLU; 0 where no product may do it. */
    long mask(int unit) {
        return rooms.get(unit).mask();
    }

    /** Returns whether a unit's outputs are single precision whatever the precision is. */
    boolean isSingle(int unit) {
        return logits && unit == units.size() - 1;
    }
}
