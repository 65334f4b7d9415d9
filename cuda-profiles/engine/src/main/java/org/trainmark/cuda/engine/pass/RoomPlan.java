package org.trainmark.cuda.engine.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trainmark.core.model.Activation;
import org.trainmark.cuda.engine.gpu.Epilogue;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.Buffers.Room;
import org.trainmark.cuda.engine.pass.Buffers.Ways;
import org.trainmark.cuda.engine.unit.NetworkUnit;
import org.trainmark.cuda.engine.unit.NetworkUnit.Attended;
import org.trainmark.cuda.engine.unit.NetworkUnit.LayerNormalized;
import org.trainmark.cuda.engine.unit.NetworkUnit.Pointwise;
import org.trainmark.cuda.engine.unit.NetworkUnit.Projected;
import org.trainmark.cuda.engine.unit.NetworkUnit.Residual;

/**
 * Gives units room for their values, in the order in which they are computed.
 *
 * @param rows that there is to be room for
 * @param masked whether products may do ReLUs
 * @param blocks where all that is within a residual stands; empty if that is memory like the rest
 */
record RoomPlan(ValueMemory memory, Precision precision, int rows, boolean masked, Optional<ValueMemory.Arena> blocks) {

    /** Makes room for a whole network, its input and its logits. */
    Buffers network(List<NetworkUnit> units, int logits) {
        long input = memory.next(bytesOfInput(units.get(0)));
        return chain(units, input, OptionalLong.of((long) rows * logits * Float.BYTES));
    }

    private long bytesOfInput(NetworkUnit first) {
        return (long) rows * first.input().size() * (first.input().isTokens() ? Integer.BYTES : precision.bytes());
    }

    /** Tells how much the inside of a residual needs. */
    void measure(NetworkUnit unit, ValueMemory.Arena arena) {
        if (unit instanceof Residual residual) {
            arena.start();
            ways(residual, 0);
        }
    }

    private Buffers chain(List<NetworkUnit> units, long input, OptionalLong logitBytes) {
        List<Room> rooms = new ArrayList<>();
        long here = input;
        for (int i = 0; i < units.size(); i++) {
            boolean last = i == units.size() - 1;
            Room room = last && logitBytes.isPresent()
                    ? Room.of(memory.next(logitBytes.getAsLong()))
                    : room(units, i, here, logitBytes.isPresent());
            rooms.add(room);
            // Within a residual, its input is wanted by both ways.
            if (room.output() != here && (i > 0 || logitBytes.isPresent())) {
                memory.giveBack(here);
            }
            here = room.output();
        }
        return new Buffers(units, rooms, rows, input, logitBytes.isPresent());
    }

    private Room room(List<NetworkUnit> units, int i, long input, boolean outermost) {
        NetworkUnit unit = units.get(i);
        if (unit instanceof Residual residual) {
            return residual(residual, input);
        }
        List<Long> kept = new ArrayList<>();
        keptBytes(unit).forEach(bytes -> kept.add(memory.next(bytes)));
        long output = isInPlace(units, i, outermost) ? input : values(unit);
        kept.forEach(memory::giveBack);
        long mask = masked && isReluBehindProduct(units, i) ? mask(unit) : 0;
        return new Room(output, mask, kept, Optional.empty());
    }

    private long values(NetworkUnit unit) {
        return memory.next((long) rows * unit.output().size() * precision.bytes());
    }

    private long mask(NetworkUnit unit) {
        return memory.next(Epilogue.maskBytes(
                unit.output().channels(), rows * unit.output().pixels()));
    }

    private List<Long> keptBytes(NetworkUnit unit) {
        if (unit instanceof LayerNormalized) {
            long bytes = (long) rows * unit.input().pixels() * Float.BYTES;
            return List.of(bytes, bytes);
        }
        return unit instanceof Attended attended ? List.of(rows * attended.weights() * precision.bytes()) : List.of();
    }

    /** What is within a residual that is computed again stands elsewhere, and the sum with what is kept. */
    private Room residual(Residual unit, long input) {
        if (blocks.isPresent()) {
            blocks.get().start();
            RoomPlan within = new RoomPlan(blocks.get(), precision, rows, masked, Optional.empty());
            Ways ways = within.ways(unit, input);
            return new Room(values(unit), 0, List.of(), Optional.of(ways.again()));
        }
        Ways ways = ways(unit, input);
        long made = ways.inside().output();
        NetworkUnit last = unit.inside().get(unit.inside().size() - 1);
        boolean mayChange = !(last instanceof Pointwise) || !last.needsOutput();
        long sum = mayChange ? made : values(unit);
        if (sum != made) {
            memory.giveBack(made);
        }
        ways.shortcut().ifPresent(beside -> memory.giveBack(beside.output()));
        return new Room(sum, 0, List.of(), Optional.of(ways));
    }

    private Ways ways(Residual unit, long input) {
        Buffers inside = chain(unit.inside(), input, OptionalLong.empty());
        return new Ways(
                inside,
                unit.shortcut().isEmpty()
                        ? Optional.empty()
                        : Optional.of(chain(unit.shortcut(), input, OptionalLong.empty())),
                false);
    }

    private static boolean isInPlace(List<NetworkUnit> units, int i, boolean outermost) {
        return units.get(i) instanceof Pointwise pointwise
                && !pointwise.needsInput()
                && (i == 0 ? outermost : !(units.get(i - 1) instanceof Pointwise));
    }

    private static boolean isReluBehindProduct(List<NetworkUnit> units, int i) {
        return units.get(i) instanceof Pointwise pointwise
                && pointwise.activation() == Activation.RELU
                && pointwise.bias().isPresent()
                && i > 0
                && units.get(i - 1) instanceof Projected;
    }
}
