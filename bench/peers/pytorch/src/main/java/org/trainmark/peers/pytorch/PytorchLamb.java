package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.trainmark.core.model.ParameterKind;
import org.trainmark.core.model.ParameterTensor;
import org.trainmark.core.optimizer.Optimizer;

/** LAMB, as the gradient that plain descent would have to follow. */
final class PytorchLamb {

    private final Optimizer.Lamb lamb;
    private final PytorchAdam adam;
    private final List<ParameterTensor> tensors;
    private final Set<ParameterKind> spared;

    /**
     * Starts without moments.
     *
     * @param spared parameters that do not decay
     * @param zeros makes a vector of state
     */
    PytorchLamb(
            Optimizer.Lamb lamb, List<ParameterTensor> tensors, Set<ParameterKind> spared, Supplier<NDArray> zeros) {
        this.lamb = lamb;
        adam = new PytorchAdam(lamb.adam(), zeros.get(), zeros.get());
        this.tensors = tensors;
        this.spared = spared;
    }

    /** Returns what descends as LAMB does, in place of a gradient, which it destroys. */
    NDArray scaled(NDArray parameters, NDArray gradient) {
        NDArray directions = adam.move(gradient, 1);
        // Views, so what is done to them is done to the whole.
        NDList values = parts(parameters);
        NDList parts = parts(directions);
        for (int i = 0; i < tensors.size(); i++) {
            NDArray direction = parts.get(i);
            if (!spared.contains(tensors.get(i).kind())) {
                direction.addi(values.get(i).mul(lamb.weightDecay()));
            }
            direction.muli(ratio(values.get(i), direction));
        }
        return directions;
    }

    private NDList parts(NDArray vector) {
        long[] cuts = tensors.stream().skip(1).mapToLong(ParameterTensor::from).toArray();
        return vector.split(cuts, 0);
    }

    private static double ratio(NDArray values, NDArray direction) {
        double length = values.norm().getFloat();
        double step = direction.norm().getFloat();
        return length > 0 && step > 0 ? length / step : 1;
    }
}
