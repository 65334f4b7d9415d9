package org.trainmark.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.results.CellKey;
import org.trainmark.results.recommend.Candidate;
import org.trainmark.results.recommend.Limits;
import org.trainmark.results.recommend.Objective;
import org.trainmark.results.recommend.Recommendation;

class RecommendationTextTest {

    private static Candidate candidate(String label, boolean moreIsBetter, double value) {
        return new Candidate(
                label,
                new CellKey(new TreeMap<>(Map.of("loss", "not pasted")), new TreeMap<>(Map.of("batch-size", label))),
                2,
                2,
                List.of(OptionalDouble.of(value), OptionalDouble.of(value)),
                moreIsBetter,
                OptionalDouble.of(2048),
                OptionalDouble.of(0.9),
                OptionalDouble.of(value));
    }

    private static List<String> lines(Objective objective, Limits limits, double... values) {
        List<Candidate> candidates = new ArrayList<>();
        for (double value : values) {
            candidates.add(candidate(Integer.toString(candidates.size()), objective == Objective.THROUGHPUT, value));
        }
        return new RecommendationText(Recommendation.of(candidates, limits), objective, List.of()).lines();
    }

    private static Limits seconds(double most) {
        return new Limits(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(most));
    }

    @Test
    void givesTheBestCellAsLinesOfASuiteAndHowMuchMoreTheOthersTake() {
        assertThat(lines(Objective.TIME, Limits.NONE, 3, 2))
                .containsExactly(
                        "Take 1: 2.00 s, the best of 2 that keep to the limits, in 100 % of resamplings of the trials.",
                        "",
                        "  batch-size: 1",
                        "",
                        "Runners-up:",
                        "  0: 3.00 s, 1.50 times as much, the best in 0 % of resamplings");
    }

    @ParameterizedTest
    @CsvSource({
        "TIME, 90, 90.0 s",
        "COST, 0.012345, costs 0.0123",
        "ENERGY, 123.4, 123 J",
        "THROUGHPUT, 12345, 12.3 k samples/s"
    })
    void saysAValueInTheWordsOfItsObjective(Objective objective, double value, String words) {
        assertThat(lines(objective, Limits.NONE, value).get(0)).startsWith("Take 0: " + words + ", the best of 1");
    }

    @Test
    void takesTheHighestThroughput() {
        assertThat(lines(Objective.THROUGHPUT, Limits.NONE, 10, 30, 20))
                .contains("  2: 20.0 samples/s, 0.67 times as much, the best in 0 % of resamplings")
                .first()
                .asString()
                .startsWith("Take 1: 30.0 samples/s");
    }

    @Test
    void namesThreeRunnersUpAndTheLast() {
        assertThat(lines(Objective.TIME, Limits.NONE, 1, 2, 3, 4, 5, 6))
                .endsWith(
                        "  3: 4.00 s, 4.00 times as much, the best in 0 % of resamplings",
                        "  and 2 more, down to 5: 6.00 s, 6.00 times as much, the best in 0 % of resamplings");
    }

    @Test
    void namesWhatIsOutWithItsReason() {
        assertThat(lines(Objective.TIME, seconds(2.5), 2, 4))
                .endsWith("", "Out:", "  1: time 4.00 s is above 2.50 s, by 1.50 s");
    }

    @Test
    void saysWhichCellWouldDoIfOneLimitWereRelaxed() {
        assertThat(lines(Objective.TIME, seconds(1), 4, 2))
                .startsWith(
                        "Nothing keeps to all limits.",
                        "Relaxing one limit would do: 1, whose time 2.00 s is above 1.00 s, by 1.00 s");
    }

    @Test
    void saysSoWhereNoCellBreaksJustOne() {
        Limits limits = new Limits(OptionalDouble.of(1100), OptionalDouble.of(0.95), OptionalDouble.empty());

        assertThat(lines(Objective.TIME, limits, 4))
                .containsExactly(
                        "Nothing keeps to all limits.",
                        "Every cell breaks at least two.",
                        "",
                        "Out:",
                        "  0: memory 2.00 KiB is above 1.07 KiB, by 948 B;"
                                + " accuracy 90.0 % is below 95.0 %, by 5.0 %");
    }

    @Test
    void namesNoMoreThanFifteenThatAreOut() {
        double[] values = new double[17];
        Arrays.fill(values, 9);

        assertThat(lines(Objective.TIME, seconds(1), values))
                .endsWith("  and 2 more")
                .filteredOn(line -> line.endsWith("by 8.00 s"))
                .hasSize(16);
    }
}
