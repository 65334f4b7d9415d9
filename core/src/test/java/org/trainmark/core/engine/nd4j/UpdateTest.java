package org.trainmark.core.engine.nd4j;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.optimizer.Optimizer;

class UpdateTest {

    private static final Optimizer WITHOUT_FORMULA = new Optimizer.Momentum(0.5);

    private final INDArray values = Nd4j.zeros(1, 3);

    @Test
    void aFormulaThatIsMissingIsRefusedByTheOptimizersName() {
        assertRefuses(() -> DeviceUpdate.of(WITHOUT_FORMULA, values, values, List.of()));
        try (Ops ops = new Ops(true)) {
            assertRefuses(() -> BlockwiseUpdate.of(WITHOUT_FORMULA, ops, values, values));
        }
    }

    private static void assertRefuses(ThrowingCallable update) {
        assertThatExceptionOfType(UnsupportedTrainingException.class)
                .isThrownBy(update)
                .withMessage("the engine nd4j does not know the optimizer Momentum[decay=0.5]");
    }
}
