package org.trainmark.cuda.engine.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trainmark.cuda.engine.gpu.Cards;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;

/** A machine that has all of CUDA but cuDNN. */
class MissingCudnnIT {

    @BeforeAll
    static void needsACompiler() {
        StandInDriver.assumePossible();
    }

    @Test
    void onlyAProfileThatAsksForCudnnMissesIt() {
        Cards patches = StandInDriver.load().cards(Precision.FP32);
        Cards cudnn = new DriverCards(KernelCache.ofThisUser(), () -> Convolutions.CUDNN, Optional::empty);
        Assumptions.assumeTrue(Libraries.obstacle(Convolutions.CUDNN).isPresent(), "there is cuDNN");

        assertThat(patches.devices())
                .singleElement()
                .satisfies(device -> assertThat(device.obstacle()).isEmpty());
        assertThat(cudnn.devices())
                .singleElement()
                .satisfies(device -> assertThat(device.obstacle())
                        .hasValue("there is no libcudnn here; the package libcudnn9-cuda-13 of NVIDIA's repository "
                                + "has it, and so has the profile cuda-12-redist"));
        assertThat(cudnn.provenance())
                .containsEntry("cuda.convolutions", "cudnn")
                .doesNotContainKey("cuda.cudnn");
    }
}
