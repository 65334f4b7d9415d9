package org.trainmark.results.early.replay;

import java.util.List;
import java.util.stream.Stream;
import org.trainmark.results.early.Asha;
import org.trainmark.results.early.EndingRule;
import org.trainmark.results.early.ForecastRule;
import org.trainmark.results.early.Hyperband;
import org.trainmark.results.early.PercentileRule;
import org.trainmark.results.early.StoppingHalving;
import org.trainmark.results.early.StoppingHalving.Quota;

/** All ways to end trainings early that an audit replays, each with the settings that its own tool has. */
final class ReplayedEndings {

    private static final int FACTOR = 3;
    private static final int OPTUNA_FACTOR = 4;
    private static final double QUARTER = 0.25;

    private ReplayedEndings() {}

    /** Returns them for some trainings; rungs are counted in evaluations of the longest. */
    static List<ReplayedEnding> of(FullTrainings trainings) {
        int most = trainings.mostEvaluations();
        double unit = trainings.end() / most;
        Hyperband ladder = new Hyperband(1, most, FACTOR);
        Stream<EndingRule> rules = Stream.of(
                PercentileRule.VIZIER,
                PercentileRule.AMT,
                PercentileRule.OPTUNA,
                PercentileRule.OPTUNA.reaching(QUARTER),
                StoppingHalving.over(unit, trainings.end(), OPTUNA_FACTOR, Quota.OPTUNA),
                StoppingHalving.over(unit, trainings.end(), FACTOR, Quota.SYNE_TUNE),
                ForecastRule.over(most));
        Stream<ReplayedEnding> plans = Stream.of(
                new InBrackets(
                        "halving", ladder, unit, List.of(ladder.bracket(trainings.cells(), ladder.promotions()))),
                new InBrackets("hyperband", ladder, unit, ladder.brackets()),
                new Promoting(
                        new Asha(ladder.promotions() + 1, FACTOR),
                        ladder.units().stream().map(units -> units * unit).toList()));
        return Stream.concat(rules.map(OneAfterAnother::new), plans).toList();
    }
}
