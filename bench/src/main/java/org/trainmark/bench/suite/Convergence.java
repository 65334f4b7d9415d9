package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requirePositive;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.Checks;
import org.trainmark.core.train.StoppingRule;
import org.trainmark.results.Target;
import org.trainmark.results.Target.Metric;

/**
 * How a trial measures the way to a good network.
 *
 * @param target ends the training when it is reached
 * @param maxEpochs ends the training at the latest
 * @param evaluateEvery epochs from one evaluation to the next; may be a fraction of one
 * @param patience evaluations without a better one after which the training ends
 */
public record Convergence(Optional<Target> target, int maxEpochs, double evaluateEvery, OptionalInt patience) {

    private static final String ACCURACY = "target-accuracy";
    private static final String LOSS = "target-loss";

    public Convergence {
        requireNonNull(target, "target");
        requirePositive(maxEpochs, "max-epochs");
        requirePositive(evaluateEvery, "evaluate-every");
        patience.ifPresent(evaluations -> requirePositive(evaluations, "patience"));
    }

    /** Reads what {@link #toText} wrote. */
    public static Convergence parse(String text) {
        return Texts.parse("convergence", text, Convergence::read);
    }

    static Convergence read(Value value) {
        Fields fields = value.fields();
        Read<Optional<Target>> accuracy =
                fields.optional(ACCURACY, v -> new Target(Metric.ACCURACY, v.number(Convergence::requireAccuracy)));
        Read<Optional<Target>> loss =
                fields.optional(LOSS, v -> new Target(Metric.LOSS, v.number(Checks::requirePositive)));
        Read<Integer> maxEpochs = fields.required("max-epochs", Value::count);
        Read<Double> every = fields.optional("evaluate-every", v -> v.number(Checks::requirePositive), 1.0);
        Read<Optional<Integer>> patience = fields.optional("patience", Value::count);
        if (fields.has(ACCURACY) && fields.has(LOSS)) {
            throw value.refuse("has both target-accuracy and target-loss; keep one");
        }
        return fields.make(() -> new Convergence(
                accuracy.get().or(loss),
                maxEpochs.get(),
                every.get(),
                patience.get().map(OptionalInt::of).orElseGet(OptionalInt::empty)));
    }

    private static double requireAccuracy(double value, String name) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "%s must be above 0 and at most 1, but is %s".formatted(name, FlowText.number(value)));
        }
        return value;
    }

    /** Returns this as YAML on one line. */
    public String toText() {
        Map<String, String> texts = new TreeMap<>();
        target.ifPresent(
                goal -> texts.put(goal.metric() == Metric.ACCURACY ? ACCURACY : LOSS, FlowText.number(goal.value())));
        texts.put("max-epochs", Integer.toString(maxEpochs));
        texts.put("evaluate-every", FlowText.number(evaluateEvery));
        patience.ifPresent(evaluations -> texts.put("patience", Integer.toString(evaluations)));
        return FlowText.map(texts);
    }

    /** Returns this as the trainer takes it. */
    public StoppingRule rule() {
        return new StoppingRule(maxEpochs, evaluateEvery, target.map(Convergence::goal), patience);
    }

    private static org.trainmark.core.train.Target goal(Target target) {
        return new org.trainmark.core.train.Target(
                switch (target.metric()) {
                    case ACCURACY -> org.trainmark.core.train.Target.Metric.ACCURACY;
                    case LOSS -> org.trainmark.core.train.Target.Metric.LOSS;
                },
                target.value());
    }
}
