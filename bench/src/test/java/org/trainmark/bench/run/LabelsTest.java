package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Repetitions;
import org.trainmark.results.CellKey;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialKey;

class LabelsTest {

    private static final Labels ALL = new Labels(Map.of(), 3);

    @Test
    void haveTheValuesOfTheAxesAndTheRepetitionCountedFromOne() {
        assertThat(ALL.of(key(Map.of("optimizer", "adam", "batch-size", "64"), 1)))
                .isEqualTo("batch-size=64 optimizer=adam #2");
    }

    @Test
    void haveTheRepetitionAloneInASuiteOfOneCell() {
        assertThat(ALL.of(key(Map.of(), 0))).isEqualTo("#1");
    }

    @Test
    void leaveOutWhatAllCellsHave() {
        Labels labels = new Labels(Map.of("profile", "cpu"), 3);

        assertThat(labels.of(key(Map.of("profile", "cpu", "batch-size", "64"), 0)))
                .isEqualTo("batch-size=64 #1");
        assertThat(labels.of(key(Map.of("profile", "cpu-1", "batch-size", "64"), 0)))
                .isEqualTo("batch-size=64 profile=cpu-1 #1");
    }

    @Test
    void knowWhatTellsTheCellsOfASuiteApart() {
        Trial trial = Trials.trials(1, 1).get(0);

        assertThat(Labels.among(Trials.suite(2, Repetitions.of(1))).of(trial.key(Origin.GRID)))
                .isEqualTo("batch-size=1 #1");
        assertThat(Labels.among(Trials.suite(1, Repetitions.of(1))).of(trial.key(Origin.GRID)))
                .isEqualTo("#1");
        assertThat(Labels.among(Trials.suite(List.of(Trials.cell("a"), Trials.cell("b")), Repetitions.of(1)))
                        .of(Trials.cell("a").values()))
                .isEqualTo("profile=on-a");
    }

    @Test
    void tellTheTryOfATrialThatRunsAgain() {
        assertThat(ALL.again(Origin.GRID)).isEmpty();
        assertThat(ALL.again(new Origin(Origin.REPEAT, 1, OptionalInt.empty()))).hasValue("again, 2 of 3");
    }

    private static TrialKey key(Map<String, String> axes, int repetition) {
        return new TrialKey("id", new CellKey(new TreeMap<>(), new TreeMap<>(axes)), repetition, 1, Origin.GRID);
    }
}
