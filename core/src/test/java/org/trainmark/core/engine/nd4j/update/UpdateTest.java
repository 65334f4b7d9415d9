package org.trainmark.core.engine.nd4j.update;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Parameters.Piece;
import org.trainmark.core.engine.nd4j.pass.StepCount;
import org.trainmark.core.model.ParameterKind;
import org.trainmark.core.optimizer.Optimizer;

class UpdateTest {

    private static final Optimizer WITHOUT_FORMULA = new Optimizer.Momentum(0.5);

    private final INDArray values = Nd4j.zeros(1, 3);

    @Test
    void aFormulaThatIsMissingIsRefusedByTheOptimizersName() {
        Piece piece = new Piece(0, ParameterKind.WEIGHTS, values);
        try (Ops ops = new Ops(true)) {
            OptimizerState state = new OptimizerState(ops, new StepCount(1), 3);
            assertRefuses(() -> DeviceUpdate.of(WITHOUT_FORMULA, state, piece, values));
            assertRefuses(() -> BlockwiseUpdate.of(WITHOUT_FORMULA, state, piece, values));
        }
    }

    private static void assertRefuses(ThrowingCallable update) {
        assertThatExceptionOfType(UnsupportedTrainingException.class)
                .isThrownBy(update)
                .withMessage("the engine nd4j does not know the optimizer Momentum[decay=0.5]");
    }
}
