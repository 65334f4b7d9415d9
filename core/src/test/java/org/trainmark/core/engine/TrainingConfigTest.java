package org.trainmark.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;
import org.trainmark.core.optimizer.Schedule;

class TrainingConfigTest {

    @Test
    void takesABatchAsAWholeOrInParts() {
        assertThat(config(Loss.CROSS_ENTROPY, 0, OptionalInt.empty()).rowsAtOnce())
                .isEqualTo(32);
        assertThat(config(Loss.CROSS_ENTROPY, 0, OptionalInt.of(5)).rowsAtOnce())
                .isEqualTo(5);
        assertThat(config(Loss.CROSS_ENTROPY, 0, OptionalInt.of(50)).rowsAtOnce())
                .isEqualTo(32);
    }

    @Test
    void smoothsLabelsOfClassesOnly() {
        assertThat(config(Loss.BINARY_CROSS_ENTROPY, 0.1, OptionalInt.empty())
                        .regularization()
                        .labelSmoothing())
                .isEqualTo(0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config(Loss.MEAN_SQUARED_ERROR, 0.1, OptionalInt.empty()))
                .withMessage("labelSmoothing needs classes, which MEAN_SQUARED_ERROR has not");
    }

    @Test
    void refusesPartsOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config(Loss.CROSS_ENTROPY, 0, OptionalInt.of(0)))
                .withMessageStartingWith("microBatchSize must be");
    }

    private static TrainingConfig config(Loss loss, double labelSmoothing, OptionalInt microBatchSize) {
        return new TrainingConfig(
                new Mlp(List.of(), Activation.RELU),
                loss,
                new Optimizer.Sgd(),
                0.1,
                new Schedule.Constant(),
                new Regularization(0, 0, 0, OptionalDouble.empty(), labelSmoothing),
                Augmentation.NONE,
                32,
                microBatchSize,
                Recompute.NONE,
                1);
    }
}
