package org.trainmark.peers.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.kit.EngineContract;
import org.trainmark.core.kit.Tolerance;

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

    @Test
    void saysWhatRan() {
        assertThat(engine.provenance())
                .containsEntry("nd4j.backend", "CpuBackend")
                .hasEntrySatisfying("dl4j", version -> assertThat(version).matches("\\d+\\..*"));
    }

    @Test
    void isFoundByItsNameBesideAnEngineWhoseLibraryIsMissingOrNot() {
        assertThat(ServiceLoader.load(Engine.class)).extracting(Engine::id).contains("dl4j");
    }
}
