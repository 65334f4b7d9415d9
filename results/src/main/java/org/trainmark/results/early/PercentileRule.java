package org.trainmark.results.early;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Ends a training that is worse than a percentile of others at the same place, their median if it is the middle.
 *
 * @param variant what of the training is compared with what of which others; failures are none of them
 * @param share of the others that must be reached: 0.25 asks a training to be among the best quarter
 * @param start how many others there must be
 * @param warmUp place before which no training ends
 * @param fewest how many others must have a value at the place
 */
public record PercentileRule(Variant variant, double share, int start, double warmUp, int fewest)
        implements EndingRule {

    private static final double MEDIAN = 0.5;

    /** The ways in which tools read a median rule. */
    public enum Variant {
        /** Vizier's: the best so far, with the running averages of completed trainings. */
        VIZIER("median"),
        /** SageMaker AMT's: the last value, with the running averages of all trainings that ended, early ones too. */
        AMT("median-amt"),
        /** Optuna's: the best so far, with the values that completed trainings had there. */
        OPTUNA("median-optuna");

        private final String label;

        Variant(String label) {
            this.label = label;
        }

        /** Returns the name of the rule: {@code median}. */
        public String label() {
            return label;
        }
    }

    /** As Golovin et al. 2017 describe it. */
    public static final PercentileRule VIZIER = new PercentileRule(Variant.VIZIER, MEDIAN, 1, 0, 1);

    public static final PercentileRule AMT = new PercentileRule(Variant.AMT, MEDIAN, 1, 0, 1);

    /** With Optuna's own defaults. */
    public static final PercentileRule OPTUNA = new PercentileRule(Variant.OPTUNA, MEDIAN, 5, 0, 1);

    public PercentileRule {
        requireNonNull(variant, "variant");
        if (!(share >= 0 && share <= 1 && warmUp >= 0) || start < 1 || fewest < 1) {
            throw new IllegalArgumentException("no percentile rule: share %s, start %d, warm-up %s, fewest %d"
                    .formatted(share, start, warmUp, fewest));
        }
    }

    /** Returns this with another share. */
    public PercentileRule reaching(double best) {
        return new PercentileRule(variant, best, start, warmUp, fewest);
    }

    @Override
    public String label() {
        return share == MEDIAN ? variant.label : "percentile-" + ShortNumber.of(100 * share, ShortNumber.USUAL);
    }

    @Override
    public Optional<String> reasonAmong(Rung rung) {
        List<Track> others = others(rung).filter(other -> !other.isFailed()).toList();
        if (others.size() < start || rung.place() < warmUp) {
            return Optional.empty();
        }
        double[] values = others.stream()
                .flatMapToDouble(other -> value(other, rung.place()).stream())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double own = variant == Variant.AMT
                ? rung.training().loss()
                : rung.training().best();
        return values.length >= fewest && own > percentile(values)
                ? Optional.of(sentence(rung, own, values))
                : Optional.empty();
    }

    private Stream<Track> others(Rung rung) {
        return variant == Variant.AMT
                ? Stream.concat(rung.completed().stream(), rung.endedEarly().stream())
                : rung.completed().stream();
    }

    private OptionalDouble value(Track other, double place) {
        return variant == Variant.OPTUNA ? other.lossAt(place) : other.meanAt(place);
    }

    /** Returns the percentile of rising values, on a line between neighbors. */
    private double percentile(double... values) {
        double rank = share * (values.length - 1);
        int below = (int) rank;
        double part = rank - below;
        return part == 0 ? values[below] : (1 - part) * values[below] + part * values[below + 1];
    }

    private String sentence(Rung rung, double own, double... values) {
        List<String> texts = rung.yardstick().texts(own, percentile(values));
        String others = (variant == Variant.OPTUNA ? "" : "the running averages of ")
                + (values.length == 1 ? "1 other" : values.length + " others");
        String bar = share == MEDIAN
                ? "the median of %s of %s".formatted(texts.get(1), others)
                : "%s, which the best %s of %s reach".formatted(texts.get(1), ShortNumber.percent(share), others);
        return "its %s%s %s %s, %s, is %s %s"
                .formatted(
                        variant == Variant.AMT ? "" : "best ",
                        rung.yardstick().word(),
                        variant == Variant.AMT ? "at" : "by",
                        rung.where(),
                        texts.get(0),
                        rung.yardstick().worse(),
                        bar);
    }
}
