package org.trainmark.results.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a history tells of changes that need not be of the code. */
class OtherCausesTest {

    @Test
    void suspectsTheMachineOrTheRunOfWhatAllCellsShare() {
        History stays = History.of(Lines.joined(Lines.runs(0, 12, 1), Lines.runs(12, 20, 0.9)), NumberedCommits.ALL);
        History newest = History.of(Lines.joined(Lines.runs(0, 12, 1), Lines.runs(12, 13, 0.8)), NumberedCommits.ALL);

        assertThat(stays.events())
                .singleElement()
                .satisfies(event -> assertThat(event.shared()).isTrue());
        assertThat(newest.isWorsened()).isFalse();
        assertThat(newest.notes())
                .anySatisfy(note ->
                        assertThat(note).contains("all cells of the newest run moved together", "machine or that run"));
    }

    @Test
    void doesNotSuspectTheMachineOfWhatOneCellDoes() {
        List<KeptRun> runs = IntStream.range(0, 20)
                .mapToObj(commit -> Lines.run(
                        commit,
                        Lines.CELLS,
                        Map.<String, IntToDoubleFunction>of(
                                "throughput",
                                cell -> (cell == 1 && commit >= 12 ? 800 : 1000) * Lines.noise(commit, cell))))
                .toList();

        History history = History.of(runs, NumberedCommits.ALL);

        assertThat(history.events())
                .anySatisfy(event -> assertThat(event.shifts())
                        .anySatisfy(one -> assertThat(one.series().cell()).isEqualTo("cell1")));
    }

    @Test
    void comparesLevelsWithinAMachineAlone() {
        List<KeptRun> runs = new ArrayList<>(Lines.runs(0, 15, 1));
        IntStream.range(15, 40)
                .mapToObj(commit ->
                        Lines.run(commit, 0, "another", Lines.CELLS, Lines.throughput(commit, 0.92), Map.of()))
                .forEach(runs::add);

        History history = History.of(runs, NumberedCommits.ALL);

        assertThat(history.events().size()).isZero();
        assertThat(history.isWorsened()).isFalse();
        assertThat(history.notes())
                .singleElement()
                .satisfies(note -> assertThat(note)
                        .contains("another machine", "a processor -> another", "Samples/s -", "no change of the code"));
    }

    @Test
    void saysWhatBesideTheCodeChanged() {
        List<KeptRun> runs = IntStream.range(0, 20)
                .mapToObj(commit -> Lines.run(
                        commit,
                        0,
                        Lines.MACHINE,
                        Lines.CELLS,
                        Lines.throughput(commit, commit < 12 ? 1 : 0.9),
                        Map.of("jvm", commit < 12 ? "17" : "21", "profile", "cpu")))
                .toList();

        assertThat(History.of(runs, NumberedCommits.ALL).events())
                .singleElement()
                .satisfies(event -> assertThat(event.facts()).containsExactly("jvm: 17 -> 21"));
    }
}
