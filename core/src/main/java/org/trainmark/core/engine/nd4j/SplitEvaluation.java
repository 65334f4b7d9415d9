package org.trainmark.core.engine.nd4j;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.trainmark.core.data.Examples;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.nd4j.ops.Arena;
import org.trainmark.core.engine.nd4j.ops.Crew;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Script;
import org.trainmark.core.model.Loss;

/** Evaluates the network on one split, a chunk of rows at a time. */
final class SplitEvaluation {

    /** Rows evaluated at a time: enough for fast matrix products, few beside the data. */
    private static final int CHUNK_ROWS = 512;

    private final Loss loss;
    private final int outputs;
    private final Examples examples;
    private final List<Chunk> chunks = new ArrayList<>();

    /** Some rows that go through the network at a time. */
    private record Chunk(Script script, ForwardPass forward) {}

    /**
     * Prepares the evaluation.
     *
     * @param features of all examples, row-major
     * @param memory for {@link #rowsAtOnce} rows
     */
    SplitEvaluation(
            Ops ops, Crew crew, Network network, Loss loss, Examples examples, INDArray features, Arena memory) {
        this.loss = loss;
        this.examples = examples;
        outputs = network.outputs();
        for (int from = 0; from < examples.count(); from += CHUNK_ROWS) {
            int to = Math.min(from + CHUNK_ROWS, examples.count());
            INDArray rows = features.get(NDArrayIndex.interval(from, to), NDArrayIndex.all());
            Script script = new Script(crew, to - from);
            PassContext context = PassContext.ofEvaluation(ops, network, script, memory.start(to - from));
            chunks.add(new Chunk(script, new ForwardPass(context, rows)));
        }
    }

    /** Returns how many rows an evaluation needs memory for. */
    static int rowsAtOnce(Examples examples) {
        return Math.min(CHUNK_ROWS, examples.count());
    }

    Evaluation run() {
        return Evaluation.of(loss, logits(), outputs, examples.targets());
    }

    int[] predictions() {
        return Evaluation.predictions(logits(), outputs, examples.count());
    }

    /** Returns the logits of all examples, column-major. */
    private float[] logits() {
        int count = examples.count();
        float[] logits = new float[Math.multiplyExact(count, outputs)];
        int from = 0;
        for (Chunk chunk : chunks) {
            chunk.script().run();
            float[] rows = Ops.toArray(chunk.forward().logits());
            from += copyTransposed(rows, rows.length, outputs, logits, from, count);
        }
        return logits;
    }

    /**
     * Copies rows into columns.
     *
     * @param rows row-major {@code [any, outputs]}
     * @param length how many of its values
     * @param columns column-major {@code [count, outputs]}, filled from row {@code from} on
     * @return how many rows there were
     */
    static int copyTransposed(float[] rows, int length, int outputs, float[] columns, int from, int count) {
        for (int i = 0; i < length; i++) {
            columns[i % outputs * count + from + i / outputs] = rows[i];
        }
        return length / outputs;
    }
}
