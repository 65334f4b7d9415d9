package org.trainmark.cuda.engine;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.core.engine.MemoryReading.Purpose;

/**
 * Where the values between units stand, for up to so many rows.
 *
 * @param outputs of each unit; the last are logits, in single precision
 * @param rows that there is room for
 * @param input of the first unit
 */
record Buffers(List<Long> outputs, int rows, long input) {

    Buffers {
        outputs = List.copyOf(outputs);
    }

    /**
     * Makes room for training, whose way back needs what its way forward left: units share memory only where the way
     * back does not need what was there before.
     */
    static Buffers forTraining(DeviceMemory memory, CudaNetwork network, Precision precision, int rows) {
        List<Unit> units = network.units();
        long input = values(
                memory,
                Purpose.ACTIVATIONS,
                precision,
                rows,
                units.get(0).input().size());
        List<Long> outputs = new ArrayList<>();
        for (int i = 0; i < units.size() - 1; i++) {
            outputs.add(
                    inPlace(units, i)
                            ? i == 0 ? input : outputs.get(i - 1)
                            : values(
                                    memory,
                                    Purpose.ACTIVATIONS,
                                    precision,
                                    rows,
                                    units.get(i).output().size()));
        }
        outputs.add(logits(memory, Purpose.ACTIVATIONS, network, rows));
        return new Buffers(outputs, rows, input);
    }

    private static boolean inPlace(List<Unit> units, int i) {
        return units.get(i) instanceof Unit.Pointwise pointwise
                && pointwise.activation() != org.trainmark.core.model.Activation.GELU
                && (i == 0 || !(units.get(i - 1) instanceof Unit.Pointwise));
    }

    /** Makes room for evaluation, in which no value outlives the unit after it. */
    static Buffers forEvaluation(DeviceMemory memory, CudaNetwork network, Precision precision, int rows) {
        List<Unit> units = network.units();
        int widest = units.stream()
                .mapToInt(unit -> Math.max(unit.input().size(), unit.output().size()))
                .max()
                .orElseThrow();
        long[] both = {
            values(memory, Purpose.WORKSPACE, precision, rows, widest),
            values(memory, Purpose.WORKSPACE, precision, rows, widest)
        };
        List<Long> outputs = new ArrayList<>();
        for (int i = 0; i < units.size() - 1; i++) {
            outputs.add(both[(i + 1) % 2]);
        }
        outputs.add(logits(memory, Purpose.WORKSPACE, network, rows));
        return new Buffers(outputs, rows, both[0]);
    }

    private static long values(DeviceMemory memory, Purpose purpose, Precision precision, int rows, int width) {
        return memory.allocate(purpose, (long) rows * width * precision.bytes());
    }

    private static long logits(DeviceMemory memory, Purpose purpose, CudaNetwork network, int rows) {
        return memory.floats(purpose, (long) rows * network.outputs());
    }

    long input(int unit) {
        return unit == 0 ? input : outputs.get(unit - 1);
    }

    long output(int unit) {
        return outputs.get(unit);
    }

    long logits() {
        return outputs.get(outputs.size() - 1);
    }
}
