package org.trainmark.cuda.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.Device;

class DriverCardsIT {

    private final CudaEngine engine = new CudaEngine();

    @Test
    void aMachineWithoutADriverHasACardThatCannotBeUsed() {
        Assumptions.assumeTrue(Libraries.obstacle().isPresent(), "CUDA's libraries are all here");

        assertThat(engine.devices()).singleElement().satisfies(device -> {
            assertThat(device.id()).isEqualTo("cuda:0");
            assertThat(device.obstacle())
                    .get()
                    .asString()
                    .startsWith("there is no lib")
                    .contains("; ");
        });
        assertThat(engine.provenance()).containsEntry("cuda.precision", "fp32");
    }

    @Test
    void everyDeviceHasAName() {
        assertThat(engine.devices()).extracting(Device::name).doesNotContain("");
    }
}
