package org.trainmark.core.engine.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.optimizer.Optimizer;

class Nd4jRepeatTest {

    @ParameterizedTest
    @MethodSource(ImageTraining.OPTIMIZERS)
    void givesTheSameBitsInASecondSession(Optimizer optimizer) {
        int[] first = bitsAfterSixEpochs(optimizer);

        // Compared as a whole: AssertJ takes long over so many values.
        assertThat(Arrays.equals(bitsAfterSixEpochs(optimizer), first)).isTrue();
        assertThat(Arrays.equals(bitsAfterSixEpochs(new Optimizer.Momentum(0.5)), first))
                .isFalse();
    }

    /** Returns the parameters after 54 steps as bits, so that not even two zeros or two NaN are confused. */
    private static int[] bitsAfterSixEpochs(Optimizer optimizer) {
        try (TrainingSession session = ImageTraining.open(optimizer)) {
            new ImageTraining(session).epochs(6);
            float[] parameters = session.parameters();
            int[] bits = new int[parameters.length];
            Arrays.setAll(bits, i -> Float.floatToRawIntBits(parameters[i]));
            return bits;
        }
    }
}
