package org.trainmark.results.compare.contrast;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.trainmark.results.stats.Interval;

/** Effects, made up. */
public final class Effects {

    private Effects() {}

    /** Returns an effect of a usual metric without interval or note. */
    public static Effect of(String metric, Verdict verdict) {
        return of(named(metric), verdict, OptionalDouble.of(100), OptionalDouble.of(110), OptionalDouble.of(1.1));
    }

    public static Effect of(
            ComparedMetric metric,
            Verdict verdict,
            OptionalDouble base,
            OptionalDouble candidate,
            OptionalDouble size) {
        return new Effect(
                metric, base, candidate, size, Optional.empty(), 0.01, 0.02, 5, verdict, OptionalInt.empty(), "");
    }

    public static ComparedMetric named(String name) {
        return ComparedMetric.named(name).orElseThrow();
    }

    /** Returns the same with an interval of its size. */
    public static Effect within(Effect effect, double low, double high) {
        return new Effect(
                effect.metric(),
                effect.base(),
                effect.candidate(),
                effect.size(),
                Optional.of(new Interval(low, high)),
                effect.p(),
                effect.adjustedP(),
                effect.trials(),
                effect.verdict(),
                effect.trialsToSettle(),
                effect.note());
    }

    /** Returns the same as far from being settled as {@code trials} says, with a note. */
    public static Effect needing(Effect effect, int trials, String note) {
        return needing(effect, effect.trials(), trials, note);
    }

    /** Returns the same of so many trials. */
    public static Effect needing(Effect effect, int of, int trials, String note) {
        return new Effect(
                effect.metric(),
                effect.base(),
                effect.candidate(),
                effect.size(),
                effect.interval(),
                effect.p(),
                effect.adjustedP(),
                of,
                effect.verdict(),
                OptionalInt.of(trials),
                note);
    }
}
