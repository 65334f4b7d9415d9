package org.trainmark.bench.suite.measure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Texts;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.Checks;
import org.trainmark.core.train.QualityTarget;
import org.trainmark.core.train.QualityTarget.Metric;
import org.trainmark.core.train.StoppingRule;
import org.trainmark.results.Target;

/** How a trial measures the way to a good network: by a training that ends by a rule. */
public record Convergence(StoppingRule rule) {

    /** What cells may differ in, as axes name it: how long a training goes on, and when it is looked at. */
    public static final List<String> AXES = List.of(
            "measure.convergence.max-epochs", "measure.convergence.evaluate-every", "measure.convergence.patience");

    private static final String ACCURACY = "target-accuracy";
    private static final String LOSS = "target-loss";
    private static final String STOPS = "stop-at-target";

    public Convergence {
        requireNonNull(rule, "rule");
    }

    /** Reads what {@link #toText} wrote. */
    public static Convergence parse(String text) {
        return Texts.parse("convergence", text, Convergence::read);
    }

    static Convergence read(Value value) {
        Fields fields = value.fields();
        Read<Optional<QualityTarget>> accuracy = fields.optional(
                ACCURACY, v -> new QualityTarget(Metric.ACCURACY, v.share(Convergence::requireAccuracy)));
        Read<Optional<QualityTarget>> loss =
                fields.optional(LOSS, v -> new QualityTarget(Metric.LOSS, v.number(Checks::requirePositive)));
        Read<Integer> maxEpochs = fields.required("max-epochs", Value::count);
        Read<Double> every = fields.optional("evaluate-every", v -> v.number(Checks::requirePositive), 1.0);
        Read<Optional<Integer>> patience = fields.optional("patience", Value::count);
        Read<Boolean> stops = fields.optional(STOPS, Value::truth, true);
        if (fields.has(ACCURACY) && fields.has(LOSS)) {
            throw value.refuse("has both target-accuracy and target-loss; keep one");
        }
        return fields.make(() -> new Convergence(new StoppingRule(
                maxEpochs.get(),
                every.get(),
                accuracy.get().or(loss),
                patience.get().map(OptionalInt::of).orElseGet(OptionalInt::empty),
                stops.get())));
    }

    private static double requireAccuracy(double value, String name) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "%s must be above 0 and at most 1, but is %s".formatted(name, FlowText.number(value)));
        }
        return value;
    }

    /** Returns the quality that trainings are to reach, as results know it, if there is one. */
    public Optional<Target> target() {
        return rule.target()
                .map(goal -> new Target(
                        switch (goal.metric()) {
                            case ACCURACY -> Target.Metric.ACCURACY;
                            case LOSS -> Target.Metric.LOSS;
                        },
                        goal.value()));
    }

    /** Returns this as YAML on one line. */
    public String toText() {
        Map<String, String> texts = new TreeMap<>();
        rule.target()
                .ifPresent(goal ->
                        texts.put(goal.metric() == Metric.ACCURACY ? ACCURACY : LOSS, FlowText.number(goal.value())));
        texts.put("max-epochs", Integer.toString(rule.maxEpochs()));
        texts.put("evaluate-every", FlowText.number(rule.evaluateEveryEpochs()));
        rule.patience().ifPresent(evaluations -> texts.put("patience", Integer.toString(evaluations)));
        if (!rule.stopsAtTarget()) {
            texts.put(STOPS, "false");
        }
        return FlowText.map(texts);
    }
}
