package org.trainmark.cuda.engine.pass;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.trainmark.core.data.Shape;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.DeviceMemory;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.gpu.ThreadGrid;
import org.trainmark.cuda.engine.unit.NetworkUnit;
import org.trainmark.cuda.engine.unit.UnitsOfStages;

/**
 * A network on the device: its parameters and their gradients, each one vector as {@link Architecture} has it, and what
 * batch normalization has seen.
 */
public final class CudaNetwork {

    private final Architecture architecture;
    private final List<NetworkUnit> units;
    private final Precision precision;
    private final long parameters;
    private final long narrowed;
    private final long gradients;
    private final Map<Integer, Moments> moments = new HashMap<>();

    public CudaNetwork(
            Accelerator gpu, DeviceMemory memory, Architecture architecture, Precision precision, long seed) {
        this.architecture = architecture;
        this.precision = precision;
        units = UnitsOfStages.of(architecture);
        long count = architecture.parameters();
        parameters = memory.floats(Purpose.PARAMETERS, count);
        gradients = memory.floats(Purpose.GRADIENTS, count);
        float[] initial = architecture.initialParameters(seed);
        gpu.write(parameters, initial, initial.length);
        narrowed = precision.isNarrow() ? memory.allocate(Purpose.WORKSPACE, count * precision.bytes()) : 0;
        narrow(gpu);
        for (NetworkUnit.Normalized normalized : normalizations()) {
            moments.put(
                    normalized.stage().number(),
                    Moments.of(gpu, memory, normalized.input().channels()));
        }
    }

    public List<NetworkUnit> units() {
        return units;
    }

    /** Returns all units that have none within, in the order of their parameters. */
    List<NetworkUnit> leaves() {
        return units.stream().flatMap(NetworkUnit::leaves).toList();
    }

    /** Returns the most values that go from one unit to another, for an example. */
    public int widest() {
        return leaves().stream().mapToInt(unit -> unit.output().size()).max().orElseThrow();
    }

    /** Returns the most weights of attention in one unit, for an example. */
    public long mostAttentionWeights() {
        return leaves().stream()
                .filter(NetworkUnit.Attended.class::isInstance)
                .mapToLong(unit -> ((NetworkUnit.Attended) unit).weights())
                .max()
                .orElse(0);
    }

    /** Returns the most residuals that stand within each other. */
    public int depth() {
        return depth(units);
    }

    private static int depth(List<NetworkUnit> units) {
        return units.stream()
                .filter(NetworkUnit.Residual.class::isInstance)
                .map(NetworkUnit.Residual.class::cast)
                .mapToInt(residual -> 1 + Math.max(depth(residual.inside()), depth(residual.shortcut())))
                .max()
                .orElse(0);
    }

    public Shape input() {
        return architecture.input();
    }

    /** Returns how many logits one target is compared with. */
    public int outputs() {
        return last().outputs();
    }

    /** Returns how many targets an example has. */
    public int targets() {
        return last().rows();
    }

    /** Returns how many logits an example has, of all its targets together. */
    public int outputsOfExample() {
        return architecture.outputs();
    }

    private NetworkUnit.Projected last() {
        return (NetworkUnit.Projected) units.get(units.size() - 1);
    }

    public Architecture architecture() {
        return architecture;
    }

    public long count() {
        return architecture.parameters();
    }

    public long parameters() {
        return parameters;
    }

    public long gradients() {
        return gradients;
    }

    /** Returns the copy of the parameters for products; 0 if they use the parameters themselves. */
    public long narrowed() {
        return narrowed;
    }

    /** Makes the copy of the parameters for products anew, if there is one. */
    public void narrow(Accelerator gpu) {
        if (narrowed != 0) {
            gpu.launch("narrow_values", ThreadGrid.over(count()), parameters, count(), narrowed);
        }
    }

    public List<NetworkUnit.Normalized> normalizations() {
        return leaves().stream()
                .filter(NetworkUnit.Normalized.class::isInstance)
                .map(NetworkUnit.Normalized.class::cast)
                .toList();
    }

    public Moments moments(NetworkUnit.Normalized normalized) {
        return requireNonNull(moments.get(normalized.stage().number()));
    }

    /** Returns where a parameter stands as products use it, with those that follow. */
    long forProducts(long parameter) {
        return narrowed == 0 ? at(parameters, parameter) : narrowed + parameter * precision.bytes();
    }

    /** Returns where a parameter, or its gradient, stands in a vector of all. */
    static long at(long vector, long parameter) {
        return vector + parameter * Float.BYTES;
    }

    /** Returns where what follows a stage's weights stands among parameters or gradients. */
    static long offsets(long vector, Stage stage) {
        return at(vector, stage.firstParameter() + stage.weights());
    }

    /** Returns where the last bias stands among parameters or gradients; 0 if there is none. */
    public long lastBias(long vector) {
        OptionalLong bias = last().bias();
        return bias.isPresent() ? at(vector, bias.getAsLong()) : 0;
    }
}
