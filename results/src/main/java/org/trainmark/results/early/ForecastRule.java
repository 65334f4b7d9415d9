package org.trainmark.results.early;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;
import org.trainmark.results.stats.Looks;

/**
 * Ends a training of which its value now foretells that it will not become the best: a line through the completed
 * trainings, their ends over their values at the same place, gives where it ends with Student's t about that.
 *
 * <p>It looks a few times, and the looks before the end share the level equally: at each the upper bound of the line's
 * prediction at that part must not reach the best end so far. So the chance that a training is ended that would have
 * become the best is at most the level over its whole course, where such a line holds. Over many trainings these
 * chances add up.
 *
 * @param looks evaluations at which it looks, the last of which is the end
 * @param level what the chance is of at most, such as 0.05
 * @param margin by how much an end must be better than the best so far to count: points of accuracy, or a loss
 * @param fewest how many completed trainings a line takes
 */
public record ForecastRule(Looks looks, double level, double margin, int fewest) implements EndingRule {

    private static final double USUAL_LEVEL = 0.05;
    private static final int USUAL_FEWEST = 8;

    public ForecastRule {
        requireNonNull(looks, "looks");
        if (!(level > 0 && level < 1 && margin >= 0) || fewest < 3) {
            throw new IllegalArgumentException(
                    "no forecast: level %s, margin %s, fewest %d".formatted(level, margin, fewest));
        }
    }

    /** Returns the rule for trainings of so many evaluations, at a level of 5 %. */
    public static ForecastRule over(int evaluations) {
        return new ForecastRule(Looks.from(1, evaluations), USUAL_LEVEL, 0, USUAL_FEWEST);
    }

    @Override
    public String label() {
        return "forecast";
    }

    @Override
    public Optional<String> reasonAmong(Rung rung) {
        int evaluations = rung.training().size();
        if (!looks.trials().contains(evaluations) || evaluations == looks.most()) {
            return Optional.empty();
        }
        return rung.completed().stream()
                .map(Track::loss)
                .filter(Double::isFinite)
                .min(Comparator.naturalOrder())
                .flatMap(best -> Forecast.at(rung, fewest).flatMap(told -> reason(rung, told, best)));
    }

    private Optional<String> reason(Rung rung, Forecast told, double best) {
        double part = level / (looks.trials().size() - 1);
        double chance = told.chanceBelow(rung.yardstick().even(best - margin));
        return chance < part ? Optional.of(sentence(rung, told, best, chance, part)) : Optional.empty();
    }

    private String sentence(Rung rung, Forecast told, double best, double chance, double part) {
        Yardstick yardstick = rung.yardstick();
        return ("its %s at %s, %s, foretells %s at the end, and better than the best so far, %s%s, with a chance of %s:"
                        + " less than the %s of this look")
                .formatted(
                        yardstick.word(),
                        rung.where(),
                        yardstick.text(rung.training().loss()),
                        yardstick.text(yardstick.ofEven(told.end())),
                        yardstick.text(best),
                        margin == 0 ? "" : " and a margin of " + ShortNumber.of(margin, ShortNumber.USUAL),
                        chance < 1e-4 ? "less than 0.01 %" : ShortNumber.percent(chance),
                        ShortNumber.percent(part));
    }
}
