package org.trainmark.core.kit;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Batches;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.Recompute;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.model.ModelSpec;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;
import org.trainmark.core.optimizer.Schedule;

/** A training small enough to be followed by the reference: random features, and targets that depend on them. */
record Problem(
        ModelSpec model,
        Loss loss,
        Optimizer optimizer,
        Regularization regularization,
        Augmentation augmentation,
        int batchSize,
        OptionalInt microBatchSize,
        Recompute recompute,
        long seed,
        Dataset data) {

    static final int WIDTH = 5;
    static final int TRAINING = 37;

    /** Neither square nor of one channel, so that no two axes can be confused. */
    static final Shape IMAGE = new Shape(6, 5, 2);

    /** Neither as many positions as tokens, nor as there are channels in {@link Cases}. */
    static final Shape TOKENS = Shape.tokens(6, 9);

    /** Returns plain gradient descent on a network with two hidden layers. */
    static Problem of(Loss loss) {
        Mlp mlp = new Mlp(List.of(8, 6), Activation.RELU);
        return of(loss, mlp, dataset(task(loss), TRAINING, 7, 11));
    }

    /** Returns plain gradient descent of {@code model} on images. */
    static Problem ofImages(Loss loss, ModelSpec model) {
        Task task = task(loss);
        return of(loss, model, dataset(IMAGE, task, TRAINING, 7, 11));
    }

    /** Returns plain gradient descent of {@code model} on sequences, each of one class. */
    static Problem ofSequences(ModelSpec model) {
        Task task = new Task.Classification(3);
        return of(Loss.CROSS_ENTROPY, model, dataset(TOKENS, task, TRAINING, 7, 11));
    }

    /** Returns plain gradient descent of {@code model} on sequences of which some positions have a target. */
    static Problem ofTokens(ModelSpec model) {
        Task task = new Task.NextToken(TOKENS.vocabulary());
        return of(Loss.CROSS_ENTROPY, model, dataset(TOKENS, task, TRAINING, 7, 11));
    }

    private static Problem of(Loss loss, ModelSpec model, Dataset data) {
        return new Problem(
                model,
                loss,
                new Optimizer.Sgd(),
                Regularization.NONE,
                Augmentation.NONE,
                8,
                OptionalInt.empty(),
                Recompute.NONE,
                20260101,
                data);
    }

    Problem with(ModelSpec other) {
        return new Problem(
                other, loss, optimizer, regularization, augmentation, batchSize, microBatchSize, recompute, seed, data);
    }

    Problem with(Optimizer other) {
        return new Problem(
                model, loss, other, regularization, augmentation, batchSize, microBatchSize, recompute, seed, data);
    }

    Problem with(Regularization other) {
        return new Problem(
                model, loss, optimizer, other, augmentation, batchSize, microBatchSize, recompute, seed, data);
    }

    Problem with(Augmentation other) {
        return new Problem(
                model, loss, optimizer, regularization, other, batchSize, microBatchSize, recompute, seed, data);
    }

    Problem withBatchSize(int other) {
        return new Problem(
                model, loss, optimizer, regularization, augmentation, other, microBatchSize, recompute, seed, data);
    }

    Problem withMicroBatchSize(int other) {
        return new Problem(
                model,
                loss,
                optimizer,
                regularization,
                augmentation,
                batchSize,
                OptionalInt.of(other),
                recompute,
                seed,
                data);
    }

    Problem with(Recompute other) {
        return new Problem(
                model, loss, optimizer, regularization, augmentation, batchSize, microBatchSize, other, seed, data);
    }

    Problem withSeed(long other) {
        return new Problem(
                model,
                loss,
                optimizer,
                regularization,
                augmentation,
                batchSize,
                microBatchSize,
                recompute,
                other,
                data);
    }

    Problem with(Dataset other) {
        return new Problem(
                model,
                loss,
                optimizer,
                regularization,
                augmentation,
                batchSize,
                microBatchSize,
                recompute,
                seed,
                other);
    }

    TrainingConfig config() {
        return new TrainingConfig(
                model,
                loss,
                optimizer,
                0.05,
                new Schedule.Constant(),
                regularization,
                augmentation,
                batchSize,
                microBatchSize,
                recompute,
                seed);
    }

    /** Returns the learning rate of a step, counted from 0: another for each. */
    double rate(int step) {
        double epochs = (double) step * batchSize / data.training().count();
        return config().learningRate() * new Schedule.Exponential(0.9).factor(epochs);
    }

    /** Returns whether some values are dropped at random. */
    boolean dropsOut() {
        return config().architecture(data).leaves().stream()
                .anyMatch(stage -> stage.layer() instanceof Layer.Dropout dropout && dropout.rate() > 0);
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
        return dataset(Shape.flat(WIDTH), task, training, validation, test);
    }

    static Dataset dataset(Shape shape, Task task, int training, int validation, int test) {
        return new Dataset(
                "contract",
                "none",
                task,
                shape,
                MadeExamples.of(shape, task, training, 1),
                MadeExamples.of(shape, task, validation, 2),
                MadeExamples.of(shape, task, test, 3));
    }

    /** Returns the first {@code size} training examples as a batch. */
    static Batch first(int size) {
        return new Batch(IntStream.range(0, size).toArray(), 0, size);
    }

    /** Returns the training examples that {@code batch} names, in its order, with its features if it has any. */
    static Examples picked(Dataset data, Batch batch) {
        Examples all = data.training();
        int width = all.width();
        int each = all.targetsEach();
        float[] features = new float[batch.size() * width];
        float[] targets = new float[batch.size() * each];
        for (int n = 0; n < batch.size(); n++) {
            int number = batch.order()[batch.from() + n];
            System.arraycopy(all.features(), number * width, features, n * width, width);
            System.arraycopy(all.targets(), number * each, targets, n * each, each);
        }
        batch.features().ifPresent(own -> System.arraycopy(own, 0, features, 0, features.length));
        return new Examples(width, each, features, targets);
    }
}
