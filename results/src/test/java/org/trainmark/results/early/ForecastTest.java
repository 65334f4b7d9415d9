package org.trainmark.results.early;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastTest {

    /** Logs of the losses at the first of two evaluations, and at the second. */
    private static final double[] NOW = {1, 2, 3, 4, 5};

    private static final double[] END = {1.1, 1.9, 3.2, 3.8, 5.3};

    private static Track[] ended() {
        return IntStream.range(0, NOW.length)
                .mapToObj(i -> Tracks.losses(Math.exp(NOW[i]), Math.exp(END[i])))
                .toArray(Track[]::new);
    }

    @Test
    void isTheLineOfLeastSquaresWithTheErrorOfOneMore() {
        Rung rung = Tracks.among(Tracks.losses(Math.exp(7)), ended());

        Forecast told = Forecast.at(rung, 5).orElseThrow();

        // As R's predict(lm(END ~ NOW), data.frame(NOW = 7), se.fit = TRUE) has it.
        assertThat(told.end()).isCloseTo(7.18, within(1e-9));
        assertThat(told.error()).isCloseTo(0.3900427327016021, within(1e-9));
        assertThat(told.freedom()).isEqualTo(3);
        // The 5 % quantile of t with 3 degrees of freedom is -2.353363.
        assertThat(told.chanceBelow(7.18 - 2.353363 * 0.3900427)).isCloseTo(0.05, within(1e-6));
    }

    @Test
    void needsEnoughThatWentOnBeyondThePlaceAndDiffer() {
        Track now = Tracks.losses(2);
        Track[] five = ended();

        assertThat(Forecast.at(Tracks.among(now, five), 6)).isEmpty();
        assertThat(Forecast.at(Tracks.among(Tracks.losses(2, 2), five), 5)).isEmpty();
        assertThat(Forecast.at(Tracks.among(now, Tracks.copies(9, five[0])), 5)).isEmpty();
    }

    @Test
    void leavesFailuresOut() {
        Track failed = Tracks.losses(1, Double.NaN);
        Rung rung = new Rung(Tracks.losses(2), List.of(failed, failed, failed), List.of(), List.of());

        assertThat(Forecast.at(rung, 3)).isEmpty();
    }

    @Test
    void isSureOfALineWithoutErrors() {
        assertThat(new Forecast(1, 0, 5).chanceBelow(1.1)).isEqualTo(1);
        assertThat(new Forecast(1, 0, 5).chanceBelow(1)).isZero();
    }
}
