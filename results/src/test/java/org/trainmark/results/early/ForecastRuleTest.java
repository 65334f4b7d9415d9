package org.trainmark.results.early;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.stats.Looks;

class ForecastRuleTest {

    private static final int EVALUATIONS = 12;

    /** Returns a training that learns as well as its quality says, whose log of the loss walks about that at random. */
    private static Track training(double quality, SplittableRandom random) {
        double[] losses = new double[EVALUATIONS];
        double log = quality + 0.3 * random.nextGaussian();
        for (int i = 0; i < losses.length; i++) {
            log += 0.1 * random.nextGaussian() - 0.1;
            losses[i] = Math.exp(log);
        }
        return Tracks.losses(losses);
    }

    private static List<Track> trainings(int count, SplittableRandom random) {
        return IntStream.range(0, count)
                .mapToObj(i -> training(random.nextGaussian(), random))
                .toList();
    }

    private final ForecastRule rule = ForecastRule.over(EVALUATIONS);

    private boolean ends(Track whole, List<Track> completed) {
        return IntStream.range(1, EVALUATIONS)
                .anyMatch(i -> rule.reasonToEnd(new Rung(whole.until(i), completed, List.of(), List.of()))
                        .isPresent());
    }

    @Test
    void endsWhatHasNoChanceAndSaysWhy() {
        List<Track> completed = trainings(20, new SplittableRandom(1));
        Track bad = Tracks.losses(1000, 900, 800);

        assertThat(rule.reasonToEnd(new Rung(bad, completed, List.of(), List.of())))
                .hasValueSatisfying(
                        reason -> assertThat(reason)
                                .matches(
                                        "its loss at epoch 3, 800, foretells [\\d.]+ at the end, and better than the best so far,"
                                                + " 0\\.[\\d]+, with a chance of less than 0\\.01 %: less than the 1 % of this look"));
    }

    @Test
    void looksAFewTimesAndNotAtTheEnd() {
        List<Track> completed = trainings(20, new SplittableRandom(1));
        double[] bad = new double[EVALUATIONS];
        Arrays.fill(bad, 1000);

        assertThat(IntStream.rangeClosed(1, EVALUATIONS)
                        .filter(i -> rule.reasonToEnd(
                                        new Rung(Tracks.losses(bad).until(i), completed, List.of(), List.of()))
                                .isPresent()))
                .containsExactly(1, 2, 3, 5, 8);
    }

    @Test
    void needsEightThatEnded() {
        List<Track> completed = trainings(8, new SplittableRandom(2));
        Track bad = Tracks.losses(1e9);

        assertThat(rule.reasonToEnd(new Rung(bad, completed, List.of(), List.of())))
                .isPresent();
        assertThat(rule.reasonToEnd(new Rung(bad, completed.subList(0, 7), List.of(), List.of())))
                .isEmpty();
        assertThat(rule.reasonToEnd(new Rung(bad, completed.subList(0, 7), completed, completed)))
                .isEmpty();
    }

    @Test
    void asksForAMarginWhereThereIsOne() {
        List<Track> completed = trainings(30, new SplittableRandom(3));
        Looks looks = Looks.from(1, EVALUATIONS);
        Track good = completed.get(0).until(8);
        double best = completed.stream().mapToDouble(Track::loss).min().orElseThrow();
        Rung rung = new Rung(good, completed, List.of(), List.of());

        assertThat(new ForecastRule(looks, 0.05, best * (1 - 1e-9), 8).reasonToEnd(rung))
                .hasValueSatisfying(reason -> assertThat(reason).contains(" and a margin of "));
    }

    /** In a world of lines, with trainings that often become the best. */
    @Test
    void losesATrainingThatBecomesTheBestNoMoreOftenThanItsLevel() {
        int best = 0;
        int lost = 0;
        int ended = 0;
        int worlds = 1000;
        for (int world = 0; world < worlds; world++) {
            SplittableRandom random = new SplittableRandom(world);
            List<Track> completed = trainings(20, random);
            double least = completed.stream().mapToDouble(Track::loss).min().orElseThrow();
            Track good = training(-2, random);
            boolean becomesBest = good.loss() < least;
            best += becomesBest ? 1 : 0;
            lost += becomesBest && ends(good, completed) ? 1 : 0;
            ended += ends(training(random.nextGaussian(), random), completed) ? 1 : 0;
        }

        assertThat(best).isGreaterThan(worlds / 4);
        assertThat(lost).isLessThan(worlds / 20);
        assertThat(ended).isGreaterThan(worlds / 2);
    }

    @Test
    void isNoneWithoutALevel() {
        Looks looks = Looks.from(1, 9);

        assertThatThrownBy(() -> new ForecastRule(looks, 0, 0, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ForecastRule(looks, 0.05, -1, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ForecastRule(looks, 0.05, 0, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
