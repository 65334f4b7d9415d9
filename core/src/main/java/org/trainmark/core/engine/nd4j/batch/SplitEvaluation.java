package org.trainmark.core.engine.nd4j.batch;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.trainmark.core.data.Examples;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.EvaluationSum;
import org.trainmark.core.engine.nd4j.crew.Crew;
import org.trainmark.core.engine.nd4j.ops.Arena;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Script;
import org.trainmark.core.engine.nd4j.pass.Chain;
import org.trainmark.core.engine.nd4j.pass.Network;
import org.trainmark.core.engine.nd4j.pass.PassContext;
import org.trainmark.core.model.Loss;

/** Evaluates the network on one split, a chunk of rows at a time. */
public final class SplitEvaluation {

    /** Rows evaluated at a time, if they are short: enough for fast matrix products, few beside the data. */
    private static final int MOST_ROWS = 512;

    /** Values of all layers at a time, which are all kept: some 64 MiB. */
    private static final int MOST_VALUES = 1 << 24;

    private final Loss loss;
    private final int logitsOfTarget;
    private final Examples examples;
    private final List<Chunk> chunks = new ArrayList<>();

    /** Some rows that go through the network at a time. */
    private record Chunk(Script script, Chain layers) {

        float[] logits() {
            script.run();
            return Ops.toArray(layers.output());
        }
    }

    /**
     * Prepares the evaluation.
     *
     * @param features of all examples, row-major
     * @param memory for {@link #rowsAtOnce} rows
     */
    public SplitEvaluation(
            Ops ops, Crew crew, Network network, Loss loss, Examples examples, INDArray features, Arena memory) {
        this.loss = loss;
        this.examples = examples;
        logitsOfTarget = network.logitsOfTarget();
        int atOnce = Math.max(1, rowsAtOnce(network, examples));
        for (int from = 0; from < examples.count(); from += atOnce) {
            int to = Math.min(from + atOnce, examples.count());
            INDArray rows = features.get(NDArrayIndex.interval(from, to), NDArrayIndex.all());
            Script script = new Script(crew, to - from);
            PassContext context = PassContext.ofEvaluation(ops, network, script, memory.start(to - from));
            chunks.add(new Chunk(script, new Chain(context, network.stages(), rows)));
        }
    }

    /** Returns how many rows an evaluation needs memory for. */
    public static int rowsAtOnce(Network network, Examples examples) {
        long most = Math.max(1, Math.min(MOST_ROWS, MOST_VALUES / network.valuesOfRow()));
        return (int) Math.min(most, examples.count());
    }

    public Evaluation run() {
        EvaluationSum sum = new EvaluationSum(loss, 0);
        int target = 0;
        for (Chunk chunk : chunks) {
            float[] rows = chunk.logits();
            int count = rows.length / logitsOfTarget;
            sum.addRows(rows, count, logitsOfTarget, examples.targets(), target);
            target += count;
        }
        return sum.evaluation();
    }

    public int[] predictions() {
        int[] predictions = new int[examples.targets().length];
        int target = 0;
        for (Chunk chunk : chunks) {
            float[] rows = chunk.logits();
            int count = rows.length / logitsOfTarget;
            System.arraycopy(Evaluation.predictionsOfRows(rows, logitsOfTarget, count), 0, predictions, target, count);
            target += count;
        }
        return predictions;
    }
}
