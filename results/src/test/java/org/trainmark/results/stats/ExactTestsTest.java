package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are those of R's {@code p.adjust} and {@code fisher.test}, or counted. */
class ExactTestsTest {

    private static final Offset<Double> CLOSE = within(1e-9);
    private static final double NOT = Double.POSITIVE_INFINITY;

    @Test
    void holmAgreesWithR() {
        double[] p = {0.01, 0.04, 0.03, 0.005, 0.8, 0.04};

        assertThat(Holm.adjusted(p, new double[] {1, 1, 1, 1, 1, 1}))
                .containsExactly(new double[] {0.05, 0.12, 0.12, 0.03, 0.8, 0.12}, CLOSE);
        assertThat(Holm.adjusted(new double[0], new double[0])).isEmpty();
    }

    /** By hand: first 0.03 at 1/2 of the level, then 0.02 at 1/4 of it with 1/4 left beside it. */
    @Test
    void holmGivesATestOfTwiceTheWeightTwiceTheLevel() {
        assertThat(Holm.adjusted(new double[] {0.03, 0.02, 0.5}, new double[] {2, 1, 1}))
                .containsExactly(new double[] {0.06, 0.06, 0.5}, CLOSE);
        assertThat(Holm.adjusted(new double[] {0.03}, new double[] {7})).containsExactly(0.03);
    }

    @Test
    void holmRefusesWhatIsNoPValue() {
        assertThatThrownBy(() -> Holm.adjusted(new double[] {0.5, Double.NaN}, new double[] {1, 1}))
                .hasMessageContaining("NaN");
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

    /** Of the 252 ways to split these ten trials, 6 make a difference as large, counted one by one. */
    @Test
    void logRankIsOfThePermutationDistribution() {
        LogRank test =
                LogRank.of(trials(1, 2, 3, 4, 5), trials(4, 6, NOT, NOT, NOT)).orElseThrow();

        assertThat(test.p()).isCloseTo(6.0 / 252, CLOSE);
        assertThat(test.secondIsSooner()).isFalse();
    }

    @Test
    void logRankOfThreeAgainstThreeIsThatOfFisher() {
        assertThat(LogRank.of(trials(1, 2, 3), trials(NOT, NOT, NOT))
                        .orElseThrow()
                        .p())
                .isCloseTo(0.1, CLOSE);
        assertThat(LogRank.leastP(3, 3)).isCloseTo(0.1, CLOSE);
    }

    /** With more splits than are counted, some are drawn; chi-squared is near the truth there: 1 degree, 0.0087. */
    @Test
    void logRankDrawsSplitsOfManyTrials() {
        double[] one = IntStream.range(0, 20).mapToDouble(i -> 10 + i).toArray();
        double[] other = IntStream.range(0, 20).mapToDouble(i -> 10.5 + i).toArray();
        double[] later = IntStream.range(0, 20).mapToDouble(i -> 22.5 + i).toArray();

        assertThat(LogRank.of(trials(one), trials(other)).orElseThrow().p()).isGreaterThan(0.3);
        assertThat(LogRank.of(trials(one), trials(later)).orElseThrow().p()).isLessThan(0.001);
    }

    @Test
    void logRankHasNothingToSayWhereNothingHappened() {
        assertThat(LogRank.of(trials(NOT, NOT), trials(NOT, NOT))).isEmpty();
    }
}
