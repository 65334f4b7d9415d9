package org.trainmark.core.kit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.DenseLayer;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;

/** A multi-layer perceptron in training, in double precision and one example at a time: slow and plain. */
final class ReferenceNetwork {

    private final List<DenseLayer> layers;
    private final Activation activation;
    private final Loss loss;
    private final double[] parameters;
    private final List<UpdateFormula> formulas;

    /** Starts from the initial parameters of the configuration's model and follows its optimizer. */
    ReferenceNetwork(TrainingConfig config, Dataset data) {
        this(config, data, initial(config, data), i -> UpdateFormula.of(config.optimizer()));
    }

    /**
     * @param start in the order of {@link org.trainmark.core.model.Architecture#initialParameters}
     * @param formulas the update of each parameter, by its number
     */
    ReferenceNetwork(TrainingConfig config, Dataset data, float[] start, IntFunction<UpdateFormula> formulas) {
        Mlp mlp = (Mlp) config.model();
        loss = config.loss();
        layers = DenseLayer.of(mlp, data.width(), loss.outputs(data.task()));
        activation = mlp.activation();
        parameters = Vectors.widened(start);
        this.formulas = IntStream.range(0, start.length).mapToObj(formulas).toList();
    }

    private static float[] initial(TrainingConfig config, Dataset data) {
        return config.architecture(data).initialParameters(config.seed());
    }

    double[] parameters() {
        return parameters.clone();
    }

    /** Returns how many units all layers have together. */
    int units() {
        return layers.stream().mapToInt(DenseLayer::outputs).sum();
    }

    /** Updates every parameter by its formula. */
    void step(Examples batch, double rate) {
        double[] gradient = gradient(batch);
        for (int p = 0; p < parameters.length; p++) {
            parameters[p] = formulas.get(p).after(parameters[p], gradient[p], rate);
        }
    }

    /** Returns the mean loss over {@code examples}. */
    double loss(Examples examples) {
        return lossAt(parameters, examples);
    }

    /** Returns what the mean loss over {@code examples} would be with other parameters. */
    double lossAt(double[] elsewhere, Examples examples) {
        double sum = 0;
        for (int n = 0; n < examples.count(); n++) {
            sum += LossFormula.value(loss, logits(elsewhere, examples, n), examples.targets()[n]);
        }
        return sum / examples.count();
    }

    /** Returns loss and accuracy over {@code examples}. */
    Evaluation evaluate(Examples examples) {
        long hits = IntStream.range(0, examples.count())
                .filter(n -> predictedClass(logits(parameters, examples, n)) == (int) examples.targets()[n])
                .count();
        double accuracy = (double) hits / examples.count();
        return new Evaluation(loss(examples), loss.classifies() ? OptionalDouble.of(accuracy) : OptionalDouble.empty());
    }

    private static int predictedClass(double[] logits) {
        if (logits.length == 1) {
            return logits[0] > 0 ? 1 : 0;
        }
        return IntStream.range(0, logits.length)
                .boxed()
                .max(Comparator.comparingDouble(k -> logits[k]))
                .orElseThrow();
    }

    private double[] logits(double[] w, Examples examples, int n) {
        return sums(w, row(examples, n))[layers.size() - 1];
    }

    /** Returns the derivative of the mean loss by each parameter. */
    double[] gradient(Examples batch) {
        double[] gradient = new double[parameters.length];
        for (int n = 0; n < batch.count(); n++) {
            addGradient(gradient, row(batch, n), batch.targets()[n]);
        }
        return Arrays.stream(gradient).map(sum -> sum / batch.count()).toArray();
    }

    /** Returns, for each layer, the weighted sums of its units before any activation. */
    private double[][] sums(double[] w, double[] features) {
        double[][] sums = new double[layers.size()][];
        double[] inputs = features;
        int at = 0;
        for (int l = 0; l < layers.size(); l++) {
            DenseLayer layer = layers.get(l);
            sums[l] = new double[layer.outputs()];
            for (int o = 0; o < layer.outputs(); o++) {
                sums[l][o] = w[at + (int) layer.weights() + o];
                for (int i = 0; i < layer.inputs(); i++) {
                    sums[l][o] += w[at + o * layer.inputs() + i] * inputs[i];
                }
            }
            inputs = activated(sums[l]);
            at += size(layer);
        }
        return sums;
    }

    private void addGradient(double[] gradient, double[] features, double target) {
        double[][] sums = sums(parameters, features);
        double[] delta = LossFormula.slope(loss, sums[layers.size() - 1], target);
        int at = parameters.length;
        for (int l = layers.size() - 1; l >= 0; l--) {
            DenseLayer layer = layers.get(l);
            at -= size(layer);
            double[] inputs = l == 0 ? features : activated(sums[l - 1]);
            double[] before = new double[layer.inputs()];
            for (int o = 0; o < layer.outputs(); o++) {
                gradient[at + (int) layer.weights() + o] += delta[o];
                for (int i = 0; i < layer.inputs(); i++) {
                    gradient[at + o * layer.inputs() + i] += delta[o] * inputs[i];
                    before[i] += delta[o] * parameters[at + o * layer.inputs() + i];
                }
            }
            delta = l == 0 ? before : throughActivation(before, sums[l - 1]);
        }
    }

    private double[] activated(double[] sums) {
        return Arrays.stream(sums)
                .map(x -> ActivationFormula.value(activation, x))
                .toArray();
    }

    private double[] throughActivation(double[] deltas, double[] sums) {
        return IntStream.range(0, sums.length)
                .mapToDouble(i -> deltas[i] * ActivationFormula.slope(activation, sums[i]))
                .toArray();
    }

    private static int size(DenseLayer layer) {
        return Math.toIntExact(layer.weights() + layer.outputs());
    }

    private static double[] row(Examples examples, int n) {
        double[] row = new double[examples.width()];
        for (int i = 0; i < row.length; i++) {
            row[i] = examples.features()[n * row.length + i];
        }
        return row;
    }
}
