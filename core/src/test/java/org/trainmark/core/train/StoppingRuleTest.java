package org.trainmark.core.train;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.train.QualityTarget.Metric;

class StoppingRuleTest {

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void needsAnEpoch(int maxEpochs) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StoppingRule(maxEpochs, 1, Optional.empty(), OptionalInt.empty()))
                .withMessage("maxEpochs must be greater than 0, but is " + maxEpochs);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, Double.NaN, Double.POSITIVE_INFINITY})
    void needsATimeBetweenEvaluations(double every) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StoppingRule(1, every, Optional.empty(), OptionalInt.empty()))
                .withMessageStartingWith("evaluateEveryEpochs must be greater than 0");
    }

    @Test
    void needsPatienceForOneEvaluation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StoppingRule(1, 1, Optional.empty(), OptionalInt.of(0)))
                .withMessage("patience must be greater than 0, but is 0");
    }

    @ParameterizedTest
    @EnumSource
    void needsATargetThatIsANumber(Metric metric) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QualityTarget(metric, Double.NaN))
                .withMessageContaining("target");
    }
}
