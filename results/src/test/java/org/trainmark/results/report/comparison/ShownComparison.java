package org.trainmark.results.report.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalDouble;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.Comparisons;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Effects;
import org.trainmark.results.compare.contrast.Verdict;

/** Effects of each kind, and what a comparison of them is written as. */
final class ShownComparison {

    static final Effect SLOWER = Effects.within(
            Effects.of(
                    Effects.named("throughput"),
                    Verdict.WORSE,
                    OptionalDouble.of(1000),
                    OptionalDouble.of(950),
                    OptionalDouble.of(0.95)),
            0.94,
            0.961);

    static final Effect LESS = Effects.of(
            Effects.named("peak-resident"),
            Verdict.BETTER,
            OptionalDouble.of(1 << 20),
            OptionalDouble.of(1 << 19),
            OptionalDouble.of(0.5));

    static final Effect UNTOLD = Effects.needing(
            Effects.of(
                    Effects.named("time-to-target"),
                    Verdict.CANNOT_TELL,
                    OptionalDouble.of(2),
                    OptionalDouble.empty(),
                    OptionalDouble.empty()),
            9,
            "reached by 3/3 and 1/3");

    static final Effect LOSS = Effects.of(
            Effects.named("final-loss"),
            Verdict.SAME,
            OptionalDouble.of(0.5),
            OptionalDouble.of(0.4877),
            OptionalDouble.of(-0.0123));

    static final Effect ACCURACY = Effects.of(
            Effects.named("final-accuracy"),
            Verdict.SAME,
            OptionalDouble.of(0.95),
            OptionalDouble.of(0.951),
            OptionalDouble.of(0.001));

    private ShownComparison() {}

    static Comparison comparison(Effect... effects) {
        return Comparisons.of(Comparisons.cell("16", effects));
    }

    static String written(ComparisonFormat format, Comparison comparison, int width, boolean strict) {
        StringBuilder out = new StringBuilder();
        try {
            format.write(comparison, width, strict, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
