package org.trainmark.core.engine.nd4j.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.engine.nd4j.crew.Crew;

class WeightProductTest {

    /** Rows of two ones by three units of weights 1: threads share units first, then rows. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void givesTheSameHoweverOftenItRuns(int rows) {
        try (Crew crew = new Crew(2);
                Ops ops = new Ops(true);
                INDArray input = Nd4j.ones(rows, 2);
                INDArray weights = Nd4j.ones(3, 2);
                INDArray bias = Nd4j.create(new float[] {10, 20, 30});
                INDArray output = Nd4j.create(rows, 3)) {
            Script script = new Script(crew, rows);
            new WeightProduct(ops, weights, bias).append(script, input, output);
            Script products = script.products();

            twice(script);
            assertThat(output.getRow(rows - 1).toFloatVector()).containsExactly(12, 22, 32);

            twice(products);
            assertThat(output.getRow(rows - 1).toFloatVector()).containsExactly(2, 2, 2);
        }
    }

    private static void twice(Script script) {
        script.run();
        script.run();
    }
}
