package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.trainmark.core.model.Architecture.Stage;

/** Passes in turn; none return the values themselves. */
final class PytorchChain implements PytorchPass {

    private final List<PytorchPass> passes = new ArrayList<>();

    /**
     * @param manager owns what the layers keep
     * @param cuts of which those of the stages come next
     */
    PytorchChain(NDManager manager, List<Stage> stages, ParameterCuts cuts) {
        for (Stage stage : stages) {
            passes.add(PytorchPass.of(manager, stage, cuts));
        }
    }

    @Override
    public NDArray apply(NDArray values, List<NDArray> parameters, Use use) {
        NDArray result = values;
        for (PytorchPass pass : passes) {
            result = pass.apply(result, parameters, use);
        }
        return result;
    }
}
