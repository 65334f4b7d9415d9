package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

class EarlySavingsTest {

    private static List<CurvePoint> curve(int epochs) {
        return IntStream.rangeClosed(1, epochs)
                .mapToObj(epoch -> new CurvePoint(epoch, epoch, epoch, epoch, epoch, 1, 1, OptionalDouble.of(0.5)))
                .toList();
    }

    private static TrialReport completed(int epochs) {
        return trial("c" + epochs).curve(curve(epochs)).build();
    }

    private static TrialReport early(int epochs) {
        return trial("e" + epochs)
                .failed(Outcome.ENDED_EARLY, "it fell behind")
                .curve(curve(epochs))
                .build();
    }

    @Test
    void areTheEpochsThatAllWouldHaveTakenAsLongAsThoseThatCompleted() {
        OptionalDouble share = EarlySavings.share(List.of(completed(9), completed(11), early(1), early(3)));

        assertThat(share.orElseThrow()).isCloseTo((9 + 7) / 40.0, within(1e-12));
    }

    @Test
    void areNotKnownWhereNoneCompletedOrNoneEndedEarly() {
        assertThat(EarlySavings.share(List.of(early(1), early(3)))).isEmpty();
        assertThat(EarlySavings.share(List.of(completed(9)))).isEmpty();
        assertThat(EarlySavings.share(
                        List.of(trial("d").failed(Outcome.DIVERGED, "gone").build(), completed(3))))
                .isEmpty();
    }
}
