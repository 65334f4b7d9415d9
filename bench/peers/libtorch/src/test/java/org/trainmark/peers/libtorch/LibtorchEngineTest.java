package org.trainmark.peers.libtorch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.kit.EngineContract;
import org.trainmark.core.kit.Tolerance;

class LibtorchEngineTest extends EngineContract {

    private final LibtorchEngine engine = new LibtorchEngine();

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
        assertThat(engine.provenance()).containsEntry("libtorch", "2.7.1").containsKey("libtorch.threads");
    }

    @Test
    void isFoundByItsName() {
        assertThat(ServiceLoader.load(Engine.class))
                .filteredOn(found -> found.id().equals("libtorch"))
                .singleElement()
                .isInstanceOf(LibtorchEngine.class);
    }

    @Test
    void listsTheProcessor() {
        assertThat(engine.devices()).containsExactly(new Device("cpu", "the processor", Optional.empty()));
    }
}
