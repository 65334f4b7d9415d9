package org.trainmark.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilityTest {

    @ParameterizedTest
    @CsvSource({
        "8, 6, 80, true",
        "8, 6, 86, true",
        "8, 9, 86, true",
        "8, 0, 86, false",
        "9, 0, 86, false",
        "7, 5, 80, false",
        "10, 3, 100, true",
        "10, 0, 103, false"
    })
    void runsMachineCodeOfItsMajorNumberAndNoGreaterMinorOne(int major, int minor, int code, boolean runs) {
        assertThat(new Capability(major, minor).runs(Capability.ofSm(code))).isEqualTo(runs);
    }

    @Test
    void isOrderedByNumberAndNotByText() {
        assertThat(new Capability(10, 0).isAtLeast(new Capability(9, 0))).isTrue();
        assertThat(new Capability(7, 0).isAtLeast(new Capability(7, 5))).isFalse();
        assertThat(new Capability(7, 5).isAtLeast(new Capability(7, 5))).isTrue();
    }

    @Test
    void isWrittenAsNvidiaWritesIt() {
        assertThat(Capability.ofSm(86)).hasToString("8.6");
        assertThat(Capability.ofSm(103)).hasToString("10.3");
    }

    @Test
    void startsAtOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Capability(0, 9))
                .withMessageContaining("0.9");
    }
}
