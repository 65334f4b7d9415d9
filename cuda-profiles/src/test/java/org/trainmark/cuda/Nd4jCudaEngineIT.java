package org.trainmark.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.DeviceProbe;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.nd4j.Nd4jEngine;
import org.trainmark.core.kit.EngineContract;
import org.trainmark.core.kit.Tolerance;

/** The ND4J engine on a card: {@code mvn -Pcuda-11.6 -Dtest.excluded=none -pl cuda-profiles -am verify}. */
@Tag("gpu")
class Nd4jCudaEngineIT extends EngineContract {

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

    /** Not promised: ND4J's reductions on CUDA add in an order of their own. */
    @Override
    public boolean sameSeedSameBits() {
        return false;
    }

    @Test
    void theProbeFindsNothingAmiss() {
        assertThat(DeviceProbe.ask("nd4j", DeviceId.cuda(0))).isEmpty();
    }

    @Test
    void theDriverAndTheEngineNameTheSameDevice() {
        assertThat(device().id()).isEqualTo("cuda:0");
        assertThat(CudaDriver.load().devices().get(0).name()).isEqualTo(device().name());
    }

    @Test
    void saysWhatRan() {
        assertThat(engine.provenance()).containsEntry("nd4j.backend", "JCublasBackend");
    }
}
