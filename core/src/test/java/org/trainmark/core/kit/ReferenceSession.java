package org.trainmark.core.kit;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.SessionChecks;
import org.trainmark.core.engine.SessionState;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;

/** A session of the reference; reports memory as if its numbers were single precision. */
class ReferenceSession implements TrainingSession {

    /** The network in double precision. */
    private static final String EXACT = "exact";

    private final TrainingConfig config;
    private final Dataset data;
    private final ReferenceNetwork network;
    private double loss;
    private int steps;
    private boolean closed;

    ReferenceSession(TrainingConfig config, Dataset data, ReferenceNetwork network) {
        this.config = config;
        this.data = data;
        this.network = network;
    }

    @Override
    public void step(Batch batch, double learningRate) {
        requireOpen();
        SessionChecks.requireBatch(batch, config, data);
        Examples examples = Problem.picked(data, batch);
        loss = network.step(examples, learningRate);
        steps++;
    }

    @Override
    public void await() {
        requireOpen();
    }

    @Override
    public double loss() {
        requireOpen();
        if (steps == 0) {
            throw new IllegalStateException("no step has been taken, so there is no loss");
        }
        return loss;
    }

    @Override
    public Evaluation evaluate(Split split) {
        requireOpen();
        return network.evaluate(data.split(split));
    }

    @Override
    public int[] predictions(Split split) {
        requireOpen();
        if (!config.loss().classifies()) {
            throw new IllegalStateException("there are no classes to predict");
        }
        return network.predictions(data.split(split));
    }

    @Override
    public MemoryReading memory() {
        requireOpen();
        long parameterBytes = (long) Float.BYTES * network.parameters().length;
        Map<Purpose, Long> bytes = new EnumMap<>(Purpose.class);
        bytes.put(Purpose.PARAMETERS, parameterBytes);
        bytes.put(Purpose.GRADIENTS, parameterBytes);
        bytes.put(Purpose.OPTIMIZER_STATE, parameterBytes * config.optimizer().statesPerParameter());
        bytes.put(Purpose.ACTIVATIONS, (long) Float.BYTES * config.rowsAtOnce() * unitsPerRow());
        bytes.put(Purpose.DATA, (long) Float.BYTES * data.training().features().length);
        return new MemoryReading(bytes);
    }

    private int unitsPerRow() {
        return config.architecture(data).leaves().stream()
                .mapToInt(stage -> stage.output().size())
                .sum();
    }

    @Override
    public float[] parameters() {
        requireOpen();
        return Vectors.narrowed(network.parameters());
    }

    @Override
    public SessionState state() {
        requireOpen();
        float[] exact = bits(Tape.written(network::pass));
        Map<String, float[]> vectors = Map.of(SessionState.PARAMETERS, parameters(), EXACT, exact);
        return new SessionState(new TreeMap<>(vectors), new TreeMap<>(Map.of(SessionState.STEPS, network.steps())));
    }

    @Override
    public void restore(SessionState state) {
        state().requireLike(state);
        Tape.read(numbers(state.vector(EXACT)), network::pass);
        steps = 0;
    }

    /** Returns the bits of numbers in twice as many of half their length. */
    private static float[] bits(double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * numbers.length);
        bytes.asDoubleBuffer().put(numbers);
        float[] halves = new float[2 * numbers.length];
        bytes.asFloatBuffer().get(halves);
        return halves;
    }

    private static double[] numbers(float[] halves) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * halves.length);
        bytes.asFloatBuffer().put(halves);
        double[] numbers = new double[halves.length / 2];
        bytes.asDoubleBuffer().get(numbers);
        return numbers;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the session is closed");
        }
    }
}
