package org.trainmark.core.engine.nd4j;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Batches;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Schedule;

/** A training of a usual size: a network 784-256-128-10 on made-up images, 128 at a time. */
final class ImageTraining {

    static final String OPTIMIZERS = "org.trainmark.core.engine.nd4j.ImageTraining#optimizers";
    static final int BATCH_SIZE = 128;

    /** 1040 training examples, so that the last batch of an epoch is a short one. */
    static final Dataset IMAGES = new DataLoader(new DataDirectories(List.of(), Path.of("nowhere")))
            .load(new DataRequest(new DataSource.Synthetic(1300, 784, 10, 20, 1), 0.2, 0, 1, Optional.empty()));

    private static final double LEARNING_RATE = 0.001;

    private final TrainingSession session;
    private final Batches batches = new Batches(IMAGES.training().count(), BATCH_SIZE, 1);

    ImageTraining(TrainingSession session) {
        this.session = session;
    }

    static List<Optimizer> optimizers() {
        Optimizer.Adam adam = new Optimizer.Adam(0.9, 0.999, 1e-8);
        return List.of(
                new Optimizer.Sgd(),
                new Optimizer.Momentum(0.9),
                new Optimizer.Nesterov(0.9),
                new Optimizer.RmsProp(0.9, 1e-8),
                adam,
                new Optimizer.AdamW(adam, 0.01),
                new Optimizer.Lamb(new Optimizer.Adam(0.9, 0.999, 1e-6), 0.01));
    }

    static TrainingSession open(Optimizer optimizer) {
        return open(new Mlp(List.of(256, 128), Activation.RELU), optimizer);
    }

    static TrainingSession open(Mlp mlp, Optimizer optimizer) {
        Engine engine = new Nd4jEngine();
        return engine.open(config(mlp, optimizer), IMAGES, engine.devices().get(0));
    }

    /** Opens a training with steps of some microseconds. */
    static TrainingSession openSmall() {
        return open(new Mlp(List.of(2), Activation.RELU), new Optimizer.Adam(0.9, 0.999, 1e-8));
    }

    private static TrainingConfig config(Mlp mlp, Optimizer optimizer) {
        return new TrainingConfig(
                mlp, Loss.CROSS_ENTROPY, optimizer, LEARNING_RATE, new Schedule.Constant(), BATCH_SIZE, 1);
    }

    /** Takes the steps of whole epochs, calling {@code afterEach} after each step. */
    void epochs(int count, Runnable afterEach) {
        for (int epoch = 0; epoch < count; epoch++) {
            for (Batch batch : batches.nextEpoch()) {
                session.step(batch, LEARNING_RATE);
                afterEach.run();
            }
        }
    }

    void epochs(int count) {
        epochs(count, () -> {});
    }

    /** Takes steps of four examples each, always the same. */
    void steps(int count) {
        Batch few = new Batch(new int[] {0, 1, 2, 3}, 0, 4);
        for (int step = 0; step < count; step++) {
            session.step(few, LEARNING_RATE);
        }
    }
}
