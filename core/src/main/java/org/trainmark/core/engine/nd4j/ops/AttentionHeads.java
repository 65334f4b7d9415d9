package org.trainmark.core.engine.nd4j.ops;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.host.HostMemory;
import org.trainmark.core.engine.nd4j.ops.AttentionSizes.Block;
import org.trainmark.core.engine.nd4j.ops.PartProduct.Operand;
import org.trainmark.core.engine.nd4j.ops.PartProduct.Part;

/**
 * The heads of an attention on some examples, some queries of one head at a time, so that weights never leave the cache
 * and are not kept: the way back computes them again from one number for each query (Dao et al., 2022). What is to be
 * masked for a block of queries behind its last is not computed.
 */
public final class AttentionHeads {

    private final AttentionSizes sizes;
    private final List<Block> blocks;
    private final float scale;
    private final Part queries;
    private final Part keys;
    private final Part values;
    private final Part output;
    private final FloatBuffer outputs;
    private final FloatBuffer logTotals;
    private final AttentionTile weights;
    private final AttentionTile slopes;
    private final float[] numbers;
    private final float[] totals;
    private final float[] row;

    /**
     * Prepares attention.
     *
     * @param projected row-major {@code [examples positions, 3 channels]}: queries, keys, values
     * @param output row-major {@code [examples positions, channels]}
     * @param logTotals for each example, head and query the logarithm of the sum of its exponentials
     * @param tiles twice {@link AttentionSizes#tile} values, overwritten
     */
    public AttentionHeads(
            AttentionSizes sizes, INDArray projected, INDArray output, INDArray logTotals, INDArray tiles) {
        this.sizes = sizes;
        blocks = sizes.blocks();
        scale = (float) (1 / Math.sqrt(sizes.headChannels()));
        int channels = sizes.channels();
        queries = new Part(projected, 3 * channels);
        keys = new Part(projected, 3 * channels);
        values = new Part(projected, 3 * channels);
        this.output = new Part(output, channels);
        outputs = new HostMemory(output).floats();
        this.logTotals = new HostMemory(logTotals).floats();
        weights = new AttentionTile(sizes, Ops.slice(tiles, 0, sizes.tile()));
        slopes = new AttentionTile(sizes, Ops.slice(tiles, sizes.tile(), sizes.tile()));
        numbers = new float[sizes.queriesAtOnce()];
        totals = new float[sizes.queriesAtOnce()];
        row = new float[sizes.headChannels()];
    }

    /** What is done for all blocks, and the products that are part of it. */
    private record OfBlocks(List<Block> blocks, Consumer<Block> work, Consumer<Block> ofProducts)
            implements Multiplying {

        @Override
        public void run() {
            blocks.forEach(work);
        }

        @Override
        public Runnable products() {
            return () -> blocks.forEach(ofProducts);
        }
    }

    /** Prepares the way forward. */
    public Runnable forward() {
        return new OfBlocks(blocks, this::attend, block -> {
            compare(block);
            sum(block);
        });
    }

    private void attend(Block block) {
        compare(block);
        weights.exponentiate(block, numbers, totals);
        for (int query = 0; query < block.queries(); query++) {
            logTotals.put(block.numberAt() + query, (float) (numbers[query] + Math.log(totals[query])));
        }
        sum(block);
        normalize(block);
    }

    /** Products of weights with values. */
    private void sum(Block block) {
        PartProduct.run(
                block.queries(),
                sizes.headChannels(),
                block.keys(),
                1,
                weights.part(block).transposed(),
                values.at(block.projectedAt(2)).asItIs(),
                0,
                output.at(block.queriesAt(1)));
    }

    /** Products of keys with queries. */
    private void compare(Block block) {
        PartProduct.run(
                block.keys(),
                block.queries(),
                sizes.headChannels(),
                scale,
                keys.at(block.projectedAt(1)).asItIs(),
                queries.at(block.queriesAt(3)).transposed(),
                0,
                weights.part(block));
    }

    private void normalize(Block block) {
        for (int query = 0; query < block.queries(); query++) {
            int at = (int) block.queriesAt(1) + query * sizes.channels();
            outputs.get(at, row);
            float share = 1 / totals[query];
            for (int i = 0; i < row.length; i++) {
                row[i] *= share;
            }
            outputs.put(at, row);
        }
    }

    /**
     * Prepares the way back.
     *
     * @param byOutput like the output
     * @param byProjected like the projection, overwritten
     */
    public Runnable backward(INDArray byOutput, INDArray byProjected) {
        Part slope = new Part(byOutput, sizes.channels());
        Part into = new Part(byProjected, 3 * sizes.channels());
        return new OfBlocks(blocks, block -> goBack(block, slope, into), block -> {
            compare(block);
            goBackToValues(block, slope, into);
            goBackToComparison(block, into);
        });
    }

    private void goBack(Block block, Part slope, Part into) {
        compare(block);
        logTotals.get(block.numberAt(), numbers, 0, block.queries());
        weights.exponentiate(block, numbers);
        goBackToValues(block, slope, into);
        slopes.differentiate(block, weights, totals);
        goBackToComparison(block, into);
    }

    /** Gradients by values, and by weights. */
    private void goBackToValues(Block block, Part slope, Part into) {
        int width = sizes.headChannels();
        float kept = block.first() ? 0 : 1;
        Operand byOutput = slope.at(block.queriesAt(1)).asItIs();
        PartProduct.run(
                block.keys(),
                width,
                block.queries(),
                1,
                weights.part(block).asItIs(),
                byOutput,
                kept,
                into.at(block.projectedAt(2)));
        PartProduct.run(
                block.keys(),
                block.queries(),
                width,
                1,
                values.at(block.projectedAt(2)).asItIs(),
                slope.transposed(),
                0,
                slopes.part(block));
    }

    /** Gradients by queries, and by keys. */
    private void goBackToComparison(Block block, Part into) {
        int width = sizes.headChannels();
        PartProduct.run(
                block.queries(),
                width,
                block.keys(),
                scale,
                slopes.part(block).transposed(),
                keys.at(block.projectedAt(1)).asItIs(),
                0,
                into.at(block.queriesAt(3)));
        PartProduct.run(
                block.keys(),
                width,
                block.queries(),
                scale,
                slopes.part(block).asItIs(),
                queries.at(block.queriesAt(3)).asItIs(),
                block.first() ? 0 : 1,
                into.at(block.projectedAt(1)));
    }
}
