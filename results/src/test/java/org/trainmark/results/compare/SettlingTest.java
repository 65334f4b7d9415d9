package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.results.CellKey;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.compare.contrast.Effects;
import org.trainmark.results.compare.contrast.Trials;
import org.trainmark.results.compare.contrast.Verdict;

class SettlingTest {

    private static final CellKey CELL = Trials.cell(32, "cpu");
    private static final CellKey OTHER = Trials.cell(64, "cpu");
    private static final Guard THROUGHPUT = guard(Map.of("throughput", 0.02), 1);

    private static Guard guard(Map<String, Double> margins, int looks) {
        return Guard.of(Runs.info(Map.of(), Runs.MACHINE), new TreeMap<>(margins), false)
                .lookingAt(looks);
    }

    private static List<ComparedTrial> valued(CellKey cell, String metric, double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Trials.trial(cell, i, i, Map.of(metric, values[i])))
                .toList();
    }

    private static Set<CellKey> unsettled(Guard guard, List<ComparedTrial> trials) {
        return Settling.unsettled(Runs.run("run", trials), guard);
    }

    @Test
    void needsMoreTrialsWhereAGuardedMetricCannotBeTold() {
        CellComparison told = Comparisons.cell("16", Effects.of("throughput", Verdict.SAME));
        CellComparison untold = Comparisons.cell(
                "32", Effects.of("peak-resident", Verdict.WORSE), Effects.of("throughput", Verdict.CANNOT_TELL));

        assertThat(Settling.unsettled(Comparisons.of(told, untold))).containsExactly(untold.cell());
    }

    @Test
    void needsNoMoreTrialsForWhatIsNotGuarded() {
        CellComparison cell = Comparisons.cell("16", Effects.of("final-loss", Verdict.CANNOT_TELL));

        assertThat(Settling.unsettled(Comparisons.of(cell))).isEmpty();
    }

    @Test
    void settlesACellWhoseIntervalIsInsideTheMargin() {
        // The half width of the logs of these is t(3) 3.182 * 0.00116 / 2 = 0.0018, and the margin is 0.0202.
        assertThat(unsettled(THROUGHPUT, valued(CELL, "throughput", 1000, 1001, 999, 998.3)))
                .isEmpty();
    }

    @Test
    void namesTheCellWhoseIntervalIsWiderThanTheMarginAndNoOther() {
        List<ComparedTrial> trials = Stream.concat(
                        valued(CELL, "throughput", 1000, 1001, 999, 998).stream(),
                        valued(OTHER, "throughput", 1000, 1100, 900, 1000).stream())
                .toList();

        assertThat(unsettled(THROUGHPUT, trials)).containsExactly(OTHER);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false"})
    void neverSettlesOnFewerThanThreeTrials(int trials, boolean unsettled) {
        double[] equal = new double[trials];
        Arrays.fill(equal, 1000);

        assertThat(unsettled(THROUGHPUT, valued(CELL, "throughput", equal)).contains(CELL))
                .isEqualTo(unsettled);
    }

    @Test
    void asksForNothingWhereNothingWasMeasured() {
        assertThat(unsettled(THROUGHPUT, valued(CELL, "final-loss", 1, 2, 3))).isEmpty();
    }

    @Test
    void readsOnlyCompletedTrialsAndUsableNumbers() {
        List<ComparedTrial> trials = new ArrayList<>(valued(CELL, "throughput", 1000, 1001, 999, 0, -1));
        trials.add(Trials.crashed(CELL, 9));

        assertThat(unsettled(THROUGHPUT, trials)).isEmpty();
        assertThat(unsettled(THROUGHPUT, valued(CELL, "throughput", 1000, 1001, 0)))
                .containsExactly(CELL);
    }

    @Test
    void takesWiderIntervalsWhereTrialsAreLookedAtMoreOften() {
        // Standard error of the mean 0.005: t(3) at 95 % is 3.18 and so 0.0159 wide, at 99.75 % it is 8.6 and 0.043.
        double[] accuracies = {0.89, 0.91, 0.89, 0.91};
        Map<String, Double> margin = Map.of("final-accuracy", 0.02);

        assertThat(unsettled(guard(margin, 1), valued(CELL, "final-accuracy", accuracies)))
                .isEmpty();
        assertThat(unsettled(guard(margin, 20), valued(CELL, "final-accuracy", accuracies)))
                .containsExactly(CELL);
    }

    @Test
    void takesAMarginOfADifferenceAsAbsolute() {
        double[] accuracies = {0.10, 0.11, 0.10, 0.11};

        assertThat(unsettled(guard(Map.of("final-accuracy", 0.01), 1), valued(CELL, "final-accuracy", accuracies)))
                .isEmpty();
        assertThat(unsettled(guard(Map.of("final-accuracy", 0.009), 1), valued(CELL, "final-accuracy", accuracies)))
                .containsExactly(CELL);
    }
}
