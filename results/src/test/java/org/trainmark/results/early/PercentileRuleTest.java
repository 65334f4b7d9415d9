package org.trainmark.results.early;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trainmark.results.Target;
import org.trainmark.results.early.PercentileRule.Variant;

class PercentileRuleTest {

    /** Optuna's way without its five trainings to begin with. */
    private static final PercentileRule OPTUNA = new PercentileRule(Variant.OPTUNA, 0.5, 1, 0, 1);

    private static boolean ends(EndingRule rule, Rung rung) {
        return rule.reasonToEnd(rung).isPresent();
    }

    @Test
    void isReadInThreeWays() {
        Rung rung = Tracks.among(
                Tracks.accuracies(0.61, 0.50, 0.55),
                Tracks.accuracies(0.5, 0.6, 0.7),
                Tracks.accuracies(0.4, 0.7, 0.8),
                Tracks.accuracies(0.3, 0.5, 0.9));

        assertThat(ends(PercentileRule.VIZIER, rung)).isFalse();
        assertThat(PercentileRule.AMT.reasonToEnd(rung))
                .hasValue(
                        "its accuracy at epoch 3, 0.55, is below the median of 0.6 of the running averages of 3 others");
        assertThat(OPTUNA.reasonToEnd(rung))
                .hasValue("its best accuracy by epoch 3, 0.61, is below the median of 0.8 of 3 others");
    }

    @Test
    void differsWhereOthersGotWorseAgain() {
        Rung rung = Tracks.among(Tracks.accuracies(0.1, 0.2, 0.3), Tracks.copies(3, Tracks.accuracies(0.5, 0.9, 0.2)));

        assertThat(ends(OPTUNA, rung)).isFalse();
        assertThat(ends(PercentileRule.VIZIER, rung)).isTrue();
        assertThat(ends(PercentileRule.AMT, rung)).isTrue();
    }

    @Test
    void takesALowLossForTheBetter() {
        Rung rung = Tracks.among(Tracks.losses(0.9, 0.74), Tracks.losses(0.9, 0.7, 0.6), Tracks.losses(0.9, 0.5, 0.4));

        assertThat(OPTUNA.reasonToEnd(rung))
                .hasValue("its best loss by epoch 2, 0.74, is above the median of 0.6 of 2 others");
        assertThat(ends(PercentileRule.VIZIER, rung)).isFalse();
    }

    @Test
    void beginsWithAsManyAsOptunaAsksFor() {
        Track bad = Tracks.accuracies(0.1);
        Track good = Tracks.accuracies(0.5, 0.6);

        assertThat(ends(PercentileRule.OPTUNA, Tracks.among(bad, Tracks.copies(4, good))))
                .isFalse();
        assertThat(ends(PercentileRule.OPTUNA, Tracks.among(bad, Tracks.copies(5, good))))
                .isTrue();
        assertThat(ends(PercentileRule.VIZIER, Tracks.among(bad))).isFalse();
    }

    @Test
    void waitsForItsWarmUpAndForValuesAtThePlace() {
        PercentileRule late = new PercentileRule(Variant.OPTUNA, 0.5, 1, 2, 1);
        PercentileRule several = new PercentileRule(Variant.VIZIER, 0.5, 1, 0, 3);
        Track good = Tracks.accuracies(0.5, 0.6);

        assertThat(ends(late, Tracks.among(Tracks.accuracies(0.1), good))).isFalse();
        assertThat(ends(late, Tracks.among(Tracks.accuracies(0.1, 0.1), good))).isTrue();
        assertThat(ends(several, Tracks.among(Tracks.accuracies(0.1), Tracks.copies(2, good))))
                .isFalse();
        assertThat(ends(several, Tracks.among(Tracks.accuracies(0.1), Tracks.copies(3, good))))
                .isTrue();
    }

    @Test
    void countsThoseThatARuleEndedByAmtAlone() {
        Rung rung = new Rung(
                Tracks.accuracies(0.3), List.of(), List.of(Tracks.accuracies(0.5)), List.of(Tracks.accuracies(0.9)));

        assertThat(ends(PercentileRule.AMT, rung)).isTrue();
        assertThat(ends(PercentileRule.VIZIER, rung)).isFalse();
        assertThat(ends(OPTUNA, rung)).isFalse();
    }

    @Test
    void asksToBeAmongTheBestQuarter() {
        PercentileRule quarter = OPTUNA.reaching(0.25);
        Track[] others = {
            Tracks.accuracies(0.9),
            Tracks.accuracies(0.8),
            Tracks.accuracies(0.7),
            Tracks.accuracies(0.6),
            Tracks.accuracies(0.5)
        };

        assertThat(quarter.label()).isEqualTo("percentile-25");
        assertThat(ends(quarter, Tracks.among(Tracks.accuracies(0.8), others))).isFalse();
        assertThat(quarter.reasonToEnd(Tracks.among(Tracks.accuracies(0.79), others)))
                .hasValue("its best accuracy by epoch 1, 0.79, is below 0.8, which the best 25 % of 5 others reach");
    }

    /** The one that went on longest is no measure for all others: Optuna's issue 2441. */
    @Test
    void comparesWithTheLastValueOfThoseThatEndedBefore() {
        Track training = Tracks.losses(0.5, 0.4, 0.3, 0.25);
        Track shorter = Tracks.losses(0.5, 0.4, 0.3);
        Track longer = Tracks.losses(0.5, 0.4, 0.3, 0.2);

        assertThat(ends(OPTUNA, Tracks.among(training, shorter, shorter, longer)))
                .isFalse();
        assertThat(ends(OPTUNA, Tracks.among(training, shorter, longer, longer)))
                .isTrue();
    }

    /** One that is as good in the same time and four times as slow is as good: Optuna's issue 2873. */
    @Test
    void comparesAtEqualSeconds() {
        Yardstick seconds = new Yardstick(Target.Metric.ACCURACY, Pace.SECONDS);
        Track fast = Track.of(Tracks.curve(1, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8), seconds);
        Track slow = Track.of(Tracks.curve(4, 0.4, 0.8), seconds);

        assertThat(ends(OPTUNA, Tracks.among(slow.until(1), fast))).isFalse();
        assertThat(ends(OPTUNA, Tracks.among(fast.until(4), slow))).isFalse();
        assertThat(ends(OPTUNA, Tracks.among(fast.until(2), slow))).isFalse();
        assertThat(ends(OPTUNA, Tracks.among(Track.of(Tracks.curve(4, 0.39), seconds), fast)))
                .isTrue();
        assertThat(ends(OPTUNA, Tracks.among(Tracks.accuracies(0.4), Tracks.accuracies(0.5))))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void endsWhatIsNotFiniteAndLeavesItOut(Variant way) {
        PercentileRule rule = new PercentileRule(way, 0.5, 1, 0, 1);
        Track failed = Tracks.accuracies(0.9, Double.NaN);

        assertThat(rule.reasonToEnd(Tracks.among(failed))).hasValue("its loss is not finite at epoch 2");
        assertThat(ends(rule, Tracks.among(Tracks.accuracies(0.1), failed))).isFalse();
    }

    @Test
    void isNoneWithoutAShare() {
        assertThatThrownBy(() -> OPTUNA.reaching(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OPTUNA.reaching(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
