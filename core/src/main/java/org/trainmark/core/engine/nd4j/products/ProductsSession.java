package org.trainmark.core.engine.nd4j.products;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.CounterBits;
import org.trainmark.core.data.CounterBits.Use;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.engine.nd4j.ops.Crew;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Ops.Scale;
import org.trainmark.core.engine.nd4j.ops.Parameters;
import org.trainmark.core.engine.nd4j.ops.Script;
import org.trainmark.core.engine.nd4j.ops.WeightProduct;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer;

/** The matrix products of a network's steps on arrays that nobody else touches; learns nothing. */
final class ProductsSession implements TrainingSession {

    private final TrainingConfig config;
    private final Ops ops;
    private final Crew crew;
    private final Architecture architecture;
    private final Parameters parameters;
    private final Parameters gradients;
    private final Map<Integer, Script> products = new HashMap<>();

    ProductsSession(TrainingConfig config, Dataset data, Ops ops, Crew crew) {
        this.config = config;
        this.ops = ops;
        this.crew = crew;
        architecture = config.architecture(data);
        parameters = new Parameters(ops, Purpose.PARAMETERS, architecture);
        parameters.flat().data().setData(architecture.initialParameters(config.seed()));
        gradients = new Parameters(ops, Purpose.GRADIENTS, architecture);
    }

    @Override
    public void step(Batch batch, double learningRate) {
        products.computeIfAbsent(batch.size(), this::prepare).run();
    }

    private Script prepare(int rows) {
        Script script = new Script(crew, rows);
        List<Dense> layers = new ArrayList<>();
        INDArray input = values(rows, architecture.input().size());
        for (Stage stage : architecture.stages()) {
            if (stage.layer() instanceof Layer.Dense) {
                Dense layer = dense(stage, input, rows);
                WeightProduct.append(script, ops, layer.input, layer.weights, layer.output);
                layers.add(layer);
                input = layer.output;
            }
        }
        for (Dense layer : layers.subList(1, layers.size())) {
            INDArray before = values(rows, layer.input.columns());
            script.rows(share ->
                    ops.product(share.rows(layer.delta), false, layer.weights, false, Scale.ONE, share.rows(before)));
        }
        for (Dense layer : layers) {
            script.parameters(
                    layer.delta.columns(),
                    share -> ops.product(
                            share.columns(layer.delta),
                            true,
                            layer.input,
                            false,
                            Scale.ONE,
                            share.rows(layer.gradient)));
        }
        return script;
    }

    /** The matrices of one layer. */
    private record Dense(INDArray input, INDArray weights, INDArray gradient, INDArray output, INDArray delta) {}

    private Dense dense(Stage stage, INDArray input, int rows) {
        int inputs = stage.input().size();
        int outputs = stage.output().size();
        return new Dense(
                input,
                parameters.weights(stage).reshape('c', outputs, inputs),
                gradients.weights(stage).reshape('c', outputs, inputs),
                values(rows, outputs),
                values(rows, outputs));
    }

    /** Returns numbers of usual size: zeros and denormals would take another time. */
    private INDArray values(int rows, int columns) {
        float[] values = new float[Math.multiplyExact(rows, columns)];
        Random random = CounterBits.random(config.seed(), Use.WEIGHTS);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        INDArray flat = ops.vector(Purpose.ACTIVATIONS, values.length);
        flat.data().setData(values);
        return Ops.rowMajor(flat, 0, rows, columns);
    }

    @Override
    public void await() {
        Nd4j.getExecutioner().commit();
    }

    @Override
    public double loss() {
        return 0;
    }

    @Override
    public Evaluation evaluate(Split split) {
        return new Evaluation(0, OptionalDouble.empty());
    }

    @Override
    public int[] predictions(Split split) {
        return new int[0];
    }

    @Override
    public MemoryReading memory() {
        return ops.memory();
    }

    @Override
    public float[] parameters() {
        return Ops.toArray(parameters.flat());
    }

    @Override
    public void close() {
        crew.close();
        ops.close();
    }
}
