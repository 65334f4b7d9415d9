package org.trainmark.bench.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockLogTest {

    @Test
    void hasTheBlocksOwnWordsLast() {
        assertThat(BlockLog.lastWords("""
                        srun: cluster configuration lacks support for cpu binding
                        Picked up JAVA_TOOL_OPTIONS: -Xmx1g
                        trainmark: cannot make a temporary directory: No space left on device
                        srun: error: n2: task 0: Exited with exit code 1
                        """))
                .isEqualTo("trainmark: cannot make a temporary directory: No space left on device");
    }

    @Test
    void hasTheClustersErrorWhereTheBlockSaidNothing() {
        assertThat(BlockLog.lastWords("""
                        srun: error: Node failure on n2
                        srun: launch/slurm: _step_signal: Terminating StepId=24.0
                        srun: Job step aborted: Waiting up to 4 seconds for job step to finish.
                        """)).isEqualTo("srun: error: Node failure on n2");
        assertThat(BlockLog.lastWords("\n")).isEqualTo("it ended without a word");
    }
}
