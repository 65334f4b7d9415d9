package org.trainmark.results.recommend;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * How likely each of several cells truly is the best.
 *
 * @param shares of the cells; what is missing to 1 is that none reaches the target
 * @param drawn logs of the cells' values, drawn together
 */
record Chances(List<Double> shares, List<Double> drawn) {

    Chances {
        shares = List.copyOf(shares);
        drawn = List.copyOf(drawn);
    }

    /** @param together which samples, by their places, cannot be told apart */
    static Chances of(List<Sample> samples, IntPredicate together) {
        return new CommonModel(samples, together).chances();
    }
}
