package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;

class CellLabelsTest {

    private static CellKey cell(Map<String, String> settings, Map<String, String> axes) {
        return new CellKey(new TreeMap<>(settings), new TreeMap<>(axes));
    }

    private static List<String> labels(CellKey... cells) {
        CellLabels labels = CellLabels.among(List.of(cells));
        return Arrays.stream(cells).map(labels::of).toList();
    }

    @Test
    void nameOnlyWhatVaries() {
        assertThat(labels(
                        cell(Map.of(), Map.of("optimizer", "sgd", "batch-size", "16")),
                        cell(Map.of(), Map.of("optimizer", "sgd", "batch-size", "64"))))
                .containsExactly("batch 16", "batch 64");
    }

    @Test
    void giveNumbersAndFlagsTheNameOfTheirAxis() {
        assertThat(labels(
                        cell(Map.of(), Map.of("augment", "true", "learning-rate", "0.1", "optimizer", "sgd")),
                        cell(Map.of(), Map.of("augment", "none", "learning-rate", "0.2", "optimizer", "adam"))))
                .containsExactly("augment true, rate 0.1, sgd", "augment none, rate 0.2, adam");
    }

    @Test
    void callACellThatNothingTellsApartTheOnlyOne() {
        assertThat(labels(cell(Map.of("loss", "a"), Map.of("batch-size", "16"))))
                .containsExactly("the only cell");
        assertThat(labels()).isEmpty();
    }

    @Test
    void tellCellsOfOneAxesApartByOtherSettings() {
        assertThat(labels(
                        cell(Map.of("weight-decay", "0", "loss", "a"), Map.of("batch-size", "16")),
                        cell(Map.of("weight-decay", "0.1", "loss", "a"), Map.of("batch-size", "16")),
                        cell(Map.of("weight-decay", "0.1", "loss", "a"), Map.of("batch-size", "64"))))
                .containsExactly("batch 16, weight decay 0", "batch 16, weight decay 0.1", "batch 64");
    }

    @Test
    void nameSettingsAloneWhereNoAxisVaries() {
        assertThat(labels(
                        cell(Map.of("optimizer", "{adam: {beta2: 0.9}}"), Map.of("batch-size", "16")),
                        cell(Map.of("optimizer", "{adam: {beta2: 0.99}}"), Map.of("batch-size", "16"))))
                .containsExactly("optimizer adam 0.9", "optimizer adam 0.99");
    }

    @Test
    void saySoWhereASettingIsNotKnown() {
        assertThat(labels(cell(Map.of(), Map.of()), cell(Map.of("loss", "a"), Map.of())))
                .containsExactly("loss not known", "loss a");
    }

    @Test
    void shortenAPartOfASettingToItsLastWord() {
        assertThat(labels(
                        cell(Map.of(), Map.of("model.mlp.hidden", "[64]")),
                        cell(Map.of(), Map.of("model.mlp.hidden", "[32]"))))
                .containsExactly("hidden [64]", "hidden [32]");
    }

    @Test
    void areEachOnesOwn() {
        List<CellKey> cells = new ArrayList<>();
        for (String batch : List.of("16", "64")) {
            for (String loss : List.of("a", "b")) {
                for (String init : List.of("x", "y")) {
                    cells.add(cell(Map.of("loss", loss, "init", init), Map.of("batch-size", batch)));
                }
            }
        }

        assertThat(labels(cells.toArray(CellKey[]::new))).doesNotHaveDuplicates();
    }

    @Test
    void nameACellThatIsNotAmongThemByItsAxes() {
        CellLabels labels = CellLabels.among(
                List.of(cell(Map.of(), Map.of("batch-size", "16")), cell(Map.of(), Map.of("batch-size", "64"))));

        assertThat(labels.of(cell(Map.of("loss", "a"), Map.of("batch-size", "8"))))
                .isEqualTo("batch 8");
    }

    @Test
    void countAnAxisThatSomeCellsLackAsVaried() {
        List<CellKey> cells = List.of(cell(Map.of(), Map.of("a", "1")), cell(Map.of(), Map.of("b", "1")));

        assertThat(CellLabels.varied(List.of("a", "b", "c"), cells)).containsExactly("a", "b");
    }
}
