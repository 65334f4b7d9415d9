package org.trainmark.peers.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.JvmStart;
import org.trainmark.core.engine.Threads;

class LibtorchLaunchTest {

    private final LibtorchLaunch launch = new LibtorchLaunch();

    @Test
    void givesEachOfTheTwoPoolsItsThreads() {
        Threads asked = new Threads(OptionalInt.empty(), OptionalInt.of(2), OptionalInt.of(3));
        JvmStart start = launch.start(launch.resolved(asked, 8));

        assertThat(start.variables()).containsOnly(entry("OMP_NUM_THREADS", "3"), entry("OPENBLAS_NUM_THREADS", "2"));
        assertThat(start.busyThreads()).isEqualTo(3);
    }
}
