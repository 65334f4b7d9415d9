package org.trainmark.core.engine.nd4j.update;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LambTensorTest {

    /** Remembers how it was moved. */
    private static final class Part implements LambPart {

        private final double parameterSquares;
        private final double directionSquares;
        private double kept;
        private double step;

        Part(double parameterSquares, double directionSquares) {
            this.parameterSquares = parameterSquares;
            this.directionSquares = directionSquares;
        }

        @Override
        public void direct() {}

        @Override
        public double parameterSquares() {
            return parameterSquares;
        }

        @Override
        public double directionSquares() {
            return directionSquares;
        }

        @Override
        public void move(double newKept, double newStep) {
            kept = newKept;
            step = newStep;
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 16, 1, 3, 0.25, 2.5", "0, 0, 1, 3, 0.5, 1", "9, 16, 0, 0, 0.5, 1", "0, 1, 0, 16, 0, 0.25"})
    void takesTheLengthsOfAllParts(
            double parameters, double more, double directions, double moreDirections, double decay, double ratio) {
        LambTensor tensor = new LambTensor(decay);
        Part first = new Part(parameters, directions);
        tensor.add(first);
        tensor.add(new Part(more, moreDirections));

        tensor.decide(0.5);
        tensor.move(first);

        assertThat(first.step).isEqualTo(0.5 * ratio);
        assertThat(first.kept).isEqualTo(1 - 0.5 * decay);
    }
}
