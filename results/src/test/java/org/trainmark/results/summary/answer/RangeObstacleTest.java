package org.trainmark.results.summary.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.RangePoint;

class RangeObstacleTest {

    /** Returns a test of 100 steps from a rate on, each at 1.1 times the rate before. */
    private static List<RangePoint> curve(double from, DoubleUnaryOperator loss) {
        return IntStream.range(0, 100)
                .mapToDouble(step -> from * Math.pow(1.1, step))
                .mapToObj(rate -> new RangePoint(rate, loss.applyAsDouble(rate), loss.applyAsDouble(rate)))
                .toList();
    }

    @Test
    void isThatRatesAreTooHighWhereTheLossOnlyRoseOrBlewUpAtOnce() {
        assertThat(RangeObstacle.of(curve(100, rate -> 2.3 + rate / 100)))
                .endsWith("begin lower (measure.range-test.from)");
        assertThat(RangeObstacle.of(List.of())).endsWith("begin lower (measure.range-test.from)");
        assertThat(RangeObstacle.of(curve(100, rate -> 2).subList(0, 1))).contains("begin lower");
    }

    @Test
    void isThatRatesAreTooLowWhereTheLossStaysOrStillFalls() {
        assertThat(RangeObstacle.of(curve(1e-9, rate -> 2.3)))
                .isEqualTo("the loss hardly changed up to the highest rate: go higher (measure.range-test.to)");
        assertThat(RangeObstacle.of(curve(1e-3, rate -> 2.3 / (1 + rate))))
                .isEqualTo("the loss was still falling at the highest rate: go higher (measure.range-test.to)");
    }

    @Test
    void isThatStepsAreTooFewWhereEachIsFarFromTheOneBefore() {
        List<RangePoint> three = List.of(
                new RangePoint(1e-6, 2.3, 2.3), new RangePoint(3.162e-3, 2.29, 2.29), new RangePoint(10, 2.4, 2.4));

        assertThat(RangeObstacle.of(three))
                .isEqualTo("each step went to 3162 times the rate before, too far to see the loss fall: more steps"
                        + " (measure.range-test.steps)");
    }
}
