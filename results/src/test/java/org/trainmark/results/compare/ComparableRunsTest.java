package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.RunInfo;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.compare.contrast.Trials;

class ComparableRunsTest {

    private static final CellKey CELL = Trials.cell(32, "cpu");

    private static final Guard GUARD = new Guard(ComparedMetric.usual(), false, 1);

    private static Comparison compare(List<ComparedTrial> base, List<ComparedTrial> candidate) {
        return Runs.compare(Runs.run("one", base), Runs.run("other", candidate), GUARD);
    }

    @Test
    void refusesRunsOfOtherDataMachinesOrSettings() {
        ComparedRun base = Runs.run("one", Trials.throughputs(CELL, 3, 1000, 1));
        Map<String, String> elsewhere = new HashMap<>(Runs.MACHINE);
        elsewhere.putAll(Map.of("cpu", "another", "data.digits", "2233", "git", "34cd"));
        RunInfo info =
                Runs.info(Map.of("loss", "mean-squared-error", "guard.throughput", "0.1", "looks", "4"), elsewhere);
        ComparedRun other = new ComparedRun("other", info, Trials.throughputs(CELL, 3, 1000, 1));

        assertThatThrownBy(() -> Runs.compare(base, other, GUARD))
                .isInstanceOf(NotComparableException.class)
                .hasMessageContaining("the suites differ in loss: cross-entropy -> mean-squared-error")
                .hasMessageContaining("the data differ: data.digits: 0011 -> 2233")
                .hasMessageContaining("the machines differ: cpu: some processor -> another")
                .hasMessageNotContaining("git:")
                .hasMessageNotContaining("guard")
                .hasMessageNotContaining("looks");
    }

    @Test
    void comparesMachinesIfAskedToAndSaysSo() {
        ComparedRun base = Runs.run("one", Trials.throughputs(CELL, 5, 1000, 1));
        Map<String, String> elsewhere = new HashMap<>(Runs.MACHINE);
        elsewhere.put("cpu", "another");
        ComparedRun other = new ComparedRun(
                "other", Runs.info(Map.of("loss", "cross-entropy"), elsewhere), Trials.throughputs(CELL, 5, 1000, 1));

        assertThat(Runs.compare(base, other, new Guard(ComparedMetric.usual(), true, 1))
                        .notes())
                .contains("Differs: cpu: some processor -> another.");
    }

    @Test
    void refusesRunsWithNothingInCommon() {
        List<ComparedTrial> other = Trials.throughputs(Trials.cell(64, "cpu"), 3, 1000, 1);

        assertThatThrownBy(() -> compare(Trials.throughputs(CELL, 3, 1000, 1), other))
                .hasMessageContaining("no cell in common");
    }

    private static CellKey adam(String settings, Map<String, String> others) {
        SortedMap<String, String> all = new TreeMap<>(others);
        all.put("optimizer", settings);
        return new CellKey(all, new TreeMap<>(Map.of("optimizer", "adam")));
    }

    @Test
    void doesNotTakeOtherDefaultsForTheSameCell() {
        CellKey one = adam("{adam: {beta1: 0.9}}", Map.of("loss", "cross-entropy"));
        CellKey other = adam("{adam: {beta1: 0.8}}", Map.of("loss", "cross-entropy"));

        assertThatThrownBy(() -> compare(Trials.throughputs(one, 3, 1000, 1), Trials.throughputs(other, 3, 1000, 2)))
                .isInstanceOf(NotComparableException.class)
                .hasMessageContaining("no cell in common")
                .hasMessageContaining("the cells differ in optimizer: {adam: {beta1: 0.9}} -> {adam: {beta1: 0.8}}");
    }

    @Test
    void saysWhyCellsAreLeftOutThatLookTheSame() {
        CellKey one = adam("{adam: {beta1: 0.9}}", Map.of());
        CellKey other = adam("{adam: {beta1: 0.8}}", Map.of());
        Comparison comparison = compare(
                Stream.concat(
                                Trials.throughputs(one, 3, 1000, 1).stream(),
                                Trials.throughputs(CELL, 3, 1000, 2).stream())
                        .toList(),
                Stream.concat(
                                Trials.throughputs(other, 3, 1000, 3).stream(),
                                Trials.throughputs(CELL, 3, 1000, 4).stream())
                        .toList());

        assertThat(comparison.cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.cell()).isEqualTo(CELL));
        assertThat(comparison.notes())
                .contains(
                        "Of those left out, the cells differ in optimizer: {adam: {beta1: 0.9}} -> {adam: {beta1: 0.8}}.");
    }

    @Test
    void takesForTheSameWhatAnEarlyVersionDidNotRecord() {
        CellKey early = adam("{adam: {beta1: 0.9}}", Map.of());
        CellKey late = adam("{adam: {beta1: 0.9}}", Map.of("schedule", "constant"));

        assertThat(compare(Trials.throughputs(early, 8, 1000, 1), Trials.throughputs(late, 8, 1000, 2))
                        .cells())
                .hasSize(1);
    }

    @Test
    void letsAProfileChangeThatIsNoAxisSinceThatMayBeWhatIsMeasured() {
        CellKey before = adam("{adam: {beta1: 0.9}}", Map.of("profile", "cpu", "profile-settings", "{threads: 1}"));
        CellKey after = adam("{adam: {beta1: 0.9}}", Map.of("profile", "cpu", "profile-settings", "{threads: 2}"));

        assertThat(compare(Trials.throughputs(before, 8, 1000, 1), Trials.throughputs(after, 8, 1000, 2))
                        .cells())
                .hasSize(1);
    }
}
