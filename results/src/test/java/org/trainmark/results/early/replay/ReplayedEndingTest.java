package org.trainmark.results.early.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.early.Asha;
import org.trainmark.results.early.Hyperband;
import org.trainmark.results.early.PercentileRule;
import org.trainmark.results.early.Track;
import org.trainmark.results.early.Tracks;

class ReplayedEndingTest {

    /** Returns trainings of so many evaluations that never change, each better than the one before. */
    private static List<Track> steady(int count, int evaluations) {
        return IntStream.range(0, count)
                .mapToObj(i -> Tracks.accuracies(DoubleStream.generate(() -> 0.1 + 0.01 * i)
                        .limit(evaluations)
                        .toArray()))
                .toList();
    }

    private static InBrackets halving(int count, int evaluations) {
        Hyperband ladder = new Hyperband(1, evaluations, 3);
        return new InBrackets("halving", ladder, 1, List.of(ladder.bracket(count, ladder.promotions())));
    }

    @Test
    void ofABracketCostsWhatResumingDoes() {
        int[] evaluations = halving(81, 81).evaluations(steady(81, 81));

        assertThat(Arrays.stream(evaluations).sum()).isEqualTo(297);
        assertThat(evaluations[80]).isEqualTo(81);
        assertThat(evaluations[0]).isEqualTo(1);
    }

    @Test
    void ofHyperbandGoesRoundItsBracketsUntilNoneIsLeft() {
        Hyperband ladder = new Hyperband(1, 3, 3);

        int[] evaluations = new InBrackets("hyperband", ladder, 1, ladder.brackets()).evaluations(steady(7, 3));

        assertThat(evaluations).containsExactly(1, 1, 3, 3, 3, 1, 3);
    }

    @Test
    void chargesNoMoreThanATrainingHad() {
        List<Track> trainings = new ArrayList<>(steady(8, 9));
        trainings.add(Tracks.accuracies(0.9, 0.9));

        assertThat(halving(9, 9).evaluations(trainings)[8]).isEqualTo(2);
        assertThat(asha().evaluations(trainings)[8]).isEqualTo(2);
    }

    @Test
    void letsNoFailureGoOn() {
        Track failed = Tracks.accuracies(Double.NaN, 1, 1);
        List<Track> trainings = List.of(failed, failed, Tracks.accuracies(0.1, 0.1, 0.1));

        assertThat(halving(3, 3).evaluations(trainings)).containsExactly(1, 1, 3);
        assertThat(halving(3, 3).evaluations(List.of(failed, failed, failed))).containsExactly(1, 1, 1);
    }

    private static Promoting asha() {
        return new Promoting(new Asha(3, 3), List.of(1.0, 3.0, 9.0));
    }

    @Test
    void byPromotionCosts21EpochsInAnyOrder() {
        List<Track> trainings = new ArrayList<>(steady(9, 9));
        for (int order = 0; order < 20; order++) {
            Collections.shuffle(trainings, new Random(order));

            assertThat(Arrays.stream(asha().evaluations(trainings)).sum()).isEqualTo(21);
        }
    }

    @Test
    void byARuleKnowsTheTrainingsBeforeAlone() {
        OneAfterAnother median = new OneAfterAnother(PercentileRule.VIZIER);
        List<Track> rising = steady(3, 4);
        List<Track> falling = new ArrayList<>(rising);
        Collections.reverse(falling);

        assertThat(median.label()).isEqualTo("median");
        assertThat(median.evaluations(rising)).containsExactly(4, 4, 4);
        assertThat(median.evaluations(falling)).containsExactly(4, 1, 1);
    }

    @Test
    void byARuleEndsAFailureWhereItFails() {
        OneAfterAnother median = new OneAfterAnother(PercentileRule.VIZIER);
        Track broken = Track.broken(Tracks.curve(1, 0.9, 0.9), Tracks.ACCURACY);

        assertThat(median.evaluations(List.of(
                        Tracks.accuracies(0.5, Double.NaN, 0.5),
                        broken,
                        steady(1, 3).get(0))))
                .containsExactly(2, 2, 3);
    }
}
