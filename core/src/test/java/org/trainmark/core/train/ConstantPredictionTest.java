package org.trainmark.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.Evaluation;

class ConstantPredictionTest {

    @Test
    void saysTheSharesOfTheTrainingSplit() {
        Evaluation constant = ofClasses(3, new float[] {0, 1, 1, 1}, new float[] {0, 1});

        assertThat(constant.loss()).isCloseTo(-(Math.log(0.25) + Math.log(0.75)) / 2, within(1e-12));
        assertThat(constant.accuracy()).hasValue(0.5);
    }

    @Test
    void isTheLogarithmOfTheClassesWhereThoseAreEven() {
        Evaluation constant = ofClasses(4, new float[] {0, 1, 2, 3}, new float[] {3, 3, 2, 0});

        assertThat(constant.loss()).isCloseTo(Math.log(4), within(1e-12));
        assertThat(constant.accuracy()).hasValue(0.25);
    }

    @Test
    void countsAClassThatTrainingNeverSawAsHalfAnExample() {
        Evaluation constant = ofClasses(3, new float[] {0, 0, 1}, new float[] {0, 2});

        assertThat(constant.loss()).isCloseTo(-(Math.log(2.0 / 3) + Math.log(0.5 / 3)) / 2, within(1e-12));
        assertThat(constant.accuracy()).hasValue(0.5);
    }

    @Test
    void saysTheMeanQuantity() {
        Dataset data = data(new Task.Regression(), new float[] {1, 3}, new float[] {2, 4});

        assertThat(ConstantPrediction.of(data).loss()).isCloseTo(2, within(1e-12));
        assertThat(ConstantPrediction.of(data).accuracy()).isEmpty();
    }

    @Test
    void hasNoLossWithoutValidation() {
        assertThat(ofClasses(2, new float[] {0, 1}, new float[0]).loss()).isNaN();
        assertThat(ConstantPrediction.of(data(new Task.Regression(), new float[] {1}, new float[0]))
                        .loss())
                .isNaN();
    }

    private static Evaluation ofClasses(int classes, float[] training, float[] validation) {
        return ConstantPrediction.of(data(new Task.Classification(classes), training, validation));
    }

    private static Dataset data(Task task, float[] training, float[] validation) {
        return new Dataset(
                "made up",
                "none",
                task,
                Shape.flat(1),
                examples(training),
                examples(validation),
                examples(new float[0]));
    }

    private static Examples examples(float[] targets) {
        return new Examples(1, new float[targets.length], targets);
    }
}
