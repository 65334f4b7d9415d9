package org.trainmark.peers.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.kit.EngineContract;
import org.trainmark.core.kit.Tolerance;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.SequenceLayer;
import org.trainmark.core.optimizer.Optimizer;

class Dl4jEngineTest extends EngineContract {

    private final Dl4jEngine engine = new Dl4jEngine();

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
    public boolean sameSeedSameBits() {
        return true;
    }

    @Override
    public Optional<String> refusal(TrainingConfig config) {
        if (config.regularization().clipNorm().isPresent()) {
            return Optional.of("clips");
        } else if (config.rowsAtOnce() < config.batchSize()) {
            return Optional.of("parts");
        }
        List<Layer> layers = EngineContract.layersOf(config.model()).toList();
        if (layers.stream().anyMatch(SequenceLayer.Embedding.class::isInstance)) {
            return Optional.of("tokens");
        } else if (config.optimizer() instanceof Optimizer.Momentum) {
            return Optional.of("heavy-ball");
        } else if (config.optimizer() instanceof Optimizer.Lamb) {
            return Optional.of("LAMB");
        }
        return refusal(layers);
    }

    private static Optional<String> refusal(List<Layer> layers) {
        for (int i = 1; i < layers.size(); i++) {
            if (layers.get(i) instanceof Layer.Convolution && layers.get(i - 1) instanceof Layer.Dense) {
                return Optional.of("images only");
            }
        }
        return layers.stream().flatMap(layer -> refusal(layer).stream()).findFirst();
    }

    private static Optional<String> refusal(Layer layer) {
        if (layer instanceof CompositeLayer.Residual) {
            return Optional.of("shortcut");
        } else if (layer instanceof Layer.BatchNormalization) {
            return Optional.of("batch normalization");
        }
        boolean gelu = layer == Activation.GELU || layer == Activation.GELU_TANH;
        return gelu ? Optional.of("GELU") : Optional.empty();
    }

    @Override
    public boolean keepsState() {
        return false;
    }

    @Override
    public boolean followsDropoutMask() {
        return false;
    }

    @Test
    void saysWhatRan() {
        assertThat(engine.provenance())
                .containsEntry("nd4j.backend", "CpuBackend")
                .hasEntrySatisfying("dl4j", version -> assertThat(version).matches("\\d+\\..*"));
    }

    @Test
    void isFoundByItsName() {
        assertThat(ServiceLoader.load(Engine.class)).extracting(Engine::id).contains("dl4j");
    }

    @Test
    void listsTheProcessor() {
        assertThat(engine.devices()).containsExactly(new Device("cpu", "the processor", Optional.empty()));
    }
}
