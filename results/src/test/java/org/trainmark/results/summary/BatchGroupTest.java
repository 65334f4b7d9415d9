package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.SettingNames;
import org.trainmark.results.TrialReport;

class BatchGroupTest {

    private static final String LENGTH = SettingNames.SEQUENCE_LENGTHS.get(0);

    private static TrialReport of(String id, Map<String, String> axes) {
        return trial(id).cell(axes).build();
    }

    @Test
    void holdsTheTrialsOfCellsThatDifferInNothingButTheBatchSize() {
        TrialReport large = of("a", Map.of("optimizer", "sgd", "batch-size", "128"));
        TrialReport small = of("b", Map.of("optimizer", "sgd", "batch-size", "16"));
        TrialReport again = of("c", Map.of("optimizer", "sgd", "batch-size", "16"));
        TrialReport other = of("d", Map.of("optimizer", "adam", "batch-size", "16"));

        List<BatchGroup> groups = BatchGroup.of(List.of(large, small, other, again));

        assertThat(groups).extracting(BatchGroup::label).containsExactly("sgd", "adam");
        assertThat(groups.get(0).byBatchSize())
                .containsExactly(Map.entry(16, List.of(small, again)), Map.entry(128, List.of(large)));
        assertThat(groups.get(0).trials()).containsExactly(small, again, large);
    }

    @Test
    void comeByTheLengthOfSequencesWhereAllElseIsTheSame() {
        List<TrialReport> trials = List.of(
                sequences("a", "sgd", "128"),
                sequences("b", "adam", "64"),
                sequences("c", "sgd", "64"),
                sequences("d", "adam", "1024"),
                sequences("e", "sgd", "256"));

        assertThat(BatchGroup.of(trials).stream().flatMap(group -> group.trials().stream()))
                .extracting(TrialReport::id)
                .containsExactly("c", "a", "e", "b", "d");
    }

    private static TrialReport sequences(String id, String optimizer, String length) {
        return of(id, Map.of("optimizer", optimizer, LENGTH, length, "batch-size", "16"));
    }

    @Test
    void leavesOutTrialsWhoseBatchSizeNobodyKnows() {
        assertThat(BatchGroup.of(List.of(of("a", Map.of()), of("b", Map.of("batch-size", "all")))))
                .isEmpty();
    }

    @Test
    void readsABatchSizeThatIsNoAxisOffTheSettings() {
        TrialReport trial = trial("a").setting("batch-size", "32").build();

        assertThat(BatchGroup.of(List.of(trial)))
                .singleElement()
                .satisfies(group -> assertThat(group.byBatchSize()).containsOnlyKeys(32));
    }

    @Test
    void takesTheBatchSizeOutOfTheSettingsOfACellToo() {
        CellKey cell = new CellKey(
                new TreeMap<>(Map.of("batch-size", "16", "loss", "a")), new TreeMap<>(Map.of("batch-size", "16")));

        assertThat(BatchGroup.rest(cell)).isEqualTo(new CellKey(new TreeMap<>(Map.of("loss", "a")), new TreeMap<>()));
    }

    @Test
    void tellsGroupsOfOtherSettingsApart() {
        TrialReport one =
                trial("a").setting("loss", "a").cell(Map.of("batch-size", "16")).build();
        TrialReport other =
                trial("b").setting("loss", "b").cell(Map.of("batch-size", "32")).build();

        assertThat(BatchGroup.of(List.of(one, other)))
                .extracting(BatchGroup::label)
                .containsExactly("loss a", "loss b");
    }
}
