package org.trainmark.core.engine.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.kit.EngineContract;
import org.trainmark.core.kit.Tolerance;

class Nd4jEngineTest extends EngineContract {

    private final Nd4jEngine engine = new Nd4jEngine();

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

    @Test
    void saysWhatRan() {
        assertThat(engine.provenance())
                .containsEntry("nd4j.backend", "CpuBackend")
                .containsKeys("nd4j.threads", "openblas.kernels")
                .hasEntrySatisfying("nd4j", version -> assertThat(version).matches("\\d+\\..*"));
    }

    @Test
    void isFoundByItsName() {
        assertThat(ServiceLoader.load(Engine.class))
                .filteredOn(found -> found.id().equals("nd4j"))
                .singleElement()
                .isInstanceOf(Nd4jEngine.class);
    }

    @Test
    void listsTheProcessor() {
        assertThat(engine.devices()).containsExactly(new Device("cpu", "the processor", Optional.empty()));
    }
}
