package org.trainmark.results.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.trainmark.results.recommend.Recommendation.Ranked;

class ChancesTest {

    private static double[] of(double... seconds) {
        return seconds;
    }

    private static List<Double> chances(Recommendation recommendation) {
        return recommendation.ranked().stream()
                .map(ranked -> ranked.chance().orElseThrow())
                .toList();
    }

    @Test
    void saysHowSureItIs() {
        Recommendation recommendation = MadeUpCandidates.among(of(1.0, 1.1, 1.2), of(1.05, 1.1, 1.3), of(9, 9.1, 9.2));

        assertThat(recommendation.best()).isEmpty();
        assertThat(recommendation.contenders())
                .extracting(ranked -> ranked.candidate().label())
                .containsExactly("a", "b");
        assertThat(chances(recommendation).get(0)).isBetween(0.45, 0.7);
        assertThat(chances(recommendation).get(2)).isLessThan(0.01);
        assertThat(recommendation.nobody()).isCloseTo(0, within(1e-9));
        assertThat(MadeUpCandidates.lines(recommendation))
                .first()
                .isEqualTo("Cannot tell between these 2 of 3 that keep to the limits:");
    }

    @Test
    void sharesBetweenCellsThatAreTheSame() {
        Recommendation two = MadeUpCandidates.among(of(1.0, 1.1, 1.2), of(1.0, 1.1, 1.2));
        Recommendation three = MadeUpCandidates.among(of(2, 2, 2), of(2, 2, 2), of(2, 2, 2));

        assertThat(chances(two)).allSatisfy(chance -> assertThat(chance).isCloseTo(0.5, within(1e-9)));
        assertThat(chances(three)).allSatisfy(chance -> assertThat(chance).isCloseTo(1 / 3.0, within(1e-9)));
        assertThat(two.best()).isEmpty();
        assertThat(three.best()).isEmpty();
    }

    @Test
    void takesATargetReachedByExactlyHalfForReachedAsTheTableDoes() {
        Recommendation recommendation =
                MadeUpCandidates.among(of(1, MadeUpCandidates.NEVER), of(2, MadeUpCandidates.NEVER));

        assertThat(recommendation.ranked().get(0).candidate().value()).hasValue(1);
        assertThat(chances(recommendation).get(0)).isCloseTo(12 / 16.0, within(1e-12));
        assertThat(chances(recommendation).get(1)).isCloseTo(3 / 16.0, within(1e-12));
        assertThat(recommendation.nobody()).isCloseTo(1 / 16.0, within(1e-12));
        assertThat(MadeUpCandidates.lines(recommendation))
                .contains("In 6 % of resamplings none of them reaches the target.");
    }

    @Test
    void cannotTellFromOneTrialEach() {
        Recommendation recommendation = MadeUpCandidates.among(of(100), of(100.5));

        assertThat(recommendation.best()).isEmpty();
        assertThat(recommendation.ranked().get(0).chance()).isEmpty();
        assertThat(MadeUpCandidates.lines(recommendation))
                .startsWith("Cannot tell between these:", "  a: 100 s", "  b: 101 s, 1.01 times as much")
                .contains("Nothing can be resampled: each cell has one trial, which says nothing of how it varies.");
    }

    /** Of 20 equal cells each is the best in 5 % of runs; a plain resampling says 29 % of the first. */
    @Test
    void doesNotTakeTheLuckOfTheBestOfManyForMore() {
        SplittableRandom random = new SplittableRandom(1);
        double shown = 0;
        double raw = 0;
        double drawn = 0;
        int told = 0;
        for (int run = 0; run < 100; run++) {
            double[][] cells = new double[20][];
            for (int cell = 0; cell < cells.length; cell++) {
                cells[cell] = random.doubles(3)
                        .map(any -> Math.exp(0.05 * random.nextGaussian()))
                        .toArray();
            }
            Recommendation recommendation = MadeUpCandidates.among(cells);
            shown += chances(recommendation).get(0) / 100;
            Ranked first = recommendation.ranked().get(0);
            raw += Math.log(first.candidate().value().orElseThrow()) / 100;
            drawn += Math.log(first.drawn()) / 100;
            told += recommendation.best().isPresent() ? 1 : 0;
        }
        assertThat(shown).isLessThan(0.1);
        assertThat(raw).isLessThan(-0.05);
        assertThat(drawn).isGreaterThan(-0.015);
        assertThat(told).isLessThanOrEqualTo(5);
    }

    /** Where cells differ, the first is the best as often as its chance says, or more often. */
    @Test
    void isRightAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(2);
        int sure = 0;
        int right = 0;
        int told = 0;
        int wrong = 0;
        for (int run = 0; run < 300; run++) {
            double[][] cells = new double[5][];
            double[] truth = new double[5];
            for (int cell = 0; cell < cells.length; cell++) {
                double itself = 0.06 * random.nextGaussian();
                truth[cell] = itself;
                cells[cell] = random.doubles(5)
                        .map(any -> Math.exp(itself + 0.03 * random.nextGaussian()))
                        .toArray();
            }
            Ranked first = MadeUpCandidates.among(cells).ranked().get(0);
            double chosen = truth[first.candidate().label().charAt(0) - 'a'];
            boolean isBest = chosen == Arrays.stream(truth).min().orElseThrow();
            if (first.chance().orElseThrow() >= 0.8) {
                sure++;
                right += isBest ? 1 : 0;
            }
            if (MadeUpCandidates.among(cells).best().isPresent()) {
                told++;
                wrong += isBest ? 0 : 1;
            }
        }
        assertThat(sure).isGreaterThan(100);
        assertThat(right).isGreaterThanOrEqualTo((int) (0.9 * sure));
        assertThat(told).isGreaterThan(75);
        assertThat(wrong).isLessThanOrEqualTo(6);
    }
}
