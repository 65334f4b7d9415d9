package org.trainmark.core.engine.nd4j.ops;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.host.Exponential;
import org.trainmark.core.engine.nd4j.host.HostMemory;
import org.trainmark.core.engine.nd4j.ops.AttentionSizes.Block;
import org.trainmark.core.engine.nd4j.ops.PartProduct.Part;

/**
 * The weights of some queries for all keys that they see: a row for each key, a column for each query.
 *
 * <p>So maxima and sums over keys are loops over rows, which the compiler makes vector instructions of. Some rows are
 * copied to an array at a time, beside which a number for each query stands as often as there are rows.
 */
final class AttentionTile {

    /** What a weight is before the exponential where it is to be 0 after it. */
    private static final float MASKED = -1e30f;

    private final Part part;
    private final FloatBuffer memory;
    private final Exponential exponential = new Exponential();
    private final float[] some;
    private final float[] others;
    private final float[] perQuery;
    private final float[] sums;

    /** @param memory as many values as {@link AttentionSizes#tile} */
    AttentionTile(AttentionSizes sizes, INDArray memory) {
        part = new Part(memory, sizes.queriesAtOnce());
        this.memory = new HostMemory(memory).floats();
        int length = Math.max(1, Exponential.MOST / sizes.queriesAtOnce()) * sizes.queriesAtOnce();
        some = new float[length];
        others = new float[length];
        perQuery = new float[length];
        sums = new float[length];
    }

    /** Returns the tile as a matrix. */
    Part part(Block block) {
        return part.withStride(block.queries());
    }

    /**
     * Replaces products by exponentials of what they are above each query's largest.
     *
     * @param maxima for each query, overwritten
     * @param totals of its exponentials, likewise
     */
    void exponentiate(Block block, float[] maxima, float[] totals) {
        int atOnce = rowsAtOnce(block);
        Arrays.fill(sums, Float.NEGATIVE_INFINITY);
        for (int key = 0; key < block.keys(); key += atOnce) {
            int count = read(block, key, atOnce, some);
            mask(block, key, count, MASKED);
            largest(some, sums, count);
        }
        for (int query = 0; query < block.queries(); query++) {
            float most = Float.NEGATIVE_INFINITY;
            for (int i = query; i < atOnce * block.queries(); i += block.queries()) {
                most = Math.max(most, sums[i]);
            }
            maxima[query] = most;
        }
        exponentiate(block, maxima);
        fold(block, totals);
    }

    /** Replaces products by exponentials of what they are above a number of their query, and sums them up. */
    void exponentiate(Block block, float[] above) {
        int atOnce = rowsAtOnce(block);
        repeat(block, above);
        Arrays.fill(sums, 0);
        for (int key = 0; key < block.keys(); key += atOnce) {
            int count = read(block, key, atOnce, some);
            subtract(some, perQuery, count);
            exponential.apply(some, count);
            mask(block, key, count, 0);
            add(some, sums, count);
            memory.put(key * block.queries(), some, 0, count);
        }
    }

    /** Replaces slopes of weights by those of products: {@code p (s - sum of p s over keys)}. */
    void differentiate(Block block, AttentionTile weights, float[] totals) {
        int atOnce = rowsAtOnce(block);
        Arrays.fill(sums, 0);
        for (int key = 0; key < block.keys(); key += atOnce) {
            int count = read(block, key, atOnce, some);
            weights.read(block, key, atOnce, others);
            addProducts(some, others, sums, count);
        }
        fold(block, totals);
        repeat(block, totals);
        for (int key = 0; key < block.keys(); key += atOnce) {
            int count = read(block, key, atOnce, some);
            weights.read(block, key, atOnce, others);
            subtract(some, perQuery, count);
            multiply(some, others, count);
            memory.put(key * block.queries(), some, 0, count);
        }
    }

    private int rowsAtOnce(Block block) {
        return some.length / block.queries();
    }

    private int read(Block block, int key, int atOnce, float[] into) {
        int count = Math.min(atOnce, block.keys() - key) * block.queries();
        memory.get(key * block.queries(), into, 0, count);
        return count;
    }

    private void mask(Block block, int key, int count, float value) {
        for (int row = 0; row * block.queries() < count; row++) {
            int blind = block.blind(key + row);
            Arrays.fill(some, row * block.queries(), row * block.queries() + blind, value);
        }
    }

    private void repeat(Block block, float[] numbers) {
        for (int row = 0; row < rowsAtOnce(block); row++) {
            System.arraycopy(numbers, 0, perQuery, row * block.queries(), block.queries());
        }
    }

    private void fold(Block block, float[] totals) {
        for (int query = 0; query < block.queries(); query++) {
            float total = 0;
            for (int i = query; i < rowsAtOnce(block) * block.queries(); i += block.queries()) {
                total += sums[i];
            }
            totals[query] = total;
        }
    }

    private static void largest(float[] values, float[] most, int count) {
        for (int i = 0; i < count; i++) {
            most[i] = Math.max(most[i], values[i]);
        }
    }

    private static void subtract(float[] values, float[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            values[i] -= numbers[i];
        }
    }

    private static void add(float[] values, float[] sums, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += values[i];
        }
    }

    private static void addProducts(float[] values, float[] others, float[] sums, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += values[i] * others[i];
        }
    }

    private static void multiply(float[] values, float[] others, int count) {
        for (int i = 0; i < count; i++) {
            values[i] *= others[i];
        }
    }
}
