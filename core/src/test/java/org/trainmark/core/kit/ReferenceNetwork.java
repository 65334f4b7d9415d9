package org.trainmark.core.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.ParameterTensor;
import org.trainmark.core.optimizer.Optimizer;

/** A network in training, in double precision and layer by layer: slow and plain. */
final class ReferenceNetwork {

    private final List<ReferenceLayer> layers;
    private final Loss loss;
    private final LossFormula trainingLoss;
    private final LossFormula evaluationLoss;
    private final int rowsAtOnce;
    private final ReferenceUpdate update;
    private final double[] parameters;
    private long steps;

    /** Starts from the initial parameters of the configuration's model and follows its optimizer. */
    ReferenceNetwork(TrainingConfig config, Dataset data) {
        this(config, data, config.architecture(data).initialParameters(config.seed()));
    }

    /** @param start in the order of {@link Architecture#initialParameters} */
    ReferenceNetwork(TrainingConfig config, Dataset data, float[] start) {
        this(config, data, start, layer -> layer, UpdateFormula::of);
    }

    /** Returns the optimizer of a tensor: that of one that does not decay is without decay. */
    private static Optimizer optimizer(TrainingConfig config, ParameterTensor tensor) {
        boolean decays = !config.regularization().decayExcept().contains(tensor.kind());
        if (!decays && config.optimizer() instanceof Optimizer.AdamW adamW) {
            return adamW.adam();
        } else if (!decays && config.optimizer() instanceof Optimizer.Lamb lamb) {
            return new Optimizer.Lamb(lamb.adam(), 0);
        }
        return config.optimizer();
    }

    /** @param formula of each parameter's optimizer */
    ReferenceNetwork(
            TrainingConfig config,
            Dataset data,
            float[] start,
            UnaryOperator<ReferenceLayer> change,
            Function<Optimizer, UpdateFormula> formula) {
        this(config, data, start, change, (optimizer, number) -> formula.apply(optimizer));
    }

    /** The update of a parameter, by its optimizer and its number. */
    @FunctionalInterface
    interface Formulas {
        UpdateFormula of(Optimizer optimizer, int number);
    }

    /**
     * @param change made to each layer
     * @param formulas the update of each parameter
     */
    ReferenceNetwork(
            TrainingConfig config,
            Dataset data,
            float[] start,
            UnaryOperator<ReferenceLayer> change,
            Formulas formulas) {
        Architecture architecture = config.architecture(data);
        layers = ReferenceLayer.of(architecture, architecture.stages(), config.seed()).stream()
                .map(change)
                .toList();
        loss = config.loss();
        trainingLoss = new LossFormula(loss, config.regularization().labelSmoothing());
        evaluationLoss = new LossFormula(loss, 0);
        rowsAtOnce = config.rowsAtOnce();
        parameters = Vectors.widened(start);
        update = new ReferenceUpdate(
                config.regularization(),
                architecture.tensors(),
                architecture.tensors().stream()
                        .flatMap(tensor -> IntStream.range(tensor.from(), tensor.to())
                                .mapToObj(number -> formulas.of(optimizer(config, tensor), number)))
                        .toList());
    }

    double[] parameters() {
        return parameters.clone();
    }

    /** Takes a step and returns the mean loss from before it. */
    double step(Examples batch, double rate) {
        List<Pass> passes = passes(parameters, batch, steps);
        double before = meanLoss(passes, batch);
        double[] gradient = gradient(passes, batch);
        for (Pass pass : passes) {
            for (int l = 0; l < layers.size(); l++) {
                layers.get(l).observe(parameters, pass.values().get(l), pass.part());
            }
        }
        update.apply(parameters, gradient, rate);
        steps++;
        return before;
    }

    long steps() {
        return steps;
    }

    /** Passes all that one step leaves to the next. */
    void pass(Tape tape) {
        tape.pass(parameters);
        update.pass(tape);
        layers.forEach(layer -> layer.pass(tape));
        steps = (long) tape.pass((double) steps);
    }

