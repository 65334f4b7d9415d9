package org.trainmark.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {

    @ParameterizedTest
    @EnumSource(names = {"RELU", "LEAKY_RELU", "GELU", "GELU_TANH"})
    void rectifiersStartFromHe(Activation activation) {
        assertThat(activation.usualInitialization()).isEqualTo(Initialization.HE);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"RELU", "LEAKY_RELU", "GELU", "GELU_TANH"},
            mode = EnumSource.Mode.EXCLUDE)
    void allOthersStartFromXavier(Activation activation) {
        assertThat(activation.usualInitialization()).isEqualTo(Initialization.XAVIER);
    }
}
