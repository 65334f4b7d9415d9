package org.trainmark.core.kit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.trainmark.core.model.Activation;

/** An activation of each value. */
record ReferenceActivation(Activation activation) implements RowLayer {

    @Override
    public double[] evaluate(double[] w, double[] row) {
        return Arrays.stream(row)
                .map(x -> ActivationFormula.value(activation, x))
                .toArray();
    }

    @Override
    public double[] back(double[] w, double[] row, double[] slopes, double[] gradient) {
        return IntStream.range(0, row.length)
                .mapToDouble(i -> slopes[i] * ActivationFormula.slope(activation, row[i]))
                .toArray();
    }
}
