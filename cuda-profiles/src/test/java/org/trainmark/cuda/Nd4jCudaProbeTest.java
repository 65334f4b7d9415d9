package org.trainmark.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.DeviceProbe;
import org.trainmark.core.engine.Obstacle;

class Nd4jCudaProbeTest {

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(DeviceProbe.class)).hasOnlyElementsOfType(Nd4jCudaProbe.class);
    }

    @Test
    void hasNothingToSayOfOtherDevicesAndEngines() {
        assertThat(new Nd4jCudaProbe().obstacle("nd4j", DeviceId.CPU)).isEmpty();
        assertThat(new Nd4jCudaProbe().obstacle("libtorch", DeviceId.cuda(0))).isEmpty();
    }

    @Test
    void tellsWhichCodeThereIsInTheWayOfADeviceThatNoneIsFor() {
        EmbeddedCode code =
                new EmbeddedCode(new TreeSet<>(List.of(new Capability(8, 0), new Capability(8, 6))), new TreeSet<>());
        CudaDevice device = new CudaDevice("NVIDIA H100", new Capability(9, 0), 1L << 36);

        assertThat(Nd4jCudaProbe.misfit(code, device))
                .isEqualTo(new Obstacle(
                        "NVIDIA H100 has compute capability 9.0, and ND4J's library holds machine code for 8.0, 8.6 and"
                                + " PTX for none",
                        "take a device of one of these, or a build of ND4J with code for 9.0: see"
                                + " cuda-profiles/README.md"));
    }
}