    /** Returns what the mean loss over {@code batch} would be in a step with parameters {@code w}. */
    double trainingLoss(double[] w, Examples batch, long step) {
        return meanLoss(passes(w, batch, step), batch);
    }

    /** Returns the derivative of the mean loss over {@code batch} by each parameter, in the next step. */
    double[] gradient(Examples batch) {
        return gradient(passes(parameters, batch, steps), batch);
    }

    /**
     * What comes of a part of a batch in training.
     *
     * @param values what comes into each layer, and then the logits
     */
    private record Pass(Part part, List<double[][]> values) {

        double[][] last() {
            return values.get(values.size() - 1);
        }
    }

    private List<Pass> passes(double[] w, Examples batch, long step) {
        List<Pass> passes = new ArrayList<>();
        for (Part part : Part.of(step, batch.count(), rowsAtOnce)) {
            Pass pass = new Pass(part, new ArrayList<>());
            pass.values()
                    .add(IntStream.range(part.from(), part.to())
                            .mapToObj(n -> row(batch, n))
                            .toArray(double[][]::new));
            layers.forEach(layer -> pass.values().add(layer.train(w, pass.last(), part)));
            passes.add(pass);
        }
        return passes;
    }

    private double meanLoss(List<Pass> passes, Examples batch) {
        double sum = 0;
        for (Pass pass : passes) {
            for (int n = 0; n < pass.last().length; n++) {
                sum += targets(pass.last()[n], batch, pass.part().from() + n).value(trainingLoss);
            }
        }
        return sum / (batch.count() * batch.targetsAsked());
    }

    private double[] gradient(List<Pass> passes, Examples batch) {
        double[] gradient = new double[parameters.length];
        for (Pass pass : passes) {
            double[][] slopes = lossSlopes(pass.last(), batch, pass.part());
            for (int l = layers.size() - 1; l >= 0; l--) {
                slopes = layers.get(l).back(parameters, pass.values().get(l), pass.part(), slopes, gradient);
            }
        }
        return gradient;
    }

    private double[][] lossSlopes(double[][] logits, Examples batch, Part part) {
        double[][] slopes = new double[logits.length][];
        for (int n = 0; n < logits.length; n++) {
            slopes[n] = targets(logits[n], batch, part.from() + n).slope(trainingLoss);
            for (int k = 0; k < slopes[n].length; k++) {
                slopes[n][k] /= batch.count() * batch.targetsAsked();
            }
        }
        return slopes;
    }

    /** Returns loss and accuracy over {@code examples}. */
    Evaluation evaluate(Examples examples) {
        double sum = 0;
        int hits = 0;
        for (int n = 0; n < examples.count(); n++) {
            double[] logits = logits(examples, n);
            ReferenceTargets targets = targets(logits, examples, n);
            sum += Arrays.stream(logits).allMatch(Double::isFinite) ? targets.value(evaluationLoss) : Double.NaN;
            hits += targets.hits();
        }
        double asked = examples.count() * examples.targetsAsked();
        return new Evaluation(
                sum / asked, loss.classifies() ? OptionalDouble.of(hits / asked) : OptionalDouble.empty());
    }

    private static ReferenceTargets targets(double[] logits, Examples examples, int n) {
        int each = examples.targetsEach();
        return new ReferenceTargets(logits, Arrays.copyOfRange(examples.targets(), n * each, (n + 1) * each));
    }

    /** Returns the class that is predicted for each of {@code examples}. */
    int[] predictions(Examples examples) {
        return IntStream.range(0, examples.count())
                .flatMap(n -> targets(logits(examples, n), examples, n).predictions())
                .toArray();
    }

    private double[] logits(Examples examples, int n) {
        double[] logits = row(examples, n);
        for (ReferenceLayer layer : layers) {
            logits = layer.evaluate(parameters, logits);
        }
        return logits;
    }

    private static double[] row(Examples examples, int n) {
        double[] row = new double[examples.width()];
        for (int i = 0; i < row.length; i++) {
            row[i] = examples.features()[n * row.length + i];
        }
        return row;
    }
}
