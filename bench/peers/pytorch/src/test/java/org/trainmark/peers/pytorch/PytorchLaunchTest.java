package org.trainmark.peers.pytorch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.JvmStart;
import org.trainmark.core.engine.Threads;

class PytorchLaunchTest {

    private final PytorchLaunch launch = new PytorchLaunch();

    @Test
    void givesTheThreadsOfTheMatrixLibraryToTheOnePool() {
        Threads asked = new Threads(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(3));
        JvmStart start = launch.start(launch.resolved(asked, 8));

        assertThat(start.flags())
                .containsExactly(
                        "-Dai.djl.pytorch.num_threads=8",
                        "-Dai.djl.pytorch.num_interop_threads=1",
                        "-Dai.djl.offline=true",
                        "-Dorg.slf4j.simpleLogger.log.ai.djl=error");
        assertThat(start.variables()).containsOnlyKeys("OPT_OUT_TRACKING");
        assertThat(start.busyThreads()).isEqualTo(8);
    }
}
