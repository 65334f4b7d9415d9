package org.trainmark.peers.dl4j;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.trainmark.core.data.Examples;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.model.Loss;

/** Evaluates a network on all examples of a split, some rows at a time. */
final class Dl4jEvaluation {

    private static final int CHUNK_ROWS = 512;

    private final MultiLayerNetwork network;
    private final Features format;
    private final Loss loss;
    private final int outputs;

    Dl4jEvaluation(MultiLayerNetwork network, Features format, Loss loss, int outputs) {
        this.network = network;
        this.format = format;
        this.loss = loss;
        this.outputs = outputs;
    }

    Evaluation of(Examples examples) {
        return Evaluation.of(loss, logits(examples), outputs, examples.targets());
    }

    int[] predictions(Examples examples) {
        return Evaluation.predictions(logits(examples), outputs, examples.count());
    }

    /** Returns the logits of all examples, column-major. */
    private float[] logits(Examples examples) {
        int count = examples.count();
        float[] logits = new float[Math.multiplyExact(count, outputs)];
        if (count > 0) {
            try (INDArray rows = format.rows(examples.features(), count)) {
                for (int from = 0; from < count; from += CHUNK_ROWS) {
                    int to = Math.min(from + CHUNK_ROWS, count);
                    copy(logits(rows, from, to), logits, from, count);
                }
            }
        }
        return logits;
    }

    /** The probabilities that DL4J's own evaluation sees have lost what logits tell of a sure mistake. */
    private INDArray logits(INDArray rows, int from, int to) {
        INDArray input = format.asInput(
                rows.get(NDArrayIndex.interval(from, to), NDArrayIndex.all()).dup('c'));
        int last = network.getnLayers() - 1;
        INDArray hidden = input;
        if (last > 0) {
            List<INDArray> activations = network.feedForwardToLayer(last - 1, input, false);
            hidden = activations.get(activations.size() - 1);
        }
        INDArray flat = hidden.dup('c').reshape('c', to - from, hidden.length() / (to - from));
        return flat.mmul(network.getParam(last + "_W")).addiRowVector(network.getParam(last + "_b"));
    }

    private void copy(INDArray chunk, float[] logits, int from, int count) {
        float[] values = chunk.dup('f').data().asFloat();
        int rows = values.length / outputs;
        for (int output = 0; output < outputs; output++) {
            System.arraycopy(values, output * rows, logits, output * count + from, rows);
        }
    }
}
