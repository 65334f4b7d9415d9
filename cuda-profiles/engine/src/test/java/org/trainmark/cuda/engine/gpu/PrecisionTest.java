package org.trainmark.cuda.engine.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrecisionTest {

    @AfterEach
    void forget() {
        System.clearProperty(Precision.CHOICE.property());
    }

    @Test
    void isSingleUnlessAskedOtherwise() {
        assertThat(Precision.CHOICE.ofThisJvm()).isEqualTo(Precision.FP32);
    }

    @Test
    void isWhatTheProfileNames() {
        System.setProperty(Precision.CHOICE.property(), "bf16");

        assertThat(Precision.CHOICE.ofThisJvm()).isEqualTo(Precision.BF16);
    }

    @Test
    void oneThatDoesNotExistIsRefusedWithThoseThatDo() {
        System.setProperty(Precision.CHOICE.property(), "fp8");

        assertThatIllegalArgumentException()
                .isThrownBy(Precision.CHOICE::ofThisJvm)
                .withMessage("trainmark.precision is 'fp8', which is none of fp32, tf32, bf16, fp16");
    }
}
