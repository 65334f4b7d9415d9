package org.trainmark.bench.machine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.DeviceId;

class WatchedGpuTest {

    @Test
    void isTheOneThatATrialSees() {
        assertThat(id(DeviceId.cuda(1), Map.of())).contains("1");
        assertThat(id(DeviceId.cuda(1), Map.of("CUDA_VISIBLE_DEVICES", "3,GPU-ab")))
                .contains("GPU-ab");
        assertThat(id(DeviceId.cuda(0), Map.of("CUDA_VISIBLE_DEVICES", "2"))).contains("2");
        assertThat(id(DeviceId.cuda(0), Map.of("CUDA_VISIBLE_DEVICES", ""))).contains("0");
    }

    @Test
    void isNoneOnAnotherDevice() {
        assertThat(id(DeviceId.CPU, Map.of("CUDA_VISIBLE_DEVICES", "2"))).isEmpty();
        assertThat(id(DeviceId.of("other:1"), Map.of())).isEmpty();
    }

    private static Optional<String> id(DeviceId device, Map<String, String> environment) {
        return WatchedGpu.of(device, environment).id();
    }
}
