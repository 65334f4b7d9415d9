package org.trainmark.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"cpu", "cuda:0", "cuda:12", "a", "meeting:9999"})
    void isWrittenAsItIsRead(String text) {
        assertThat(DeviceId.of(text)).hasToString(text);
    }

    @Test
    void hasAKindAndANumber() {
        assertThat(DeviceId.of("cuda:1")).isEqualTo(new DeviceId("cuda", OptionalInt.of(1)));
        assertThat(DeviceId.of("cpu")).isEqualTo(DeviceId.CPU);
    }

    @Test
    void ofCudaAloneIsTheFirstCard() {
        assertThat(DeviceId.of("cuda")).isEqualTo(DeviceId.cuda(0));
    }

    @Test
    void tellsCardsFromOtherDevices() {
        assertThat(DeviceId.cuda(3).card()).contains(3);
        assertThat(DeviceId.CPU.card()).isEmpty();
        assertThat(DeviceId.of("gpu:3").card()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "CUDA:0", "cuda:", "cuda:x", "cuda1", "cuda:01", "cuda:-1", "cuda:12345", " cpu", "cpu:0"})
    void isNothingElse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeviceId.of(text))
                .withMessage("a device must be cpu or a kind and a number such as cuda:0, but is '%s'", text);
    }
}
