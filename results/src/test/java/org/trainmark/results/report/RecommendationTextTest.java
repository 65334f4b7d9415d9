package org.trainmark.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.results.CellKey;
import org.trainmark.results.recommend.Candidate;
import org.trainmark.results.recommend.Limits;
import org.trainmark.results.recommend.Objective;
import org.trainmark.results.recommend.Recommendation;
import org.trainmark.results.recommend.Sample;
import org.trainmark.results.recommend.Sample.Typical;
import org.trainmark.results.report.RecommendationText.Surroundings;
import org.trainmark.results.stats.Sighting;

class RecommendationTextTest {

    private static SortedMap<String, String> texts(String name, String text) {
        return new TreeMap<>(Map.of(name, text));
    }

    private static Candidate candidate(String label, boolean moreIsBetter, double value) {
        return candidate(
                label, new CellKey(texts("loss", "not pasted"), texts("batch-size", label)), moreIsBetter, value);
    }

    private static Candidate candidate(String label, CellKey cell, boolean moreIsBetter, double value) {
        return new Candidate(
                label,
                cell,
                new Candidate.Trials(3, 3, 0, 3),
                new Sample(Typical.GEOMETRIC_MEAN, moreIsBetter, Collections.nCopies(3, Sighting.reachedAt(value)), 1),
                OptionalDouble.of(2048),
                OptionalDouble.of(0.9),
                OptionalDouble.of(value));
    }

    private static List<String> lines(Objective objective, Limits limits, double... values) {
        List<Candidate> candidates = new ArrayList<>();
        for (double value : values) {
            candidates.add(candidate(Integer.toString(candidates.size()), objective == Objective.THROUGHPUT, value));
        }
        return new RecommendationText(
                        Recommendation.of(candidates, limits),
                        objective,
                        new Surroundings(List.of(), "./trainmark run again", List.of("One note.")))
                .lines();
    }

    private static Limits seconds(double most) {
        return new Limits(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(most));
    }

    @Test
    void givesTheBestCellAsLinesOfASuiteAndHowMuchMoreTheOthersTake() {
        assertThat(lines(Objective.TIME, Limits.NONE, 3, 2))
                .containsExactly(
                        "Take 1: 2.00 s, the best of 2 that keep to the limits, with a chance of more than 99 %.",
                        "Each value is the geometric mean of a cell's trials, as in the table of the run.",
                        "One note.",
                        "",
                        "  batch-size: 1",
                        "",
                        "Runners-up:",
                        "  0: 3.00 s, 1.50 times as much, with a chance of less than 1 %");
    }

    @ParameterizedTest
    @CsvSource({
        "TIME, 90, 90.0 s",
        "COST, 0.000001234, costs 0.00000123 in the currency of the price",
        "ENERGY, 123.4, 123 J",
        "THROUGHPUT, 12345, 12.3 k samples/s"
    })
    void saysAValueInTheWordsOfItsObjective(Objective objective, double value, String words) {
        assertThat(lines(objective, Limits.NONE, value).get(0))
                .startsWith("Take 0: " + words + ", the only one that keeps");
    }

    @Test
    void takesTheHighestThroughput() {
        assertThat(lines(Objective.THROUGHPUT, Limits.NONE, 10, 30, 20))
                .contains("  2: 20.0 samples/s, 0.67 times as much, with a chance of less than 1 %")
                .first()
                .asString()
                .startsWith("Take 1: 30.0 samples/s");
    }

    @Test
    void givesASettingInFullThatAnAxisLeadsInto() {
        SortedMap<String, String> way = texts("optimizer.momentum.decay", "0.8");

        assertThat(RankedWords.pasted(candidate(
                        "a",
                        new CellKey(texts("optimizer", "{momentum: {decay: 0.8, nesterov: true}}"), way),
                        false,
                        1)))
                .containsExactly("optimizer: {momentum: {decay: 0.8, nesterov: true}}");
        assertThat(RankedWords.pasted(candidate("a", new CellKey(new TreeMap<>(), way), false, 1)))
                .containsExactly("optimizer: {momentum: {decay: 0.8}}");
    }

    @Test
    void cannotTellBetweenCellsThatAreTheSame() {
        assertThat(lines(Objective.TIME, Limits.NONE, 2, 2, 3))
                .containsExactly(
                        "Cannot tell between these 2 of 3 that keep to the limits:",
                        "  0: 2.00 s, with a chance of 50 %",
                        "  1: 2.00 s, 1.00 times as much, with a chance of 50 %",
                        "Each value is the geometric mean of a cell's trials, as in the table of the run.",
                        "One note.",
                        "To tell, measure these again with fresh seeds and more repetitions, and ask that run:",
                        "  ./trainmark run again",
                        "",
                        "The first of them:",
                        "",
                        "  batch-size: 0",
                        "",
                        "Runners-up:",
                        "  2: 3.00 s, 1.50 times as much, with a chance of less than 1 %");
    }

    @Test
    void saysThatTheBestOfSeveralLooksBetterThanItIs() {
        assertThat(lines(Objective.TIME, Limits.NONE, 1, 2, 3))
                .containsSequence(
                        "It was chosen from 3, and so looks better than it is. To see by how much, with fresh seeds:",
                        "  ./trainmark run again");
    }

    @Test
    void namesThreeRunnersUpAndTheLast() {
        assertThat(lines(Objective.TIME, Limits.NONE, 1, 2, 3, 4, 5, 6))
                .endsWith(
                        "  3: 4.00 s, 4.00 times as much, with a chance of less than 1 %",
                        "  and 2 more, down to 5: 6.00 s, 6.00 times as much, with a chance of less than 1 %");
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
                        "One note.",
                        "",
                        "Out:",
                        "  0: memory 2.00 KiB is above 1.07 KiB, by 948 B;"
                                + " accuracy 90.0 % is below 95.0 %, by 5.0 points");
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
