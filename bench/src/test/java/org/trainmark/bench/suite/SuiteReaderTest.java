package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.measure.CheckpointChoice;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.Repetitions;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.bench.suite.setting.Setup;
import org.trainmark.bench.suite.workload.DataInspector;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.Initialization;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;
import org.trainmark.core.optimizer.Schedule;
import org.trainmark.core.train.QualityTarget;
import org.trainmark.core.train.QualityTarget.Metric;
import org.trainmark.core.train.StoppingRule;

class SuiteReaderTest {

    @Test
    void readsEveryPart() {
        Suite suite = Suites.read(Suites.FULL);

        assertThat(suite.name()).isEqualTo("full");
        assertThat(suite.question()).isEqualTo("Which settings are best, and why?");
        assertThat(suite.grid().names()).containsExactly("optimizer", "learning-rate", "model.mlp.hidden");
        assertThat(suite.trialTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(suite.measure())
                .isEqualTo(new Measure(
                        Optional.of(new Throughput(Duration.ofSeconds(2), Duration.ofSeconds(3))),
                        Optional.of(new Convergence(new StoppingRule(
                                30, 0.5, Optional.of(new QualityTarget(Metric.ACCURACY, 0.95)), OptionalInt.of(5)))),
                        Optional.empty(),
                        OptionalLong.empty(),
                        CheckpointChoice.NONE));
        assertThat(suite.repetitions()).isEqualTo(Repetitions.of(5));
    }

    @Test
    void writesWhichCheckpointIsKept() {
        Suite suite = Suites.read(Suites.FULL, "measure.checkpoint=last");

        assertThat(suite.text()).contains("\n  checkpoint: last\n");
        assertThat(Suites.read(suite.text()).measure().checkpoint()).isEqualTo(CheckpointChoice.LAST);
    }

    @Test
    void fillsInWhatIsLeftOut() {
        Suite suite = Suites.read(Suites.SMALL);

        Setup setup = Settings.parse(suite.cells().get(0).settings().texts());

        assertThat(suite.question()).isEmpty();
        assertThat(suite.grid().names()).isEmpty();
        assertThat(suite.cells()).hasSize(1);
        assertThat(suite.repetitions().count()).isEqualTo(3);
        assertThat(suite.trialTimeout()).isEqualTo(Duration.ofMinutes(10));
        assertThat(setup.training().model()).isEqualTo(new Mlp(List.of(), Activation.RELU));
        assertThat(setup.training().loss()).isEqualTo(Loss.CROSS_ENTROPY);
        assertThat(setup.training().optimizer()).isEqualTo(new Optimizer.Adam(0.9, 0.999, 1e-8));
        assertThat(setup.training().seed()).isEqualTo(1);
        assertThat(setup.profile()).isEqualTo("cpu");
    }

    @Test
    void readsConvolutionalNetworksAndWhatGoesWithThem() {
        Setup setup =
                Settings.parse(Suites.read(Suites.CNN).cells().get(0).settings().texts());

        assertThat(setup.training().model())
                .isEqualTo(new Cnn(
                        List.of(
                                new Layer.Convolution(16, 5, 2, 1),
                                new Layer.BatchNormalization(0.9, 1e-5),
                                Activation.RELU,
                                new Layer.Pooling(Layer.Pooling.Kind.MAX, 2, 2),
                                new Layer.Convolution(32, 3, 1, 1),
                                new Layer.Pooling(Layer.Pooling.Kind.AVERAGE, 3, 2),
                                new Layer.Dropout(0.25),
                                new Layer.Dense(128),
                                Activation.TANH),
                        Initialization.XAVIER));
        assertThat(setup.training().schedule()).isEqualTo(new Schedule.WarmUp(2, 0.2, new Schedule.Cosine(28, 0.01)));
        assertThat(setup.training().regularization())
                .isEqualTo(new Regularization(1e-6, 1e-4, 0.01, OptionalDouble.of(1), 0.1));
        assertThat(setup.training().augmentation()).isEqualTo(new Augmentation(2, true, 0.1));
        assertThat(setup.training().microBatchSize()).hasValue(16);
    }

    @Test
    void initializesAConvolutionalNetworkAsIsUsualWithItsFirstActivation() {
        Suite suite =
                Suites.read(Suites.SMALL, "axes.model=[{cnn: {layers: [dense: 4, tanh, relu]}}, {cnn: {layers: []}}]");

        assertThat(suite.cells())
                .extracting(cell -> cell.settings().texts().get("model"))
                .containsExactly(
                        "{cnn: {initialization: xavier, layers: [{dense: {units: 4}}, tanh, relu]}}",
                        "{cnn: {initialization: he, layers: []}}");
    }

    @Test
    void givesEachRepetitionOfACellItsOwnSeed() {
        Suite suite = Suites.read(Suites.SMALL, "axes.batch-size=[32, 64]", "measure.repetitions=2", "seed=5");

        Trial second = new Trial(suite.cells().get(1), 1);

        assertThat(new Trial(suite.cells().get(0), 0).seed()).isEqualTo(5);
        assertThat(second.seed()).isEqualTo(6);
        assertThat(second.id()).isEqualTo(suite.cells().get(1).id() + "-r1");
        assertThat(second.settings().texts()).containsEntry("seed", "6").containsEntry("batch-size", "64");
    }

    @Test
    void writesATextThatReadsBackAsAnEqualSuite() {
        Suite full = Suites.read(
                Suites.FULL,
                "axes.batch-size=[32]",
                "data={csv: {file: a b.csv, target: '1', " + "task: classification}, validation: .5}");

        Suites.assertSame(Suites.read(full.text()), full);
    }

    @Test
    void asksForTheFactsOfEachDataOnce() {
        List<String> asked = new ArrayList<>();
        DataInspector inspector = request -> {
            asked.add(request.toString());
            return Suites.facts(request);
        };

        new SuiteFile(inspector, Suites.EQUIPMENT)
                .read(
                        new SuiteFile.Source("suite.yaml", Suites.FULL, Suites.DIRECTORY),
                        List.of("axes.data=[digits, " + "fashion-mnist]", "axes.data.validation=[0.1, 0.2]"));

        assertThat(asked).hasSize(4).doesNotHaveDuplicates();
    }
}
