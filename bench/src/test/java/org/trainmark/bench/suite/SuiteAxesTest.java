package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.bench.suite.setting.Setup;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Schedule;

class SuiteAxesTest {

    @Test
    void takesEpochsForAnAxis() {
        Suite suite = Suites.read(
                Suites.SMALL,
                "data={set: digits, validation: 0.2}",
                "measure={convergence: {target-accuracy: 0.9}}",
                "axes={measure.convergence.max-epochs: [1, 30]}");

        assertThat(suite.cells().stream()
                        .map(cell -> cell.measure()
                                .convergence()
                                .orElseThrow()
                                .rule()
                                .maxEpochs()))
                .containsExactly(1, 30);
        assertThat(suite.cells().stream().map(Cell::id).distinct()).hasSize(2);
        assertThat(suite.cells().get(1).values()).containsEntry("measure.convergence.max-epochs", "30");
        assertThat(suite.settings()).doesNotContainKey("convergence");
    }

    @Test
    void makesTheProductOfTheAxesWithTheLastOneFastest() {
        List<Cell> cells = Suites.read(Suites.FULL).cells();

        assertThat(cells).hasSize(8);
        assertThat(cells.stream().limit(3).map(cell -> cell.values().toString()))
                .containsExactly(
                        "{learning-rate=0.1, model.mlp.hidden=[64], optimizer=sgd}",
                        "{learning-rate=0.1, model.mlp.hidden=[128, 64], optimizer=sgd}",
                        "{learning-rate=0.01, model.mlp.hidden=[64], optimizer=sgd}");
        assertThat(cells.get(7).values()).containsEntry("optimizer", "{momentum: {decay: 0.9}}");
    }

    @Test
    void putsTheValuesOfAxesIntoTheSettings() {
        Cell last = Suites.read(Suites.FULL).cells().get(7);

        Setup setup = Settings.parse(last.settings().texts());

        assertThat(setup.training().optimizer()).isEqualTo(new Optimizer.Momentum(0.9));
        assertThat(setup.training().learningRate()).isEqualTo(0.01);
        assertThat(setup.training().schedule()).isEqualTo(new Schedule.Step(0.5, 10));
        assertThat(setup.training().model()).isEqualTo(new Mlp(List.of(128, 64), Activation.RELU));
        assertThat(setup.training().seed()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "regularization.l2=[0, 1e-4]",
                "regularization.clip-norm=[none, 1]",
                "augmentation.noise=[0, 0.1]",
                "micro-batch-size=[none, 32]",
                "model.mlp.dropout=[0, 0.5]",
                "schedule.cosine.epochs=[10, 20]",
                "schedule.warm-up.then.cosine.epochs=[10, 20]",
            })
    void takesAnySettingOrAWayIntoOneForAnAxis(String axis) {
        Suite suite = Suites.read(
                Suites.SMALL + "schedule: {warm-up: {epochs: 2}}\n".repeat(axis.contains("warm-up") ? 1 : 0),
                "axes." + axis);

        assertThat(suite.cells()).extracting(Cell::settings).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void findsLayersThatDifferInWritingOnly() {
        String same = "axes.model=[{cnn: {layers: [convolution: {filters: 4}, max-pooling: 2]}}, "
                + "{cnn: {layers: [convolution: {filters: 4, padding: 1}, max-pooling: {size: 2, stride: 2}]}}]";

        assertThat(Suites.problems(Suites.SMALL, same))
                .singleElement()
                .asString()
                .contains("repeats {cnn: ");
    }

    @Test
    void letsAnAxisInsideASettingGoAfterOneForAllOfIt() {
        Suite suite = Suites.read(
                Suites.SMALL, "axes.model.mlp.activation=[tanh, gelu]", "axes.model=[mlp, {mlp: {hidden: [8]}}]");

        assertThat(suite.cells())
                .extracting(cell -> cell.settings().texts().get("model"))
                .contains("{mlp: {activation: gelu, dropout: 0, hidden: [8], initialization: he}}")
                .doesNotHaveDuplicates()
                .hasSize(4);
    }
}
