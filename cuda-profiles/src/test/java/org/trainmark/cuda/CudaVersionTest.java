package org.trainmark.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CudaVersionTest {

    @ParameterizedTest
    @CsvSource({"11060, 11.6", "12040, 12.4", "10020, 10.2", "9000, 9.0", "13000, 13.0"})
    void isReadFromTheNumberThatTheDriverGives(int number, String version) {
        assertThat(CudaVersion.ofNumber(number)).hasToString(version);
    }

    @Test
    void runsWithAnyDriverOfTheSameMajorVersionFromElevenOn() {
        assertThat(new CudaVersion(11, 6).oldestDriver()).isEqualTo(new CudaVersion(11, 0));
        assertThat(new CudaVersion(12, 9).oldestDriver()).isEqualTo(new CudaVersion(12, 0));
    }

    @Test
    void beforeThatRunsWithNoOlderDriver() {
        assertThat(new CudaVersion(10, 2).oldestDriver()).isEqualTo(new CudaVersion(10, 2));
    }
}
