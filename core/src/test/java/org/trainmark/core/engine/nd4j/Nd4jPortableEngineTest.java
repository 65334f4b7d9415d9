package org.trainmark.core.engine.nd4j;

import java.util.Optional;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.kit.EngineContract;
import org.trainmark.core.kit.Tolerance;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.ModelSpec;
import org.trainmark.core.model.SequenceLayer;
import org.trainmark.core.model.Transformer;

/** The engine as it computes on a device, with the CPU in the device's place. */
class Nd4jPortableEngineTest extends EngineContract {

    private final Nd4jEngine engine = new Nd4jEngine(true, 1);

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
        return Tolerance.SINGLE_PRECISION;
    }

    @Override
    public Optional<String> refusal(TrainingConfig config) {
        boolean sequences = config.model() instanceof Transformer
                || layersOf(config.model()).anyMatch(SequenceLayer.class::isInstance);
        if (sequences) {
            return Optional.of("sequences on the processor alone");
        }
        return usesGeluByTanh(config.model()) ? Optional.of("GELU by tanh") : Optional.empty();
    }

    private static boolean usesGeluByTanh(ModelSpec model) {
        return layersOf(model).anyMatch(Activation.GELU_TANH::equals);
    }

    @Override
    public boolean sameSeedSameBits() {
        return true;
    }
}
