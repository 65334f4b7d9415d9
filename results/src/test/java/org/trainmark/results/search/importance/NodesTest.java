package org.trainmark.results.search.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodesTest {

    private static double mean(Nodes nodes, DoubleUnaryOperator function) {
        return IntStream.range(0, nodes.places().length)
                .mapToDouble(i -> nodes.weights()[i] * function.applyAsDouble(nodes.places()[i]))
                .sum();
    }

    @Test
    void knowTheMeanOfAPolynomialExactly() {
        assertThat(Nodes.range(3).places()[1]).isEqualTo(0.5);
        assertThat(mean(Nodes.range(3), x -> 1)).isCloseTo(1, within(1e-14));
        assertThat(mean(Nodes.range(3), x -> x * x * x * x * x)).isCloseTo(1.0 / 6, within(1e-14));
        assertThat(mean(Nodes.range(24), x -> Math.pow(x, 40))).isCloseTo(1.0 / 41, within(1e-14));
    }

    @Test
    void ofChoicesEachCountsTheSame() {
        assertThat(mean(Nodes.choices(4), x -> x)).isEqualTo(1.5);
    }
}
