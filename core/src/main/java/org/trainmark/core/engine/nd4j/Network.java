package org.trainmark.core.engine.nd4j;

import java.util.List;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.DenseLayer;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;

/** What every pass over the network shares, whatever its number of rows. */
record Network(List<DenseLayer> layers, Activation activation, Loss loss, Parameters parameters, Parameters gradients) {

    /** Puts a network of {@code config} with its initial parameters on the device. */
    static Network of(Ops ops, TrainingConfig config, Dataset dataset) {
        Mlp mlp = (Mlp) config.model();
        int outputs = config.loss().outputs(dataset.task());
        List<DenseLayer> layers = DenseLayer.of(mlp, dataset.width(), outputs);
        Parameters parameters = new Parameters(ops, Purpose.PARAMETERS, layers);
        parameters.flat().data().setData(config.architecture(dataset).initialParameters(config.seed()));
        Parameters gradients = new Parameters(ops, Purpose.GRADIENTS, layers);
        return new Network(layers, mlp.activation(), config.loss(), parameters, gradients);
    }

    int inputs() {
        return layers.get(0).inputs();
    }

    int outputs() {
        return layers.get(layers.size() - 1).outputs();
    }

    /** Returns how many values a forward pass keeps for each row. */
    long activationsPerRow() {
        return unitsPerRow() + HiddenActivation.extraBuffers(activation) * (unitsPerRow() - outputs());
    }

    /** Returns the number of units of all layers but the features. */
    long unitsPerRow() {
        return layers.stream().mapToLong(DenseLayer::outputs).sum();
    }
}
