package org.trainmark.results.compare.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.compare.contrast.MadeUpContrasts.NOT_AT_ALL;
import static org.trainmark.results.compare.contrast.MadeUpContrasts.alone;

import org.junit.jupiter.api.Test;
import org.trainmark.results.stats.Proportion;

/** The edges of contrasts of shares. */
class ShareContrastTest {

    private static final ComparedMetric COMPLETED = Effects.named("completed");

    private static Effect shares(int base, int ofBase, int candidate, int ofCandidate) {
        ShareContrast contrast = new ShareContrast(
                COMPLETED, new Proportion(base, ofBase), new Proportion(candidate, ofCandidate), false);
        return contrast.effect(alone(contrast));
    }

    @Test
    void sharesAreTestedByFisher() {
        // All 6 on one side of 12: 2 / C(12, 6) = 2 / 924.
        Effect effect = shares(6, 6, 0, 6);

        assertThat(effect.p()).isCloseTo(2.0 / 924, within(1e-12));
        assertThat(effect.size()).hasValue(-1);
        assertThat(effect.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(shares(0, 6, 6, 6).verdict()).isEqualTo(Verdict.BETTER);
    }

    /** What so few trials leave open of a failure rate: 1 - 0.05^(1/n). */
    @Test
    void sharesOfFewTrialsHaveNoVerdictAndTheirBound() {
        assertThat(shares(5, 5, 5, 5).verdict()).isEqualTo(Verdict.NO_CHANGE_SEEN);
        assertThat(shares(5, 5, 5, 5).note()).isEqualTo("5/5 and 5/5; it may be down by 46 points");
        assertThat(shares(3, 3, 3, 3).note()).isEqualTo("3/3 and 3/3; it may be down by 64 points");
        assertThat(shares(1, 2, 5, 10).verdict()).isEqualTo(Verdict.NO_CHANGE_SEEN);
    }

    @Test
    void sharesAreTheSameWhereExactBoundsShowIt() {
        assertThat(shares(28, 28, 28, 28).verdict()).isEqualTo(Verdict.NO_CHANGE_SEEN);
        assertThat(shares(29, 29, 29, 29).verdict()).isEqualTo(Verdict.SAME);
        assertThat(shares(69, 70, 69, 70).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void aShareThatFellAndMayHaveByChanceCannotBeTold() {
        // Of 3 and 3 the least p is 2 / C(6, 3) = 0.1.
        Effect effect = shares(3, 3, 0, 3);

        assertThat(effect.p()).isCloseTo(0.1, within(1e-12));
        assertThat(effect.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void aCellThatNeverCompletesWhereItAlwaysDidIsWorseWithOneTrial() {
        ShareContrast contrast = new ShareContrast(COMPLETED, new Proportion(1, 1), new Proportion(0, 1), true);

        assertThat(contrast.verdict(NOT_AT_ALL)).isEqualTo(Verdict.WORSE);
        assertThat(contrast.isTested(0.05)).isFalse();
        assertThat(contrast.effect(NOT_AT_ALL).note()).isEqualTo("1/1 and 0/1, never where the base always did");
    }
}
