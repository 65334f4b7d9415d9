package org.trainmark.cuda.engine.pass;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Layer;
import org.trainmark.cuda.engine.gpu.DeviceMemory;
import org.trainmark.cuda.engine.gpu.Epilogue;
import org.trainmark.cuda.engine.gpu.Precision;

/**
 * Where the values between units stand, for up to so many rows.
 *
 * @param outputs of each unit; the last are logits, in single precision
 * @param masks for each unit the bits of a ReLU that a product may do; 0 where none does
 * @param rows that there is room for
 * @param input of the first unit
 */
public record Buffers(List<Long> outputs, List<Long> masks, int rows, long input) {

    public Buffers {
        outputs = List.copyOf(outputs);
        masks = List.copyOf(masks);
    }

    /**
     * Makes room for training, whose way back needs what its way forward left: units share memory only where the way
     * back does not need what was there before.
     *
     * @param masked whether products may do ReLUs
     */
    public static Buffers forTraining(
            DeviceMemory memory, CudaNetwork network, Precision precision, int rows, boolean masked) {
        List<NetworkUnit> units = network.units();
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
        List<Long> masks = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            masks.add(masked && isReluBehindDense(units, i) ? mask(memory, units.get(i), rows) : 0);
        }
        return new Buffers(outputs, masks, rows, input);
    }

    private static boolean inPlace(List<NetworkUnit> units, int i) {
        return units.get(i) instanceof NetworkUnit.Pointwise pointwise
                && !pointwise.needsInput()
                && (i == 0 || !(units.get(i - 1) instanceof NetworkUnit.Pointwise));
    }

    private static boolean isReluBehindDense(List<NetworkUnit> units, int i) {
        return units.get(i) instanceof NetworkUnit.Pointwise pointwise
                && pointwise.activation() == Activation.RELU
                && pointwise.biased().isPresent()
                && pointwise.biased().get().layer() instanceof Layer.Dense;
    }

    private static long mask(DeviceMemory memory, NetworkUnit unit, int rows) {
        return memory.allocate(
                Purpose.ACTIVATIONS, Epilogue.maskBytes(unit.output().size(), rows));
    }

    /** Makes room for evaluation, in which no value outlives the unit after it. */
    public static Buffers forEvaluation(DeviceMemory memory, CudaNetwork network, Precision precision, int rows) {
        List<NetworkUnit> units = network.units();
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
        return new Buffers(outputs, Collections.nCopies(units.size(), 0L), rows, both[0]);
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

    /** Returns the bits of a unit's ReLU; 0 where no product may do it. */
    long mask(int unit) {
        return masks.get(unit);
    }

    public long logits() {
        return outputs.get(outputs.size() - 1);
    }
}
