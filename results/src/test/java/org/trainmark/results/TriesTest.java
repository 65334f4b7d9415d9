package org.trainmark.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trainmark.results.Disturbance.Kind;

class TriesTest {

    @Test
    void countTheLastTryOfEachTrial() {
        TrialReport spoilt = disturbed(Kind.THROTTLED).build();
        TrialReport other = trial("b").order(1).build();
        TrialReport again = trial("a").order(2).build();

        assertThat(Tries.counting(List.of(spoilt, other, again))).containsExactly(other, again);
    }

    @Test
    void countASpoiltTryIfThereIsNoOther() {
        TrialReport spoilt = disturbed(Kind.THROTTLED).build();

        assertThat(Tries.counting(List.of(spoilt))).containsExactly(spoilt);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"DIVERGED", "OUT_OF_MEMORY", "CRASHED", "TIMED_OUT"})
    void countAFailedTryThoughItWasSpoiltAndALaterOneCompleted(Outcome outcome) {
        TrialReport failed =
                disturbed(Kind.THROTTLED).failed(outcome, "by heat").build();
        TrialReport again = trial("a").order(2).build();

        assertThat(Tries.isToRepeat(failed)).isFalse();
        assertThat(Tries.counting(List.of(failed, again))).containsExactly(failed);
    }

    @Test
    void countTheFailureOfARepeat() {
        TrialReport spoilt = disturbed(Kind.THROTTLED).build();
        TrialReport failed = trial("a").order(1).failed(Outcome.CRASHED, "gone").build();
        TrialReport third = trial("a").order(2).build();

        assertThat(Tries.isToRepeat(spoilt)).isTrue();
        assertThat(Tries.byTrial(List.of(spoilt, failed, third))).containsExactly(new Tried(spoilt, failed));
    }

    @Test
    void tellTheFirstFromTheOneThatCounts() {
        TrialReport spoilt = disturbed(Kind.THROTTLED).build();
        TrialReport other = trial("b").order(1).build();
        TrialReport second = disturbed(Kind.FOREIGN_PROCESS).order(2).build();
        TrialReport third = trial("a").order(3).build();

        assertThat(Tries.byTrial(List.of(spoilt, other, second, third)))
                .containsExactly(new Tried(other, other), new Tried(spoilt, third));
    }

    @Test
    void sayOfTheOneThatCountsWhetherTheFirstWasSpoilt() {
        assertThat(Tries.wasSpoiltAtFirst(disturbed(Kind.THROTTLED).build())).isTrue();
        assertThat(Tries.wasSpoiltAtFirst(trial("a")
                        .origin(new Origin("repeat", 1, OptionalInt.empty()))
                        .build()))
                .isTrue();
        assertThat(Tries.wasSpoiltAtFirst(trial("a").build())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"THROTTLED, true", "FOREIGN_PROCESS, true", "CLOCK, false", "STEAL, false"})
    void areSpoiltByKindsThatChangeTheNumbersForSure(Kind kind, boolean spoilt) {
        assertThat(Tries.isSpoilt(disturbed(kind).build())).isEqualTo(spoilt);
    }

    @ParameterizedTest
    @CsvSource({"0.11, false", "0.5, false", "0.51, true"})
    void areSpoiltByOtherLoadAboveHalfAProcessor(double load, boolean spoilt) {
        TrialReport result = disturbed(Kind.OTHER_LOAD)
                .measured(MetricNames.OTHER_LOAD, load, "processors")
                .build();

        assertThat(Tries.isSpoilt(result)).isEqualTo(spoilt);
    }

    @Test
    void areNotSpoiltWhereNothingRan() {
        TrialReport refused = disturbed(Kind.THROTTLED)
                .failed(Outcome.REFUSED, "no such device")
                .build();

        assertThat(Tries.isSpoilt(refused)).isFalse();
        assertThat(Tries.isSpoilt(trial("a").build())).isFalse();
    }

    private static TrialBuilder disturbed(Kind kind) {
        return trial("a").disturbances(new Disturbance(kind, "seen"));
    }
}
