package org.trainmark.core.engine.nd4j.update;

import java.util.function.DoubleConsumer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.updaters.AdamUpdater;
import org.nd4j.linalg.api.ops.impl.updaters.RmsPropUpdater;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Parameters.Piece;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Optimizer.Adam;
import org.trainmark.core.optimizer.Optimizer.RmsProp;

/** Optimizers by ND4J's updaters, wherever its arrays are. */
final class DeviceUpdate {

    private DeviceUpdate() {}

    static Update of(Optimizer optimizer, OptimizerState state, Piece piece, INDArray gradient) {
        INDArray parameters = piece.values();
        if (optimizer instanceof RmsProp rmsProp) {
            INDArray squares = state.vector(0, piece);
            return rate -> {
                Nd4j.exec(new RmsPropUpdater(gradient, squares, rate, rmsProp.decay(), rmsProp.epsilon()));
                parameters.subi(gradient);
            };
        } else if (optimizer instanceof Adam adam) {
            DoubleConsumer move = adam(adam, state, piece, gradient);
            return rate -> {
                move.accept(rate);
                parameters.subi(gradient);
            };
        }
        throw UnsupportedTrainingException.unknown(Ops.ENGINE, optimizer);
    }

    /** Returns what makes of a gradient, at a learning rate, that which Adam subtracts from the parameters. */
    static DoubleConsumer adam(Adam adam, OptimizerState state, Piece piece, INDArray gradient) {
        INDArray first = state.vector(0, piece);
        INDArray second = state.vector(1, piece);
        return rate -> {
            // ND4J adds epsilon to the root of the uncorrected moment; scaled so, it is the published formula's.
            double epsilon = adam.epsilon() * Math.sqrt(1 - Math.pow(adam.beta2(), (double) state.step()));
            int before = Math.toIntExact(state.step() - 1);
            Nd4j.exec(new AdamUpdater(gradient, second, first, rate, adam.beta1(), adam.beta2(), epsilon, before));
        };
    }
}
