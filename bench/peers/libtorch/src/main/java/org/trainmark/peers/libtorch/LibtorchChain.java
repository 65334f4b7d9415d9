package org.trainmark.peers.libtorch;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer;

/** Passes in turn; none return the values themselves, which no pass overwrites. */
final class LibtorchChain implements LibtorchPass {

    private final List<LibtorchPass> passes = new ArrayList<>();

    /** @param parameters of which those of the stages come next */
    LibtorchChain(List<Stage> stages, ParameterVector parameters) {
        Layer previous = Activation.IDENTITY;
        for (Stage stage : stages) {
            passes.add(LibtorchPass.of(stage, parameters, previous));
            previous = stage.layer();
        }
    }

    @Override
    public Tensor apply(Tensor values, Use use) {
        Tensor result = values;
        for (LibtorchPass pass : passes) {
            result = pass.apply(result, use);
        }
        return result;
    }
}
