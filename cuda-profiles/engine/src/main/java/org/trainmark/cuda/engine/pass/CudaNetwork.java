package org.trainmark.cuda.engine.pass;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.DeviceMemory;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.gpu.ThreadGrid;

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
        units = NetworkUnit.of(architecture);
        long count = architecture.parameters();
        parameters = memory.floats(Purpose.PARAMETERS, count);
        gradients = memory.floats(Purpose.GRADIENTS, count);
        float[] initial = architecture.initialParameters(seed);
        gpu.write(parameters, initial, initial.length);
        narrowed = precision.isNarrow() ? memory.allocate(Purpose.WORKSPACE, count * precision.bytes()) : 0;
        narrow(gpu);
        for (NetworkUnit.Normalized normalized : normalizations()) {
            moments.put(
                    normalized.number(),
                    Moments.of(gpu, memory, normalized.input().channels()));
        }
    }

    public List<NetworkUnit> units() {
        return units;
    }

    public int outputs() {
        return architecture.outputs();
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
        return units.stream()
                .filter(NetworkUnit.Normalized.class::isInstance)
                .map(NetworkUnit.Normalized.class::cast)
                .toList();
    }

    public Moments moments(NetworkUnit.Normalized normalized) {
        return requireNonNull(moments.get(normalized.number()));
    }

    /** Returns the weights as products use them. */
    long productWeights(Stage stage) {
        return narrowed == 0 ? weights(parameters, stage) : narrowed + stage.firstParameter() * precision.bytes();
    }

    /** Returns a stage's bias as products use it. */
    long productBias(Stage stage) {
        return productWeights(stage) + stage.weights() * precision.bytes();
    }

    /** Returns where a stage's weights stand among parameters or gradients. */
    static long weights(long vector, Stage stage) {
        return vector + stage.firstParameter() * Float.BYTES;
    }

    /** Returns where what follows a stage's weights stands among parameters or gradients. */
    static long offsets(long vector, Stage stage) {
        return weights(vector, stage) + stage.weights() * Float.BYTES;
    }

    /** Returns where the last stage's bias stands. */
    public long lastBias(long vector) {
        List<Stage> stages = architecture.stages();
        return offsets(vector, stages.get(stages.size() - 1));
    }
}
