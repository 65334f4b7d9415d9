package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellChecksTest {

    private static final String TEXT = "data={text: {file: book.txt, context: 16}}";

    @Test
    void refusesAnAccuracyWhereThereIsNone() {
        String house = "data={csv: {file: house.csv, target: price, task: regression}, validation: 0.2}";

        assertThat(Suites.problems(
                        Suites.FULL, house, "loss=mean-squared-error", "axes.batch-size=[1, 2]", "optimizer=sgd"))
                .containsExactly("--set loss: mean-squared-error has no accuracy; use target-loss");
    }

    @Test
    void refusesALossThatDoesNotFitAQuantity() {
        String house = "data={csv: {file: house.csv, target: price, task: regression}}";

        assertThat(Suites.problems(Suites.SMALL, house))
                .containsExactly("--set data: cross-entropy does not fit house.csv, which has a quantity as "
                        + "its target; use mean-squared-error");
    }

    @Test
    void refusesLabelSmoothingWhereThereAreNoClasses() {
        String house = "data={csv: {file: house.csv, target: price, task: regression}}";

        assertThat(Suites.problems(
                        Suites.SMALL, house, "loss=mean-squared-error", "regularization.label-smoothing=0.1"))
                .containsExactly("--set regularization.label-smoothing: label-smoothing needs classes, which "
                        + "mean-squared-error has not");
    }

    @Test
    void refusesToMoveWhatIsNoImage() {
        String table = "data={csv: {file: iris.csv, target: kind, task: classification}}";

        assertThat(Suites.problems(Suites.SMALL, table, "augmentation.shift=2", "augmentation.flip=true"))
                .containsExactly(
                        "--set augmentation.shift: shift needs images, which iris.csv has not; noise is for any data",
                        "--set augmentation.flip: flip needs images, which iris.csv has not; noise is for any data");
        assertThat(Suites.read(Suites.SMALL, table, "augmentation.noise=0.1").cells())
                .hasSize(1);
    }

    @Test
    void refusesALossThatDoesNotFitTokens() {
        assertThat(Suites.problems(
                        Suites.SMALL,
                        TEXT,
                        "model={transformer: {blocks: 1, width: 8, heads: 2}}",
                        "loss=mean-squared-error"))
                .containsExactly("--set loss: mean-squared-error does not fit book.txt, which asks for one of 11 "
                        + "tokens; use cross-entropy");
    }

    @Test
    void refusesToChangeTokens() {
        assertThat(Suites.problems(
                        Suites.SMALL,
                        TEXT,
                        "model={transformer: {blocks: 1, width: 8, heads: 2}}",
                        "augmentation={shift: 2, flip: true, noise: 0.1}"))
                .containsExactly(
                        "--set augmentation: shift needs images, which book.txt has not; leave it out",
                        "--set augmentation: flip needs images, which book.txt has not; leave it out",
                        "--set augmentation: noise is for quantities, but book.txt has tokens; leave it out");
    }

    @Test
    void tellsALayerThatDoesNotFitInItsPlace() {
        String tooSmall = Suites.CNN.replace("size: 3, stride: 2", "size: 7");

        assertThat(Suites.problems(tooSmall))
                .containsExactly("suite.yaml:11:9: layer 6: a window of 7 x 7 does not fit 6 x 6 x 32");
    }

    @Test
    void tellsTheProblemsOfAllLayers() {
        assertThat(Suites.problems(Suites.CNN.replace("relu", "rleu").replace("0.25", "2")))
                .hasSize(2)
                .satisfiesExactly(
                        relu -> assertThat(relu).startsWith("suite.yaml:8:9: layers must be one of"),
                        dropout -> assertThat(dropout).startsWith("suite.yaml:12:18: rate must be at least 0"));
    }

    @Test
    void refusesConvergenceWithoutValidationExamples() {
        assertThat(Suites.problems(Suites.SMALL, "measure.convergence={max-epochs: 1}"))
                .containsExactly("suite.yaml:2:7: digits has no validation examples, which convergence is measured on; "
                        + "add a share such as validation: 0.2");
    }

    @Test
    void refusesAScheduleThatLeavesNothingOfTheFirstRate() {
        assertThat(Suites.problems(Suites.SMALL, "learning-rate=1e-6", "schedule={warm-up: {epochs: 1, start: 1e-40}}"))
                .containsExactly(
                        "--set schedule: schedule must leave the learning rate from 1.4E-45 to 3.4E38, but its "
                                + "first is 9.999999999999998E-47");
    }
}
