package org.trainmark.bench.suite.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The words of books and other tools, and what a suite has for each. */
final class Vocabulary {

    private static final String EPOCHS = "measure.convergence.max-epochs";

    /** Keys: by a word of others, the name of a setting in its own map or the way to it from the top of a suite. */
    private static final Map<String, List<String>> KEYS = byWord(
            line("learning-rate", "lr rate alpha eta step-size initial-lr max-lr learn-rate learningrate"),
            line("batch-size", "bs batch batches batchsize mini-batch mini-batch-size"),
            line("micro-batch-size", "accumulation gradient-accumulation accumulate-grad-batches accumulation-steps"),
            line("optimizer", "opt optim algorithm solver updater"),
            line("loss", "criterion objective loss-function loss-fn cost cost-function"),
            line("schedule", "scheduler lr-schedule lr-scheduler learning-rate-schedule"),
            line("schedule.exponential.factor", "lr-decay decay-rate gamma"),
            line("schedule.warm-up.epochs", "warmup-epochs"),
            line("seed", "random-seed random-state rng"),
            line("axes", "grid params parameters hyperparameters search search-space sweep matrix space vary"),
            line("measure", "measurement measurements benchmark train training"),
            line("name", "title id suite"),
            line("model", "net network architecture arch"),
            line("model.mlp", "mlp"),
            line("model.cnn", "cnn"),
            line("model.mlp.hidden", "hidden hidden-layers hidden-units hidden-size units neurons nodes layer-sizes"),
            line("hidden", "layers"),
            line("model.cnn.layers", "layers"),
            line("activation", "activations act nonlinearity"),
            line("model.mlp.activation", "activation activations act nonlinearity"),
            line("initialization", "init initializer kernel-initializer weight-init"),
            line("model.mlp.initialization", "initialization init initializer kernel-initializer weight-init"),
            line("rate", "p dropout-rate drop-prob"),
            line("dropout", "dropout-rate p-dropout drop-prob"),
            line("model.mlp.dropout", "dropout dropout-rate p-dropout drop-prob"),
            line("data", "dataset"),
            line("data.set", "set"),
            line("data.csv", "csv"),
            line("data.idx", "idx"),
            line("data.synthetic", "synthetic"),
            line("data.text", "text"),
            line("data.sequences", "sequences"),
            line("context", "context-length block-size sequence-length seq-len window"),
            line("tokens", "tokenizer tokenization token"),
            line("file", "path filename source"),
            line("target", "label labels y target-column output"),
            line("task", "kind problem type"),
            line("validation", "val valid validation-split val-split validation-size val-size validation-share"),
            line("data.validation", "validation val validation-split val-split validation-size val-size"),
            line("test", "test-split test-size holdout"),
            line("data.test", "test test-split test-size holdout"),
            line("scaling", "normalize normalization scale standardize"),
            line("data.scaling", "scaling normalize normalization scale standardize"),
            line("regularization.l1", "l1 l1-lambda l1-penalty lasso"),
            line("regularization.l2", "l2 l2-lambda l2-penalty ridge lambda penalty"),
            line("weight-decay", "wd decay-weight"),
            line("regularization.weight-decay", "weight-decay wd"),
            line("clip-norm", "clip clipping grad-clip gradient-clipping max-norm max-grad-norm clipnorm"),
            line("regularization.clip-norm", "clip-norm clip clipping grad-clip gradient-clipping max-grad-norm"),
            line("regularization.label-smoothing", "label-smoothing smoothing"),
            line("augmentation", "augment augmentations transforms"),
            line("decay", "beta momentum rho mu alpha gamma beta1"),
            line("beta1", "beta beta-1 momentum"),
            line("beta2", "beta-2 rho"),
            line("optimizer.momentum.decay", "momentum beta"),
            line("optimizer.adam.beta1", "beta1"),
            line("optimizer.adam.beta2", "beta2"),
            line("epsilon", "eps"),
            line("factor", "gamma decay-rate drop"),
            line("every", "step-size epochs-drop"),
            line("epochs", "t-max max-epochs total-epochs"),
            line(EPOCHS, "max-epochs epochs epoch n-epochs num-epochs nb-epoch nepochs max-iter iterations"),
            line("measure.convergence.patience", "patience early-stopping early-stop early-stopping-patience"),
            line(
                    "measure.convergence.evaluate-every",
                    "evaluate-every eval-every eval-interval validate-every val-interval"),
            line("measure.convergence.target-accuracy", "target-accuracy accuracy goal target-acc acc min-accuracy"),
            line("measure.convergence.target-loss", "target-loss"),
            line("measure.convergence", "convergence stopping"),
            line("measure.throughput", "throughput speed"),
            line("warmup", "warm-up"),
            line("measure.throughput.warmup", "warmup"),
            line(
                    "measure.repetitions",
                    "repetitions repetition repeats repeat runs trials replicates repeats-per-cell"),
            line("measure.disturbed-repeats", "disturbed-repeats retries"),
            line("limits.trial-timeout", "trial-timeout timeout max-time time-limit"));

