package org.trainmark.results.compare.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.compare.contrast.MadeUpContrasts.NOT_AT_ALL;
import static org.trainmark.results.compare.contrast.MadeUpContrasts.alone;
import static org.trainmark.results.compare.contrast.MadeUpContrasts.contrast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.stats.Sighting;

/** The edges of contrasts of times to a target. */
class TimeContrastTest {

    private static final ComparedMetric TIME = Effects.named("time-to-target");
    private static final Judgment AT_ONCE = new Judgment(0, 0.05, 0.05, 1);

    private static List<Sighting> reached(double... times) {
        return Arrays.stream(times).mapToObj(Sighting::reachedAt).toList();
    }

    private static List<Sighting> never(int trials) {
        return Collections.nCopies(trials, Sighting.notWithin(9));
    }

    private static TimeContrast times(List<Sighting> base, List<Sighting> candidate) {
        return new TimeContrast(TIME, base, candidate, Optional.empty(), false);
    }

    @Test
    void timesThatSomeDidNotReachAreToldByTheLogRank() {
        TimeContrast contrast = times(reached(1, 2, 3, 4, 5), never(5));
        Effect effect = contrast.effect(alone(contrast));

        // Of the 252 ways to split ten trials, two are as far apart.
        assertThat(effect.p()).isCloseTo(2.0 / 252, within(1e-12));
        assertThat(effect.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(effect.base()).hasValue(3);
        assertThat(effect.candidate()).isEmpty();
        assertThat(effect.size()).isEmpty();
        assertThat(effect.note()).isEqualTo("reached by 5/5 and 0/5");
    }

    @Test
    void aTargetNeverReachedWhereItAlwaysWasIsWorseWithThreeTrials() {
        TimeContrast contrast = new TimeContrast(TIME, reached(1, 2, 3), never(3), Optional.empty(), true);

        assertThat(contrast.p()).isCloseTo(0.1, within(1e-12));
        assertThat(contrast.verdict(NOT_AT_ALL)).isEqualTo(Verdict.WORSE);
        assertThat(times(reached(1, 2, 3), never(3)).verdict(NOT_AT_ALL)).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void soonerIsBetter() {
        TimeContrast contrast = times(never(3), reached(1, 2, 3));

        assertThat(contrast.verdict(AT_ONCE)).isEqualTo(Verdict.BETTER);
        assertThat(contrast.verdict(NOT_AT_ALL)).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void timesOfTwoTrialsCannotBeTold() {
        TimeContrast contrast = times(reached(1, 2), never(2));

        assertThat(contrast.p()).isEqualTo(1);
        assertThat(contrast.isTested(0.05)).isFalse();
        assertThat(contrast.verdict(NOT_AT_ALL)).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void medianTimesMakeARatioWhereMostReachedTheTarget() {
        List<Sighting> slower = List.of(Sighting.reachedAt(4), Sighting.reachedAt(6), Sighting.notWithin(9));

        assertThat(times(reached(1, 2, 3), slower).effect(NOT_AT_ALL).size()).hasValue(3);
    }

    @Test
    void timesNotAllReachedAreTheSameWhereBothTheShareAndTheTimesAreShownToBe() {
        double[] alike =
                DoubleStream.iterate(1, time -> time * 1.0001).limit(99).toArray();
        List<Sighting> most = new ArrayList<>(reached(alike));
        most.addAll(never(1));
        MeanContrast ofReached = contrast(TIME, alike, alike, true);

        assertThat(new TimeContrast(TIME, most, most, Optional.of(ofReached), false).verdict(NOT_AT_ALL))
                .isEqualTo(Verdict.SAME);
        assertThat(new TimeContrast(TIME, most.subList(89, 100), most.subList(89, 100), Optional.of(ofReached), false)
                        .verdict(NOT_AT_ALL))
                .isEqualTo(Verdict.CANNOT_TELL);
    }
}
