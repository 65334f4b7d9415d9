package org.trainmark.results.compare.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RunNoiseTest {

    @Test
    void isLargerForFewerTrialsAndNeverSmaller() {
        RunNoise noise = new RunNoise(0.01, 10, 4);

        assertThat(noise.deviationOf(10, 0.02)).isEqualTo(0.01);
        assertThat(noise.deviationOf(1000, 0.02)).isEqualTo(0.01);
        assertThat(noise.deviationOf(5, 0.02)).isCloseTo(Math.sqrt(1e-4 + 4e-4 * 0.1), within(1e-12));
    }

    @Test
    void needsTwoRuns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunNoise(0.01, 10, 1))
                .withMessageContaining("runs 1");
    }
}
