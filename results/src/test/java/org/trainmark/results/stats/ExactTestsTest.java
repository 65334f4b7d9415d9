package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are those of R's {@code p.adjust}, {@code fisher.test} and {@code survdiff}. */
class ExactTestsTest {

    private static final Offset<Double> CLOSE = within(1e-9);
    private static final double NOT = Double.POSITIVE_INFINITY;

    @Test
    void benjaminiHochbergAgreesWithR() {
        assertThat(BenjaminiHochberg.adjusted(0.01, 0.04, 0.03, 0.005, 0.8, 0.04))
                .containsExactly(new double[] {0.030, 0.048, 0.048, 0.030, 0.800, 0.048}, CLOSE);
        assertThat(BenjaminiHochberg.adjusted(0.2)).containsExactly(0.2);
        assertThat(BenjaminiHochberg.adjusted()).isEmpty();
    }

    @Test
    void benjaminiHochbergRefusesWhatIsNoPValue() {
        assertThatThrownBy(() -> BenjaminiHochberg.adjusted(0.5, Double.NaN)).hasMessageContaining("NaN");
    }

    @ParameterizedTest
    @CsvSource({"5, 0, 0.00793650793651", "5, 3, 0.444444444444", "5, 5, 1"})
    void fisherAgreesWithR(int one, int other, double p) {
        assertThat(FisherExact.p(one, 5, other, 5)).isCloseTo(p, CLOSE);
    }

    @Test
    void fisherAgreesWithRForUnequalSamples() {
        assertThat(FisherExact.p(8, 10, 1, 6)).isCloseTo(0.034965034965, CLOSE);
        assertThat(FisherExact.p(0, 3, 0, 4)).isEqualTo(1);
    }

    private static List<Sighting> trials(double... times) {
        return Arrays.stream(times)
                .mapToObj(time -> time == NOT ? Sighting.notWithin(3) : Sighting.reachedAt(time))
                .toList();
    }

    @Test
    void logRankAgreesWithR() {
        LogRank test =
                LogRank.of(trials(1, 2, 3, 4, 5), trials(4, 6, NOT, NOT, NOT)).orElseThrow();

        assertThat(test.p()).isCloseTo(0.00875299687201, CLOSE);
        assertThat(test.secondIsSooner()).isFalse();
    }

    @Test
    void logRankHasNothingToSayWhereNothingHappened() {
        assertThat(LogRank.of(trials(NOT, NOT), trials(NOT, NOT))).isEmpty();
    }
}
