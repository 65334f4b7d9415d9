package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.compare.contrast.Trials;

/** Which cells of two runs are the same work: those that agree in every setting that both sides know. */
class CommonCellsTest {

    private static CellKey cell(Map<String, String> settings, Map<String, String> axes) {
        return new CellKey(new TreeMap<>(settings), new TreeMap<>(axes));
    }

    private static CommonCells common(CellKey base, CellKey candidate) {
        return CommonCells.of(Set.of(base), Set.of(candidate));
    }

    @Test
    void areNotCellsOfWhichAnOptimizerOfOneNameHasOtherDefaults() {
        CellKey base = cell(Map.of("optimizer", "{adam: {beta2: 0.999}}"), Map.of("batch-size", "16"));
        CellKey candidate = cell(Map.of("optimizer", "{adam: {beta2: 0.99}}"), Map.of("batch-size", "16"));

        assertThat(common(base, candidate).pairs()).isEmpty();
        assertThat(common(base, candidate).differences())
                .containsExactly("the cells differ in optimizer: {adam: {beta2: 0.999}} -> {adam: {beta2: 0.99}}");
    }

    @Test
    void areCellsOfAnEarlierVersionThatSaysLessOfThem() {
        CellKey schema1 = cell(Map.of("loss", "cross-entropy"), Map.of("batch-size", "16"));
        CellKey schema2 = cell(Map.of("loss", "cross-entropy", "optimizer", "adam"), Map.of("batch-size", "16"));

        assertThat(common(schema1, schema2).pairs()).containsOnly(Map.entry(schema1, schema2));
        assertThat(common(schema2, schema1).pairs()).containsOnly(Map.entry(schema2, schema1));
    }

    @Test
    void areThoseOfEqualAxesAcrossPrograms() {
        CellKey base = cell(Map.of("model", "mlp", "throughput", "{}"), Map.of("batch-size", "16"));
        CellKey candidate = cell(Map.of("program", "{}", "throughput", "{x: 1}"), Map.of("batch-size", "16"));

        assertThat(CommonCells.of(Set.of(base), Set.of(candidate), true).pairs())
                .containsOnly(Map.entry(base, candidate));
        assertThat(CommonCells.of(Set.of(base), Set.of(candidate), false).pairs())
                .isEmpty();
    }

    @Test
    void letTheProfileOfAWholeRunDiffer() {
        CellKey base = cell(Map.of("profile", "cpu", "profile-settings", "{}"), Map.of("batch-size", "16"));
        CellKey candidate = cell(Map.of("profile", "gpu", "profile-settings", "{x: 1}"), Map.of("batch-size", "16"));

        assertThat(common(base, candidate).pairs()).containsOnly(Map.entry(base, candidate));
    }

    @Test
    void keepToTheSettingsOfAProfileThatIsAnAxis() {
        CellKey base = cell(Map.of("profile-settings", "{threads: 1}"), Map.of("profile", "mine"));
        CellKey candidate = cell(Map.of("profile-settings", "{threads: 2}"), Map.of("profile", "mine"));

        assertThat(common(base, candidate).pairs()).isEmpty();
        assertThat(common(base, candidate).differences())
                .containsExactly("the cells differ in profile-settings: {threads: 1} -> {threads: 2}");
    }

    @Test
    void pairEachCellOnce() {
        CellKey base = cell(Map.of(), Map.of("batch-size", "16"));
        CellKey other = cell(Map.of("loss", "a"), Map.of("batch-size", "16"));
        CellKey candidate = cell(Map.of("loss", "a"), Map.of("batch-size", "16"));

        CommonCells common = CommonCells.of(Set.of(base, other), Set.of(candidate));

        assertThat(common.pairs()).hasSize(1).containsValue(candidate);
    }

    @Test
    void sayNothingOfCellsWithOtherAxes() {
        CommonCells common =
                common(cell(Map.of(), Map.of("batch-size", "16")), cell(Map.of(), Map.of("batch-size", "8")));

        assertThat(common.pairs()).isEmpty();
        assertThat(common.differences()).isEmpty();
    }

    @Test
    void leaveTheRestOutWithANoteInAComparison() {
        CellKey mine = cell(Map.of("optimizer", "{adam: {beta2: 0.999}}"), Map.of("batch-size", "16"));
        CellKey theirs = cell(Map.of("optimizer", "{adam: {beta2: 0.99}}"), Map.of("batch-size", "16"));
        CellKey both = cell(Map.of("optimizer", "sgd"), Map.of("batch-size", "32"));
        ComparedRun base =
                Runs.run("one", both(Trials.throughputs(mine, 3, 10, 1), Trials.throughputs(both, 3, 10, 2)));
        ComparedRun candidate =
                Runs.run("other", both(Trials.throughputs(theirs, 3, 10, 1), Trials.throughputs(both, 3, 10, 2)));

        Comparison comparison = Runs.compare(base, candidate, new Guard(ComparedMetric.usual(), false, 1));

        assertThat(comparison.cells()).extracting(CellComparison::cell).containsExactly(both);
        assertThat(comparison.notes())
                .contains(
                        "Missing in the candidate: batch 16, optimizer adam 0.999.",
                        "Only in the candidate, and left out: batch 16, optimizer adam 0.99.",
                        "Of those left out, the cells differ in optimizer: {adam: {beta2: 0.999}} -> {adam: {beta2: 0.99}}.");
    }

    @Test
    void tellWhyThereAreNone() {
        CellKey mine = cell(Map.of("optimizer", "a"), Map.of("batch-size", "16"));
        CellKey theirs = cell(Map.of("optimizer", "b"), Map.of("batch-size", "16"));

        assertThatThrownBy(() -> Runs.compare(
                        Runs.run("one", Trials.throughputs(mine, 3, 10, 1)),
                        Runs.run("other", Trials.throughputs(theirs, 3, 10, 1)),
                        new Guard(ComparedMetric.usual(), false, 1)))
                .isInstanceOf(NotComparableException.class)
                .hasMessage("""
                        these cannot be compared:
                          they have no cell in common: the base has 1, the candidate 1 others
                          the cells differ in optimizer: a -> b""");
    }

    private static List<ComparedTrial> both(List<ComparedTrial> one, List<ComparedTrial> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
