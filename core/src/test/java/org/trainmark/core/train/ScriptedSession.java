package org.trainmark.core.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.LongToDoubleFunction;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Split;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.SessionState;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Schedule;

/** A session that says what a script tells it, keeps what it hears, and takes its time on a clock of its own. */
final class ScriptedSession implements TrainingSession {

    static final int BATCH_SIZE = 10;
    static final double LEARNING_RATE = 0.1;

    static final long STEP_NANOS = 3;
    static final long AWAIT_NANOS = 4;
    static final long LOSS_NANOS = 100;
    static final long EVALUATION_NANOS = 1_000;

    /** Batch losses, by the steps taken. */
    LongToDoubleFunction losses = step -> 1;

    /** Validations, by their number, counted from 1. */
    IntFunction<Evaluation> evaluations = number -> new Evaluation(1.0 / number, OptionalDouble.of(0));

    final List<List<Integer>> batches = new ArrayList<>();
    final List<Double> rates = new ArrayList<>();
    final List<float[]> features = new ArrayList<>();
    final List<Split> evaluated = new ArrayList<>();
    long nanos;

    /** Steps that another session took. */
    private long before;

    static TrainingConfig config(Schedule schedule, long seed) {
        Mlp mlp = new Mlp(List.of(4), Activation.RELU);
        return new TrainingConfig(
                mlp, Loss.CROSS_ENTROPY, new Optimizer.Sgd(), LEARNING_RATE, schedule, BATCH_SIZE, seed);
    }

    static TrainingConfig config(Augmentation augmentation) {
        TrainingConfig plain = config(new Schedule.Constant(), 1);
        return new TrainingConfig(
                plain.model(),
                plain.loss(),
                plain.optimizer(),
                plain.learningRate(),
                plain.schedule(),
                plain.regularization(),
                augmentation,
                plain.batchSize(),
                plain.microBatchSize(),
                plain.recompute(),
                plain.seed());
    }

    /** Returns steps on this session, of as many an epoch as {@code examples} need. */
    Steps steps(int examples, TrainingListener listener) {
        return steps(new Schedule.Constant(), examples, listener);
    }

    private Steps steps(Schedule schedule, int examples, TrainingListener listener) {
        return new Steps(this, config(schedule, 1), data(examples), listener, () -> nanos);
    }

    /** Returns so many examples of a single feature. */
    static Dataset data(int examples) {
        Examples none = new Examples(1, new float[0], new float[0]);
        Examples training = new Examples(1, new float[examples], new float[examples]);
        return new Dataset("scripted", "none", new Task.Classification(2), Shape.flat(1), training, none, none);
    }

    /** Trains with ten steps an epoch. */
    TrainingOutcome train(StoppingRule rule) {
        return train(new Schedule.Constant(), rule);
    }

    /** Trains with ten steps an epoch. */
    TrainingOutcome train(Schedule schedule, StoppingRule rule) {
        Steps steps = steps(schedule, 10 * BATCH_SIZE, (samples, nanos) -> {});
        return new Trainer(this, rule, steps, () -> nanos).train();
    }

    /** Trains with ten steps an epoch under orders, from the first step or from where another training was. */
    TrainingOutcome train(StoppingRule rule, Orders orders, Optional<Checkpoint> from) {
        Steps steps = steps(10 * BATCH_SIZE, (samples, nanos) -> {});
        from.ifPresent(checkpoint -> restore(checkpoint.state()));
        TrainingProgress earlier = from.map(Checkpoint::progress).orElse(TrainingProgress.NONE);
        return new Trainer(this, rule, steps, orders, earlier, () -> nanos).train();
    }

    @Override
    public void step(Batch batch, double learningRate) {
        nanos += STEP_NANOS;
        batches.add(Arrays.stream(batch.order(), batch.from(), batch.from() + batch.size())
                .boxed()
                .toList());
        rates.add(learningRate);
        // The trainer has the array to itself again after the step.
        batch.features().ifPresent(changed -> features.add(Arrays.copyOf(changed, batch.size())));
    }

    @Override
    public void await() {
        nanos += AWAIT_NANOS;
    }

    @Override
    public double loss() {
        nanos += LOSS_NANOS;
        return losses.applyAsDouble(taken());
    }

    @Override
    public Evaluation evaluate(Split split) {
        nanos += EVALUATION_NANOS;
        evaluated.add(split);
        return evaluations.apply(evaluated.size());
    }

    @Override
    public int[] predictions(Split split) {
        return new int[0];
    }

    @Override
    public MemoryReading memory() {
        return new MemoryReading(Map.of());
    }

    @Override
    public float[] parameters() {
        return new float[0];
    }

    @Override
    public SessionState state() {
        return new SessionState(new TreeMap<>(), new TreeMap<>(Map.of(SessionState.STEPS, taken())));
    }

    @Override
    public void restore(SessionState state) {
        before = state.count(SessionState.STEPS);
    }

    private long taken() {
        return before + batches.size();
    }

    @Override
    public void close() {}
}
