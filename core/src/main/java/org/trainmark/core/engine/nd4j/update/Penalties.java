package org.trainmark.core.engine.nd4j.update;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.same.Sign;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.optimizer.Regularization;

/** What changes the gradient between the way back and the optimizer: clipping first, then penalties. */
public final class Penalties {

    private Penalties() {}

    /** Prepares the change; does nothing where there is nothing to change. */
    public static Runnable of(Regularization regularization, Ops ops, INDArray parameters, INDArray gradient) {
        List<Runnable> changes = new ArrayList<>();
        regularization.clipNorm().ifPresent(norm -> changes.add(() -> clip(gradient, norm)));
        if (regularization.l1() > 0) {
            INDArray signs = ops.vector(Purpose.WORKSPACE, parameters.length());
            changes.add(Ops.repeatable(new Sign(parameters, signs)));
            changes.add(() -> Update.add(regularization.l1(), signs, gradient));
        }
        if (regularization.l2() > 0) {
            changes.add(() -> Update.add(regularization.l2(), parameters, gradient));
        }
        return Ops.inTurn(changes.toArray(Runnable[]::new));
    }

    private static void clip(INDArray gradient, double most) {
        double norm = Nd4j.getBlasWrapper().nrm2(gradient);
        if (norm > most) {
            gradient.muli(most / norm);
        }
    }
}
