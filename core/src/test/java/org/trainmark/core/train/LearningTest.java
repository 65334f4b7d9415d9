package org.trainmark.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.engine.nd4j.Nd4jEngine;
import org.trainmark.core.kit.ReferenceEngine;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Optimizer.Adam;
import org.trainmark.core.optimizer.Optimizer.Sgd;
import org.trainmark.core.optimizer.Schedule;
import org.trainmark.core.train.QualityTarget.Metric;
import org.trainmark.core.train.TrainingOutcome.End;

/** Trainings that learn something. */
class LearningTest {

    private static final Adam ADAM = new Adam(0.9, 0.999, 1e-8);
    private static final double[] SLOPES = {0.5, -2, 1};
    private static final double OFFSET = 0.25;

    private final Engine nd4j = new Nd4jEngine();

    @Test
    void recognizesDigits() {
        TrainingConfig config = config(Loss.CROSS_ENTROPY, ADAM, 0.01, 64);
        QualityTarget target = new QualityTarget(Metric.ACCURACY, 0.95);

        TrainingOutcome outcome = train(nd4j, config, load(new DataSource.Known("digits")), target);

        assertThat(outcome.end()).isEqualTo(End.TARGET_REACHED);
    }

    @Test
    void separatesTwoClusters() {
        TrainingConfig config = config(Loss.BINARY_CROSS_ENTROPY, ADAM, 0.01, 8);
        Dataset clusters = load(new DataSource.Synthetic(500, 4, 2, 8, 3));

        TrainingOutcome outcome = train(nd4j, config, clusters, new QualityTarget(Metric.ACCURACY, 0.98));

        assertThat(outcome.end()).isEqualTo(End.TARGET_REACHED);
    }

    @Test
    void findsTheLineThatQuantitiesFollow() {
        TrainingConfig config = config(Loss.MEAN_SQUARED_ERROR, new Sgd(), 0.05);
        Dataset line = new Dataset(
                "line",
                "none",
                new Task.Regression(),
                Shape.flat(SLOPES.length),
                line(400, 1),
                line(100, 2),
                line(0, 3));

        try (TrainingSession session = open(nd4j, config, line)) {
            TrainingOutcome outcome = trainer(session, config, line, new QualityTarget(Metric.LOSS, 1e-6))
                    .train();

            assertThat(outcome.end()).isEqualTo(End.TARGET_REACHED);
            float[] found = session.parameters();
            for (int i = 0; i < SLOPES.length; i++) {
                assertThat((double) found[i]).isCloseTo(SLOPES[i], within(0.01));
            }
            assertThat((double) found[SLOPES.length]).isCloseTo(OFFSET, within(0.01));
        }
    }

    @Test
    void learnsTheSameOnTheReference() {
        TrainingConfig config = config(Loss.BINARY_CROSS_ENTROPY, ADAM, 0.01, 8);
        Dataset clusters = load(new DataSource.Synthetic(200, 4, 2, 2, 3));
        QualityTarget none = new QualityTarget(Metric.LOSS, 0);

        List<EvaluationPoint> expected =
                train(new ReferenceEngine(), config, clusters, none).curve();
        List<EvaluationPoint> curve = train(nd4j, config, clusters, none).curve();

        assertThat(curve).hasSameSizeAs(expected).hasSize(30);
        for (int i = 0; i < curve.size(); i++) {
            assertThat(curve.get(i).trainingLoss()).isCloseTo(expected.get(i).trainingLoss(), within(1e-4));
            assertThat(curve.get(i).validation().loss())
                    .isCloseTo(expected.get(i).validation().loss(), within(1e-4));
        }
    }

    @Test
    void repeatsItselfWithTheSameSeed() {
        Dataset digits = load(new DataSource.Known("digits"));
        TrainingConfig config = config(Loss.CROSS_ENTROPY, ADAM, 0.01, 16);

        assertThat(clockless(config, digits)).isEqualTo(clockless(config, digits));
    }

    private TrainingOutcome clockless(TrainingConfig config, Dataset data) {
        StoppingRule rule = new StoppingRule(2, 0.5, Optional.empty(), OptionalInt.empty());
        try (TrainingSession session = open(nd4j, config, data)) {
            Steps steps = new Steps(session, config, data, (samples, nanos) -> {});
            return new Trainer(session, rule, steps, () -> 0).train();
        }
    }

    private static TrainingOutcome train(Engine engine, TrainingConfig config, Dataset data, QualityTarget target) {
        try (TrainingSession session = open(engine, config, data)) {
            return trainer(session, config, data, target).train();
        }
    }

    private static Trainer trainer(TrainingSession session, TrainingConfig config, Dataset data, QualityTarget target) {
        StoppingRule rule = new StoppingRule(30, 1, Optional.of(target), OptionalInt.empty());
        return new Trainer(session, config, data, rule, (samples, nanos) -> {});
    }

    private static TrainingSession open(Engine engine, TrainingConfig config, Dataset data) {
        return engine.open(config, data, engine.devices().get(0));
    }

    private static TrainingConfig config(Loss loss, Optimizer optimizer, double rate, Integer... hidden) {
        Mlp mlp = new Mlp(List.of(hidden), Activation.RELU);
        return new TrainingConfig(mlp, loss, optimizer, rate, new Schedule.Constant(), 32, 1);
    }

    private static Dataset load(DataSource source) {
        DataLoader loader = new DataLoader(new DataDirectories(List.of(), Path.of("nowhere")));
        return loader.load(new DataRequest(source, 0.2, 0, 1, Optional.empty()));
    }

    private static Examples line(int count, long seed) {
        Random random = new Random(seed);
        float[] features = new float[count * SLOPES.length];
        float[] targets = new float[count];
        for (int row = 0; row < count; row++) {
            double target = OFFSET;
            for (int i = 0; i < SLOPES.length; i++) {
                features[row * SLOPES.length + i] = (float) random.nextGaussian();
                target += SLOPES[i] * features[row * SLOPES.length + i];
            }
            targets[row] = (float) target;
        }
        return new Examples(SLOPES.length, features, targets);
    }
}
