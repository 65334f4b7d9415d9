package org.trainmark.bench.suite.early;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.train.StoppingRule;
import org.trainmark.results.early.EndingRule;
import org.trainmark.results.early.ForecastRule;
import org.trainmark.results.early.Pace;
import org.trainmark.results.early.PercentileRule;
import org.trainmark.results.early.StoppingHalving;

/** By what rule the trainings of a run end early that fall behind the others. */
public sealed interface EndEarly {

    /** A rule that ends trainings, or lets them go on. */
    sealed interface ByRule extends EndEarly {

        /** Returns the rule for trainings that end so. */
        EndingRule rule(StoppingRule end);

        @Override
        default String sentence(StoppingRule end) {
            return "trainings that fall behind end early, by " + text();
        }
    }

    /** Returns what becomes of trainings that end so, for people. */
    String sentence(StoppingRule end);

    /** Returns where two trainings are equally far. */
    Pace pace();

    /** Returns this as YAML on one line, in full. */
    String text();

    /** Those end that are worse than a percentile of the others. */
    record ByPercentile(PercentileRule percentile, Pace pace) implements ByRule {

        public ByPercentile {
            requireNonNull(percentile, "percentile");
            requireNonNull(pace, "pace");
        }

        @Override
        public EndingRule rule(StoppingRule end) {
            return percentile;
        }

        @Override
        public String text() {
            return EndEarly.text(
                    percentile.variant().label(),
                    pace,
                    Map.of(
                            "share",
                            FlowText.number(percentile.share()),
                            "start",
                            Integer.toString(percentile.start()),
                            "warm-up",
                            FlowText.number(percentile.warmUp())));
        }
    }

    /**
     * At places ever further apart the best go on, one of {@code factor}.
     *
     * @param first place
     */
    record ByHalving(StoppingHalving.Quota quota, double first, int factor, Pace pace) implements ByRule {

        public ByHalving {
            requireNonNull(quota, "quota");
            requireNonNull(pace, "pace");
        }

        @Override
        public EndingRule rule(StoppingRule end) {
            return StoppingHalving.over(first, EndEarly.last(pace, end), factor, quota);
        }

        @Override
        public String text() {
            return EndEarly.text(
                    quota.label(), pace, Map.of("first", FlowText.number(first), "factor", Integer.toString(factor)));
        }
    }

    /**
     * Those end that will not become the best.
     *
     * @param level chance of ending one that would have, at most
     * @param margin by how much it must be better to count
     */
    record ByForecast(double level, double margin, Pace pace) implements ByRule {

        public ByForecast {
            requireNonNull(pace, "pace");
        }

        @Override
        public EndingRule rule(StoppingRule end) {
            int evaluations = (int) Math.ceil(end.maxEpochs() / end.evaluateEveryEpochs());
            ForecastRule usual = ForecastRule.over(evaluations);
            return new ForecastRule(usual.looks(), level, margin, usual.fewest());
        }

        @Override
        public String text() {
            return EndEarly.text(
                    "forecast", pace, Map.of("level", FlowText.number(level), "margin", FlowText.number(margin)));
        }
    }

    /**
     * All pause at places ever further apart, and of those at one the best are gone on with, one of {@code factor}.
     *
     * @param first place
     */
    record ByPromotion(Variant variant, double first, int factor, Pace pace) implements EndEarly {

        /** Which go on when. */
        public enum Variant {
            /** The best of those that have come so far, whenever a worker is free. */
            ASHA,
            /** Likewise, but some pause at later places only, in the shares of Hyperband (Li et al. 2018). */
            HYPERBAND,
            /** The best of a bracket, once all of it have come. */
            HALVING;

            /** Returns the word for files: {@code asha}. */
            public String label() {
                return Value.nameOf(this);
            }
        }

        public ByPromotion {
            requireNonNull(variant, "variant");
            requireNonNull(pace, "pace");
            if (variant != Variant.ASHA && pace == Pace.SECONDS) {
                throw new IllegalArgumentException(
                        variant.label() + " needs to know how far a whole training goes; write by: epochs");
            }
        }

        /** Returns the places where trainings pause that end so, rising. */
        List<Double> places(StoppingRule end) {
            return StoppingHalving.over(first, EndEarly.last(pace, end), factor, StoppingHalving.Quota.OPTUNA)
                    .places();
        }

        @Override
        public String sentence(StoppingRule end) {
            return new Pauses(this, end).sentence();
        }

        @Override
        public String text() {
            return EndEarly.text(
                    variant.label(), pace, Map.of("first", FlowText.number(first), "factor", Integer.toString(factor)));
        }
    }

    /** Longer than any trial may take. */
    double FURTHEST_SECONDS = 1e7;

    /** How many seconds a training takes is not known before, and a place beyond its end is none. */
    private static double last(Pace pace, StoppingRule end) {
        return pace == Pace.EPOCHS ? end.maxEpochs() : FURTHEST_SECONDS;
    }

    private static String text(String name, Pace pace, Map<String, String> options) {
        Map<String, String> all = new TreeMap<>(options);
        all.put("by", Value.nameOf(pace));
        return FlowText.choice(name, all);
    }
}
