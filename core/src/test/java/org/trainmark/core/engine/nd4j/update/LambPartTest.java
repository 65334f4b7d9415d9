package org.trainmark.core.engine.nd4j.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Parameters.Piece;
import org.trainmark.core.engine.nd4j.pass.StepCount;
import org.trainmark.core.model.ParameterKind;
import org.trainmark.core.optimizer.Optimizer.Adam;
import org.trainmark.core.optimizer.Optimizer.Lamb;

class LambPartTest {

    private static final Lamb LAMB = new Lamb(new Adam(0.9, 0.99, 1e-3), 0.1);

    private final Random random = new Random(1);

    @ParameterizedTest
    @CsvSource({"1, true", "2048, true", "5001, true", "1, false", "5001, false"})
    void goesOverAllOfItsBlocks(int length, boolean onHost) {
        double[] w = normal(length);
        double[] m = new double[length];
        double[] v = new double[length];
        INDArray values = Nd4j.createFromArray(narrowed(w));
        INDArray gradient = Nd4j.createFromArray(new float[length]);
        StepCount steps = new StepCount(1);
        try (Ops ops = new Ops(onHost)) {
            OptimizerState state = new OptimizerState(ops, steps, length);
            LambPart part = LambPart.of(LAMB, state, ops, new Piece(0, ParameterKind.WEIGHTS, values), gradient);
            for (int t = 1; t <= 3; t++) {
                double[] g = normal(length);
                gradient.data().setData(narrowed(g));
                double[] u = directions(w, g, m, v, t);
                part.direct();
                assertThat(part.parameterSquares()).isCloseTo(squares(w), withinPercentage(1e-3));
                assertThat(part.directionSquares()).isCloseTo(squares(u), withinPercentage(1e-3));

                part.move(0.75, 0.5);
                Arrays.setAll(w, i -> 0.75 * w[i] - 0.5 * u[i]);
                assertThat(furthest(w, values)).isLessThan(1e-5);
                steps.next();
            }
        }
    }

    private static double[] directions(double[] w, double[] g, double[] m, double[] v, int t) {
        Arrays.setAll(m, i -> 0.9 * m[i] + 0.1 * g[i]);
        Arrays.setAll(v, i -> 0.99 * v[i] + 0.01 * g[i] * g[i]);
        double[] u = new double[w.length];
        Arrays.setAll(
                u,
                i -> m[i] / (1 - Math.pow(0.9, t)) / (Math.sqrt(v[i] / (1 - Math.pow(0.99, t))) + 1e-3) + 0.1 * w[i]);
        return u;
    }

    private double[] normal(int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> (float) random.nextGaussian())
                .toArray();
    }

    private static float[] narrowed(double[] values) {
        float[] narrowed = new float[values.length];
        IntStream.range(0, values.length).forEach(i -> narrowed[i] = (float) values[i]);
        return narrowed;
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }

    private static double furthest(double[] expected, INDArray actual) {
        float[] values = Ops.toArray(actual);
        return IntStream.range(0, values.length)
                .mapToDouble(i -> Math.abs(values[i] - expected[i]))
                .max()
                .orElseThrow();
    }
}
