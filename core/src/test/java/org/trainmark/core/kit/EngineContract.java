package org.trainmark.core.kit;

import java.util.List;
import java.util.stream.Stream;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.ModelSpec;

/**
 * What every engine must do, as tests. An engine is tested by naming it:
 *
 * <pre>{@code
 * class MyEngineTest extends EngineContract {
 *     public Engine engine() { return new MyEngine(); }
 *     public Device device() { return engine().devices().get(0); }
 *     public Tolerance tolerance() { return Tolerance.SINGLE_PRECISION; }
 *     public boolean sameSeedSameBits() { return true; }
 * }
 * }</pre>
 *
 * <p>If the engine cannot do some trainings, {@link #refusal} says which, and if it drops out in a way of its own,
 * {@link #followsDropoutMask} says so.
 */
public abstract class EngineContract
        implements StepContract,
                NetworkContract,
                RegularizationContract,
                MicroBatchContract,
                DropoutContract,
                GradientContract,
                EvaluationContract,
                SeedContract,
                CheckpointContract,
                MemoryContract,
                LifecycleContract {

    /** Returns all layers of a network, those within others too, but for what a model adds by itself. */
    public static Stream<Layer> layersOf(ModelSpec model) {
        return within(model.layers());
    }

    private static Stream<Layer> within(List<Layer> layers) {
        return layers.stream().flatMap(layer -> Stream.concat(Stream.of(layer), inside(layer)));
    }

    private static Stream<Layer> inside(Layer layer) {
        return layer instanceof CompositeLayer.Residual residual
                ? Stream.concat(within(residual.layers()), within(residual.shortcut()))
                : Stream.empty();
    }
}
