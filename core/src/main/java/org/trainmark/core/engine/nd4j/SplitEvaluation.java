package org.trainmark.core.engine.nd4j;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.trainmark.core.data.Examples;
import org.trainmark.core.engine.Evaluation;

/** Evaluates the network on one split, a chunk of rows at a time. */
final class SplitEvaluation {

    /** Rows evaluated at a time: enough for fast matrix products, few beside the data. */
    static final int CHUNK_ROWS = 512;

    private final Network network;
    private final Examples examples;
    private final List<ForwardPass> chunks = new ArrayList<>();

    /**
     * Prepares the evaluation.
     *
     * @param features of all examples, row-major
     * @param memory flat, for a forward pass over {@link #CHUNK_ROWS} rows
     */
    SplitEvaluation(Ops ops, Network network, Examples examples, INDArray features, INDArray memory) {
        this.network = network;
        this.examples = examples;
        for (int from = 0; from < examples.count(); from += CHUNK_ROWS) {
            int to = Math.min(from + CHUNK_ROWS, examples.count());
            INDArray rows = features.get(NDArrayIndex.interval(from, to), NDArrayIndex.all());
            chunks.add(new ForwardPass(ops, network, rows, memory));
        }
    }

    Evaluation run() {
        int count = examples.count();
        float[] logits = new float[Math.multiplyExact(count, network.outputs())];
        int from = 0;
        for (ForwardPass chunk : chunks) {
            chunk.run();
            float[] values = Ops.toArray(chunk.logits());
            int rows = values.length / network.outputs();
            for (int output = 0; output < network.outputs(); output++) {
                System.arraycopy(values, output * rows, logits, output * count + from, rows);
            }
            from += rows;
        }
        return Evaluation.of(network.loss(), logits, network.outputs(), examples.targets());
    }
}
