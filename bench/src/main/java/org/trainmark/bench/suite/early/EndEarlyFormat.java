package org.trainmark.bench.suite.early;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.trainmark.bench.suite.early.EndEarly.ByPromotion.Variant;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.core.Checks;
import org.trainmark.results.early.Pace;
import org.trainmark.results.early.PercentileRule;
import org.trainmark.results.early.StoppingHalving.Quota;

/** How a suite writes by what rule trainings end early: its name, or {@code {name: {options}}}. */
public final class EndEarlyFormat {

    /** Name of the setting. */
    public static final String NAME = "end-early";

    private static final double USUAL_LEVEL = 0.05;
    private static final double USUAL_FIRST = 1;
    private static final int USUAL_FACTOR = 3;
    private static final int OPTUNA_FACTOR = 4;
    private static final int LARGEST_FACTOR = 1000;

    private static final Map<String, Function<Fields, EndEarly>> READERS = readers();

    private EndEarlyFormat() {}

    private static Map<String, Function<Fields, EndEarly>> readers() {
        Map<String, Function<Fields, EndEarly>> readers = new TreeMap<>();
        for (PercentileRule usual :
                new PercentileRule[] {PercentileRule.VIZIER, PercentileRule.AMT, PercentileRule.OPTUNA}) {
            readers.put(usual.variant().label(), fields -> percentile(fields, usual));
        }
        for (Quota quota : Quota.values()) {
            readers.put(quota.label(), fields -> halving(fields, quota));
        }
        for (Variant variant : Variant.values()) {
            readers.put(variant.label(), fields -> promotion(fields, variant));
        }
        readers.put("forecast", EndEarlyFormat::forecast);
        return readers;
    }

    /**
     * Reads a rule, or {@code true} for the one that is advised where nothing else is known.
     *
     * @param stopsAtTarget whether trainings end at their target, which tells nothing of how good they would get
     */
    public static EndEarly read(Value value, boolean stopsAtTarget) {
        boolean isTruth = value.yaml() instanceof Yaml.Scalar scalar && scalar.kind() == Yaml.Kind.TRUTH;
        if (!isTruth) {
            return value.choice(READERS);
        }
        if (!value.truth()) {
            throw value.refuse("must be true or a rule; leave it out to let all go on");
        }
        return stopsAtTarget
                ? new EndEarly.ByPercentile(PercentileRule.AMT, Pace.EPOCHS)
                : new EndEarly.ByForecast(USUAL_LEVEL, 0, Pace.EPOCHS);
    }

    private static EndEarly percentile(Fields fields, PercentileRule usual) {
        Read<Double> share = fields.optional("share", v -> v.share(EndEarlyFormat::requireShare), usual.share());
        Read<Integer> start = fields.optional("start", Value::count, usual.start());
        Read<Double> warmUp = fields.optional("warm-up", v -> v.number(Checks::requireNotNegative), usual.warmUp());
        Read<Pace> pace = pace(fields);
        return fields.make(() -> new EndEarly.ByPercentile(
                new PercentileRule(usual.variant(), share.get(), start.get(), warmUp.get(), usual.fewest()),
                pace.get()));
    }

    private static EndEarly promotion(Fields fields, Variant variant) {
        Read<Double> first = first(fields);
        Read<Integer> factor = factor(fields, USUAL_FACTOR);
        Read<Pace> pace = pace(fields);
        return fields.make(() -> new EndEarly.ByPromotion(variant, first.get(), factor.get(), pace.get()));
    }

    private static Read<Double> first(Fields fields) {
        return fields.optional("first", v -> v.number(Checks::requirePositive), USUAL_FIRST);
    }

    private static Read<Integer> factor(Fields fields, int usual) {
        return fields.optional("factor", v -> (int) v.wholeNumber(2, LARGEST_FACTOR), usual);
    }

    private static EndEarly halving(Fields fields, Quota quota) {
        Read<Double> first = first(fields);
        Read<Integer> factor = factor(fields, quota == Quota.OPTUNA ? OPTUNA_FACTOR : USUAL_FACTOR);
        Read<Pace> pace = pace(fields);
        return fields.make(() -> new EndEarly.ByHalving(quota, first.get(), factor.get(), pace.get()));
    }

    private static EndEarly forecast(Fields fields) {
        Read<Double> level = fields.optional("level", v -> v.share(EndEarlyFormat::requireShare), USUAL_LEVEL);
        Read<Double> margin = fields.optional("margin", v -> v.share(Checks::requireNotNegative), 0.0);
        Read<Pace> pace = pace(fields);
        return fields.make(() -> new EndEarly.ByForecast(level.get(), margin.get(), pace.get()));
    }

    private static Read<Pace> pace(Fields fields) {
        return fields.optional("by", v -> v.constant(Pace.class), Pace.EPOCHS);
    }

    private static double requireShare(double value, String name) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "%s must be above 0 and below 1, but is %s".formatted(name, FlowText.number(value)));
        }
        return value;
    }
}
