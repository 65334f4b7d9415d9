package org.trainmark.core.engine.nd4j.ops;

import java.util.ArrayList;
import java.util.List;

/**
 * How large an attention on some examples is.
 *
 * @param channels of all heads together
 * @param causal whether a query sees its own key and those before it alone
 */
public record AttentionSizes(int examples, int positions, int channels, int heads, boolean causal) {

    /** Queries at a time. */
    private static final int QUERIES = 64;

    int headChannels() {
        return channels / heads;
    }

    int queriesAtOnce() {
        return Math.min(QUERIES, positions);
    }

    /** Returns how many weights some queries have for all keys. */
    public int tile() {
        return positions * queriesAtOnce();
    }

    /** Some queries of one head of one example, and the keys that they see. */
    record Block(AttentionSizes sizes, int example, int head, int from, int queries, int keys) {

        /** Returns whether no block of this head has been worked on before. */
        boolean first() {
            return from + queries == sizes.positions();
        }

        /** Returns where the block's first query has its channels, in a matrix of so many times all channels. */
        long queriesAt(long times) {
            return ((long) example * sizes.positions() + from) * times * sizes.channels() + ofHead();
        }

        /** Returns where the head's first position has its channels in the projection, beside the queries'. */
        long projectedAt(long which) {
            return 3L * example * sizes.positions() * sizes.channels() + which * sizes.channels() + ofHead();
        }

        private long ofHead() {
            return (long) head * sizes.headChannels();
        }

        /** Returns where the block's first query has its one number. */
        int numberAt() {
            return (example * sizes.heads() + head) * sizes.positions() + from;
        }

        /** Returns how many of the block's queries, from the first on, do not see a key. */
        int blind(int key) {
            return sizes.causal() ? Math.max(0, Math.min(queries, key - from)) : 0;
        }
    }

    /** Returns all blocks, of each head the last queries first: they see all keys that any sees. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int atOnce = queriesAtOnce();
        int last = (positions - 1) / atOnce * atOnce;
        for (int example = 0; example < examples; example++) {
            for (int head = 0; head < heads; head++) {
                for (int from = last; from >= 0; from -= atOnce) {
                    int count = Math.min(atOnce, positions - from);
                    blocks.add(new Block(this, example, head, from, count, causal ? from + count : positions));
                }
            }
        }
        return blocks;
    }
}
