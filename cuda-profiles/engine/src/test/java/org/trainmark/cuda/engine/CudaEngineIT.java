package org.trainmark.cuda.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.DeviceProbe;
import org.trainmark.core.engine.Obstacle;
import org.trainmark.cuda.engine.driver.CardNeeds;
import org.trainmark.cuda.engine.gpu.Precision;

class CudaEngineIT {

    private final CudaEngine engine = new CudaEngine();

    @Test
    void aMachineWithoutADriverHasACardThatCannotBeUsed() {
        Assumptions.assumeTrue(CardNeeds.unmet(0, Precision.FP32).isPresent(), "there is a card");

        assertThat(engine.devices()).singleElement().satisfies(device -> {
            assertThat(device.id()).isEqualTo("cuda:0");
            assertThat(device.obstacle())
                    .isPresent()
                    .isEqualTo(DeviceProbe.ask("cuda", DeviceId.cuda(0)).map(Obstacle::toString));
        });
        assertThat(engine.provenance()).containsEntry("cuda.precision", "fp32");
    }

    @Test
    void everyDeviceHasAName() {
        assertThat(engine.devices()).extracting(Device::name).doesNotContain("");
    }
}
