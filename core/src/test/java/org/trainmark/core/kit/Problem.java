package org.trainmark.core.kit;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Batches;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Schedule;

/** A training small enough to be followed by the reference: random features, and targets that depend on them. */
record Problem(Mlp mlp, Loss loss, Optimizer optimizer, int batchSize, long seed, Dataset data) {

    static final int WIDTH = 5;
    static final int TRAINING = 37;

    /** Returns plain gradient descent on a network with two hidden layers. */
    static Problem of(Loss loss) {
        Mlp mlp = new Mlp(List.of(8, 6), Activation.RELU);
        Dataset data = dataset(task(loss), TRAINING, 7, 11);
        return new Problem(mlp, loss, new Optimizer.Sgd(), 8, 20260101, data);
    }

    Problem with(Mlp other) {
        return new Problem(other, loss, optimizer, batchSize, seed, data);
    }

    Problem with(Optimizer other) {
        return new Problem(mlp, loss, other, batchSize, seed, data);
    }

    Problem with(Dataset other) {
        return new Problem(mlp, loss, optimizer, batchSize, seed, other);
    }

    Problem withBatchSize(int other) {
        return new Problem(mlp, loss, optimizer, other, seed, data);
    }

    Problem withSeed(long other) {
        return new Problem(mlp, loss, optimizer, batchSize, other, data);
    }

    TrainingConfig config() {
        return new TrainingConfig(mlp, loss, optimizer, 0.05, new Schedule.Constant(), batchSize, seed);
    }

    /** Returns the learning rate of a step, counted from 0: another for each. */
    double rate(int step) {
        double epochs = (double) step * batchSize / data.training().count();
        return config().learningRate() * new Schedule.Exponential(0.9).factor(epochs);
    }

    float[] initialParameters() {
        return config().architecture(data).initialParameters(seed);
    }

    /** Hands over the batches of seeded epochs, {@code count} in all. */
    void feed(int count, Consumer<Batch> taker) {
        Batches batches = new Batches(data.training().count(), batchSize, seed);
        int fed = 0;
        while (fed < count) {
            List<Batch> epoch = batches.nextEpoch();
            epoch.subList(0, Math.min(epoch.size(), count - fed)).forEach(taker);
            fed += epoch.size();
        }
    }

    /** Returns the smallest task that {@code loss} fits and that exercises all of it. */
    static Task task(Loss loss) {
        return switch (loss) {
            case MEAN_SQUARED_ERROR -> new Task.Regression();
            case BINARY_CROSS_ENTROPY -> new Task.Classification(2);
            case CROSS_ENTROPY -> new Task.Classification(3);
        };
    }

    static Dataset dataset(Task task, int training, int validation, int test) {
        return new Dataset(
                "contract",
                "none",
                task,
                Shape.flat(WIDTH),
                examples(task, training, 1),
                examples(task, validation, 2),
                examples(task, test, 3));
    }

    private static Examples examples(Task task, int count, long seed) {
        Random random = new Random(seed);
        float[] features = new float[count * WIDTH];
        float[] targets = new float[count];
        for (int n = 0; n < count; n++) {
            double score = random.nextGaussian() / 2;
            for (int i = 0; i < WIDTH; i++) {
                features[n * WIDTH + i] = (float) random.nextGaussian();
                score += features[n * WIDTH + i] * (i - 2) / 3.0;
            }
            targets[n] = task instanceof Task.Classification c
                    ? Math.floorMod((int) Math.floor(2 * score), c.classes())
                    : (float) score;
        }
        return new Examples(WIDTH, features, targets);
    }

    /** Returns the first {@code size} training examples as a batch. */
    static Batch first(int size) {
        return new Batch(IntStream.range(0, size).toArray(), 0, size);
    }

    /** Returns the training examples that {@code batch} names, in its order. */
    static Examples picked(Dataset data, Batch batch) {
        Examples all = data.training();
        float[] features = new float[batch.size() * all.width()];
        float[] targets = new float[batch.size()];
        for (int n = 0; n < batch.size(); n++) {
            int number = batch.order()[batch.from() + n];
            System.arraycopy(all.features(), number * all.width(), features, n * all.width(), all.width());
            targets[n] = all.targets()[number];
        }
        return new Examples(all.width(), features, targets);
    }
}
