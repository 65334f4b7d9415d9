package org.trainmark.peers.pytorch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.kit.EngineContract;
import org.trainmark.core.kit.Tolerance;

class PytorchEngineTest extends EngineContract {

    private final PytorchEngine engine = new PytorchEngine();

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
    public boolean keepsState() {
        return false;
    }

    @Override
    public boolean followsDropoutMask() {
        return false;
    }

    @Test
    void saysWhatRan() {
        assertThat(engine.provenance()).containsEntry("pytorch", "2.7.1").containsKey("pytorch.threads");
    }

    @Test
    void isFoundByItsName() {
        assertThat(ServiceLoader.load(Engine.class))
                .filteredOn(found -> found.id().equals("pytorch"))
                .singleElement()
                .isInstanceOf(PytorchEngine.class);
    }

    @Test
    void listsTheProcessor() {
        assertThat(engine.devices()).containsExactly(new Device("cpu", "the processor", Optional.empty()));
    }
}
