package org.trainmark.core.engine.nd4j.update;

import java.util.function.DoubleConsumer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.engine.nd4j.ops.Parameters.Piece;
import org.trainmark.core.optimizer.Optimizer.Lamb;

/** Part of a tensor under {@link Lamb} by ND4J's operations, wherever its arrays are. */
final class DeviceLamb implements LambPart {

    private final double weightDecay;
    private final INDArray parameters;
    private final INDArray gradient;
    private final DoubleConsumer adam;

    DeviceLamb(Lamb lamb, OptimizerState state, Piece piece, INDArray gradient) {
        weightDecay = lamb.weightDecay();
        parameters = piece.values();
        this.gradient = gradient;
        adam = DeviceUpdate.adam(lamb.adam(), state, piece, gradient);
    }

    @Override
    public void direct() {
        adam.accept(1);
        if (weightDecay > 0) {
            Update.add(weightDecay, parameters, gradient);
        }
    }

    @Override
    public double parameterSquares() {
        return squares(parameters);
    }

    @Override
    public double directionSquares() {
        return squares(gradient);
    }

    private static double squares(INDArray values) {
        double length = Nd4j.getBlasWrapper().nrm2(values);
        return length * length;
    }

    @Override
    public void move(double kept, double step) {
        if (kept != 1) {
            parameters.muli(kept);
        }
        Update.add(-step, gradient, parameters);
    }
}
