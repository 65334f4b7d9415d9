package org.trainmark.peers.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.Threads;

class Dl4jLaunchTest {

    private final Dl4jLaunch launch = new Dl4jLaunch();

    @Test
    void givesTheProcessorsToTheMatrixLibrary() {
        Threads threads = launch.resolved(Threads.AUTO, 8);

        assertThat(launch.start(threads).variables())
                .containsOnly(
                        entry("OMP_NUM_THREADS", "1"),
                        entry("OPENBLAS_NUM_THREADS", "8"),
                        entry("ND4J_SKIP_BLAS_THREADS", "1"));
        assertThat(launch.start(threads).busyThreads()).isEqualTo(8);
    }
}
