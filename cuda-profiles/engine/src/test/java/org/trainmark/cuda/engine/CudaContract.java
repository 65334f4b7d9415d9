package org.trainmark.cuda.engine;

import java.util.Optional;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.Recompute;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.kit.EngineContract;
import org.trainmark.core.kit.Tolerance;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.SequenceLayer;
import org.trainmark.core.model.Transformer;

/** The contract of every engine, on the first card that an engine finds. */
abstract class CudaContract extends EngineContract {

    private final CudaEngine engine;
    private final Tolerance tolerance;

    CudaContract(CudaEngine engine, Tolerance tolerance) {
        this.engine = engine;
        this.tolerance = tolerance;
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Device device() {
        return engine.devices().get(0);
    }

    @Override
    public Tolerance tolerance() {
        return tolerance;
    }

    @Override
    public Optional<String> refusal(TrainingConfig config) {
        if (config.recompute() != Recompute.NONE) {
            return Optional.of("recomputes nothing");
        }
        if (!config.regularization().decayExcept().isEmpty()) {
            return Optional.of("lets all parameters decay alike");
        }
        boolean known = !(config.model() instanceof Transformer)
                && layersOf(config.model()).allMatch(CudaContract::isKnown);
        return known ? Optional.empty() : Optional.of("the engine cuda does not know the layer");
    }

    private static boolean isKnown(Layer layer) {
        return !(layer instanceof SequenceLayer
                || layer instanceof CompositeLayer
                || layer instanceof Layer.GlobalAveragePooling);
    }

    @Override
    public boolean sameSeedSameBits() {
        return true;
    }
}
