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
import org.trainmark.core.model.Layer;
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
        List<Layer> layers = config.model().layers();
        if (layers.contains(Activation.GELU)) {
            return Optional.of("GELU");
        } else if (layers.stream().anyMatch(Layer.BatchNormalization.class::isInstance)) {
            return Optional.of("batch normalisation");
        } else if (config.optimizer() instanceof Optimizer.Momentum) {
            return Optional.of("heavy-ball");
        } else if (config.regularization().clipNorm().isPresent()) {
            return Optional.of("clips");
        }
        return config.rowsAtOnce() < config.batchSize() ? Optional.of("parts") : Optional.empty();
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