    /** Values: by a word of others, the word that a suite has. */
    private static final Map<String, List<String>> VALUES = byWord(
            line("mean-squared-error", "mse mean-square-error squared-error l2-loss mse-loss quadratic"),
            line("binary-cross-entropy", "bce binary-crossentropy log-loss bce-with-logits binary"),
            line(
                    "cross-entropy",
                    "ce crossentropy categorical-crossentropy categorical-cross-entropy softmax-cross-entropy nll"
                            + " sparse-categorical-crossentropy negative-log-likelihood softmax"),
            line("sgd", "gd gradient-descent stochastic-gradient-descent"),
            line("momentum", "heavy-ball sgd-momentum sgdm momentum-sgd"),
            line("nesterov", "nag nesterov-momentum sgd-nesterov"),
            line("rmsprop", "rms-prop rms"),
            line("adamw", "adam-w"),
            line("step", "step-lr step-decay"),
            line("exponential", "exp exponential-lr exponential-decay"),
            line("cosine", "cosine-annealing cosine-annealing-lr cosine-decay"),
            line("one-cycle", "onecycle one-cycle-lr 1cycle"),
            line("reduce-on-plateau", "plateau reduce-lr-on-plateau"),
            line("warm-up", "warmup linear-warmup"),
            line("constant", "none fixed"),
            line("identity", "linear none"),
            line("sigmoid", "logistic"),
            line("leaky-relu", "leakyrelu lrelu"),
            line("dense", "linear fc fully-connected"),
            line("convolution", "conv conv2d"),
            line("max-pooling", "maxpool max-pool2d maxpooling2d pool pooling"),
            line("average-pooling", "avg-pool average-pool mean-pooling"),
            line("batch-normalization", "bn batchnorm batch-norm2d"),
            line("mlp", "dnn fnn feed-forward perceptron multilayer-perceptron"),
            line("cnn", "convnet lenet"),
            line("he", "kaiming he-normal he-uniform kaiming-normal"),
            line("xavier", "glorot glorot-uniform xavier-uniform glorot-normal"),
            line("per-feature", "standard standardize zscore standard-scaler"));

    private Vocabulary() {}

    /** Returns the names and ways that a key of others may mean, the likeliest first. */
    static List<String> ofKey(String word) {
        return KEYS.getOrDefault(joined(word), List.of());
    }

    /** Returns the words that a value of others may mean, likewise. */
    static List<String> ofValue(String word) {
        return VALUES.getOrDefault(joined(word), List.of());
    }

    /** Returns a word in small letters, without what joins its parts. */
    static String joined(String word) {
        return word.replaceAll("[_\\s-]+", "").toLowerCase(Locale.ROOT);
    }

    /** One word of a suite, and what others call it, between spaces. */
    private record Line(String ours, String others) {}

    private static Line line(String ours, String others) {
        return new Line(ours, others);
    }

    private static Map<String, List<String>> byWord(Line... lines) {
        Map<String, List<String>> words = new TreeMap<>();
        for (Line line : lines) {
            for (String word : line.others().split(" ", -1)) {
                words.merge(joined(word), List.of(line.ours()), Vocabulary::both);
            }
        }
        return words;
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
