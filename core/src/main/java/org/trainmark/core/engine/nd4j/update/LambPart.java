package org.trainmark.core.engine.nd4j.update;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.host.HostMemory;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Parameters.Piece;
import org.trainmark.core.optimizer.Optimizer.Lamb;

/** Part of a tensor under {@link Lamb}, which first finds its direction, and is moved when all parts have theirs. */
interface LambPart {

    /** Prepares a part, wherever ND4J's arrays are. */
    static LambPart of(Lamb lamb, OptimizerState state, Ops ops, Piece piece, INDArray gradient) {
        return ops.onHost() && HostMemory.fits(piece.values())
                ? new BlockwiseLamb(lamb, state, piece, gradient)
                : new DeviceLamb(lamb, state, piece, gradient);
    }

    /** Makes the direction of the gradient, in its place. */
    void direct();

    /** Returns the sum of the squared parameters, as they were when the direction was found. */
    double parameterSquares();

    /** Returns the sum of the direction's squares. */
    double directionSquares();

    /** Makes the parameters {@code kept} times what they are, less {@code step} times the direction. */
    void move(double kept, double step);
}
