package org.trainmark.core.engine.nd4j.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.DeviceOutOfMemoryException;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.engine.nd4j.LiveBytes;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.model.ModelSpec;
import org.trainmark.core.model.SequenceLayer;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Schedule;

class ProductsEngineTest {

    private static final Examples FOUR =
            new Examples(3, new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1}, new float[] {0, 1, 0, 1});
    private static final Dataset DATA =
            new Dataset("four", "none", new Task.Classification(2), new Shape(3, 1, 1), FOUR, FOUR, FOUR);

    private final ProductsEngine engine = new ProductsEngine();

    private static List<ModelSpec> networks() {
        return List.of(
                new Mlp(List.of(5), Activation.RELU),
                new Cnn(List.of(
                        new Layer.Convolution(2, 1, 1, 0),
                        new CompositeLayer.Residual(List.of(new SequenceLayer.Pointwise(2))),
                        new SequenceLayer.SelfAttention(1, true))));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void multipliesAndLearnsNothing(ModelSpec network) {
        try (TrainingSession session = open(network)) {
            float[] before = session.parameters();

            session.step(new Batch(new int[] {0, 1, 2, 3}, 0, 4), 0.1);
            session.step(new Batch(new int[] {0, 1, 2, 3}, 3, 1), 0.1);
            session.await();

            assertThat(session.parameters()).isEqualTo(before);
            assertThat(session.memory().total()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 200})
    void endsAnOpeningThatDoesNotFitAndFreesWhatItMade(long room) throws InterruptedException {
        long before = LiveBytes.settled();

        LiveBytes.withRoomFor(
                room,
                () -> assertThatExceptionOfType(DeviceOutOfMemoryException.class)
                        .isThrownBy(() -> open(new Mlp(List.of(500), Activation.RELU))));

        assertThat(LiveBytes.settled()).isEqualTo(before);
    }

    private TrainingSession open(ModelSpec model) {
        TrainingConfig config =
                new TrainingConfig(model, Loss.CROSS_ENTROPY, new Optimizer.Sgd(), 0.1, new Schedule.Constant(), 4, 1);
        return engine.open(config, DATA, engine.devices().get(0));
    }
}
