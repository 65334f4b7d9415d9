package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.learning.Fit;
import org.trainmark.results.learning.Fit.Kind;
import org.trainmark.results.learning.RateEffect;

class CellFitTest {

    private static final TrialReport FALLING = trained(at -> 2 - at);
    private static final TrialReport LEVEL = trained(at -> 1);
    private static final TrialReport DIVERGED =
            trial("d").failed(Outcome.DIVERGED, "the loss became NaN").build();

    private static TrialReport trained(FitRun.Loss validation) {
        return trial("t").curve(FitRun.curve(20, at -> 2 - at, validation)).build();
    }

    private static TrialReport overfitFrom(int epoch) {
        return trained(at -> 1 + Math.abs(at - epoch / 20.0));
    }

    private static CellFit of(TrialReport... trials) {
        return CellFit.of(List.of(trials), Optional.empty()).orElseThrow();
    }

    @Test
    void isWhatMostTrialsAre() {
        assertThat(of(FALLING, LEVEL, FALLING).text()).isEqualTo("underfit, 2/3");
        assertThat(of(LEVEL).text()).isEqualTo("fine, 1/1");
    }

    @Test
    void saysNothingWhereNoTrainingLossIsTold() {
        TrialReport program = trial("t")
                .curve(FitRun.curve(20, at -> Double.NaN, at -> 2 - at))
                .build();

        assertThat(CellFit.of(List.of(program), Optional.empty())).isEmpty();
        assertThat(of(program, LEVEL).text()).isEqualTo("fine, 1/1");
    }

    @Test
    void takesTheMiddleOfTheEpochs() {
        CellFit fit = of(overfitFrom(6), overfitFrom(8), overfitFrom(12), LEVEL);

        assertThat(fit).isEqualTo(new CellFit(Fit.overfitFrom(8), 3, 4, 0, fit.rate()));
        assertThat(fit.text()).isEqualTo("overfit from epoch 8, 3/4");
    }

    @Test
    void doesNotTellWhereTrialsDisagree() {
        assertThat(of(FALLING, LEVEL).text()).isEqualTo("cannot tell: trials disagree");
        assertThat(of(FALLING, LEVEL).isClear()).isFalse();
    }

    @Test
    void didNotLearnWhereHalfOfTheTrialsDidNot() {
        TrialReport dead = trial("t")
                .curve(FitRun.curve(20, at -> 1, at -> 1))
                .measured("constant-loss", 0.99, "")
                .build();

        assertThat(of(dead, FALLING).text()).isEqualTo("did not learn, 1/2");
        assertThat(of(dead, FALLING).notLearned()).isEqualTo(1);
        assertThat(of(dead, FALLING, FALLING).text()).isEqualTo("underfit, 2/3");
        assertThat(of(dead).rate()).contains(RateEffect.OVERSHOOTS);
        assertThat(of(DIVERGED, DIVERGED, FALLING).rate()).contains(RateEffect.FAILS);
    }

    @Test
    void countsADivergedTrialAsOneThatDoesNotTell() {
        assertThat(of(FALLING, FALLING, DIVERGED).fit().kind()).isEqualTo(Kind.UNDERFIT);
        assertThat(of(FALLING, DIVERGED, DIVERGED).text()).isEqualTo("cannot tell: diverged, 2/3");
        assertThat(of(FALLING, FALLING, DIVERGED, DIVERGED).isClear()).isFalse();
    }

    @Test
    void leavesTrialsOutThatEndedOtherwise() {
        TrialReport crashed = trial("c").failed(Outcome.CRASHED, "gone").build();

        assertThat(of(FALLING, crashed, crashed).text()).isEqualTo("underfit, 1/1");
    }

    @Test
    void saysNothingOfTrialsThatDidNotEvaluate() {
        assertThat(CellFit.of(List.of(trial("t").build(), DIVERGED), Optional.empty()))
                .isEmpty();
    }
}
