package org.trainmark.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({"THROTTLED, true", "FOREIGN_PROCESS, true", "CLOCK, false"})
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
