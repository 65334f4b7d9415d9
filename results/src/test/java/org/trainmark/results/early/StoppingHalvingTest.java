package org.trainmark.results.early;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.results.early.StoppingHalving.Quota;

class StoppingHalvingTest {

    private static final StoppingHalving RULE = StoppingHalving.over(1, 27, 3, Quota.OPTUNA);

    @Test
    void hasRungsBeforeTheEnd() {
        assertThat(RULE.places()).containsExactly(1.0, 3.0, 9.0);
        assertThat(StoppingHalving.over(1, 30, 3, Quota.OPTUNA).places()).containsExactly(1.0, 3.0, 9.0, 27.0);
    }

    /** Of those that are there already, all differ and one is better than the next. */
    @ParameterizedTest
    @CsvSource({
        "OPTUNA, 1, 1",
        "OPTUNA, 2, 1",
        "OPTUNA, 5, 1",
        "OPTUNA, 6, 2",
        "OPTUNA, 9, 3",
        "SYNE_TUNE, 1, 1",
        "SYNE_TUNE, 2, 1",
        "SYNE_TUNE, 3, 2",
        "SYNE_TUNE, 9, 4"
    })
    void letsTheBestOfThoseAtARungGoOn(Quota quota, int there, int goOn) {
        EndingRule rule = StoppingHalving.over(1, 27, 3, quota);
        Track[] others = IntStream.range(0, there - 1)
                .mapToObj(i -> Tracks.accuracies(0.9 - 0.01 * i))
                .toArray(Track[]::new);

        assertThat(rule.reasonToEnd(Tracks.among(Tracks.accuracies(place(goOn)), others)))
                .isEmpty();
        if (goOn < there) {
            assertThat(rule.reasonToEnd(Tracks.among(Tracks.accuracies(place(goOn + 1)), others)))
                    .isPresent();
        }
    }

    /** Returns what is just better than the training of that number. */
    private static double place(int number) {
        return 0.9 - 0.01 * (number - 1) + 0.001;
    }

    @Test
    void saysHowManyMayGoOn() {
        Rung rung = Tracks.among(Tracks.accuracies(0.1), Tracks.copies(5, Tracks.accuracies(0.5)));

        assertThat(RULE.reasonToEnd(rung))
                .hasValue("its accuracy at epoch 1, 0.1, is number 6 of 6 there, of which 2 may go on");
    }

    @Test
    void judgesAtARungAlone() {
        Track[] better = Tracks.copies(8, Tracks.accuracies(0.5, 0.6, 0.7, 0.8));

        assertThat(RULE.reasonToEnd(Tracks.among(Tracks.accuracies(0.9, 0.1), better)))
                .isEmpty();
        assertThat(RULE.reasonToEnd(Tracks.among(Tracks.accuracies(0.9, 0.9, 0.1), better)))
                .isPresent();
    }

    @Test
    void countsWhoeverCameToTheRungAndNobodyElse() {
        Track there = Tracks.accuracies(0.5, 0.6, 0.7);
        Rung rung =
                new Rung(Tracks.accuracies(0.5, 0.5, 0.5), List.of(), List.of(Tracks.accuracies(0.9, 0.9)), List.of());
        Rung withRunning = new Rung(rung.training(), List.of(), List.of(), List.of(there));

        assertThat(RULE.reasonToEnd(rung)).isEmpty();
        assertThat(RULE.reasonToEnd(withRunning)).isPresent();
    }

    @Test
    void countsFailuresInTheSizeOfARung() {
        Track failed = Tracks.accuracies(Double.NaN);
        Track better = Tracks.accuracies(0.5);

        assertThat(RULE.reasonToEnd(Tracks.among(Tracks.accuracies(0.4), better, better, failed)))
                .isPresent();
        assertThat(RULE.reasonToEnd(Tracks.among(Tracks.accuracies(0.4), better, failed, failed, failed, failed)))
                .isEmpty();
        assertThat(RULE.reasonToEnd(Tracks.among(failed))).isPresent();
    }

    @Test
    void endsAllWhereAllFail() {
        Track failed = Tracks.accuracies(Double.NaN);

        assertThat(RULE.reasonToEnd(Tracks.among(failed, failed, failed))).isPresent();
    }

    @Test
    void isNoneWithoutAFactor() {
        assertThatThrownBy(() -> StoppingHalving.over(1, 9, 1, Quota.OPTUNA))
                .hasMessage("factor must be at least 2, but is 1");
        assertThatThrownBy(() -> StoppingHalving.over(0, 9, 3, Quota.OPTUNA)).hasMessageContaining("above 0");
    }
}
