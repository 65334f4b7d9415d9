package org.example;

import static org.trainmark.results.assertions.TrainmarkAssertions.assertThatRun;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TrainingSpeedTest {

    @Test
    void isThatOfTheMainBranch() {
        assertThatRun(Path.of("target/run"))
                // As wide as the trials are short.
                .guarding("throughput", "50%")
                .isNotWorseThan(Path.of("baselines/main.jsonl"));
    }
}
