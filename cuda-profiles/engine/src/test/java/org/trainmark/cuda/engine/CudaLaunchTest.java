package org.trainmark.cuda.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.Threads;

class CudaLaunchTest {

    private final CudaLaunch launch = new CudaLaunch();

    @Test
    void isFoundByTheEnginesName() {
        assertThat(ServiceLoader.load(EngineLaunch.class))
                .filteredOn(found -> found.engine().equals(new CudaEngine().id()))
                .hasOnlyElementsOfType(CudaLaunch.class);
    }

    @Test
    void offersWhatTheEngineLetsChoose() {
        assertThat(launch.options())
                .extracting(option -> option.name() + ": " + String.join(", ", option.values()))
                .containsExactly(
                        "precision: fp32, tf32, bf16, fp16",
                        "step: plain, fused, forked, fused-forked",
                        "convolutions: patches, cudnn");
    }

    @Test
    void tellsTheEngineByItsProperties() {
        assertThat(launch.options())
                .extracting(option -> option.flag(option.usual()))
                .containsExactly(
                        "-Dtrainmark.precision=fp32", "-Dtrainmark.step=plain", "-Dtrainmark.convolutions=patches");
    }

    @Test
    void keepsOneThreadBusyHoweverManyAreAskedFor() {
        Threads many = new Threads(OptionalInt.of(4), OptionalInt.of(4), OptionalInt.of(4));

        assertThat(launch.resolved(many, 8)).isEqualTo(Threads.AUTO);
        assertThat(launch.start(launch.resolved(many, 8)).busyThreads()).isEqualTo(1);
    }
}
