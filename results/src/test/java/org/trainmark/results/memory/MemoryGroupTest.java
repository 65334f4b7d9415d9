package org.trainmark.results.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.report.memory.MemoryTables;

class MemoryGroupTest {

    static TrialReport trial(String optimizer, int batch, int repetition) {
        return TrialBuilder.trial(optimizer + batch + "-r" + repetition)
                .cell(Map.of("optimizer", optimizer, "batch-size", Integer.toString(batch)))
                .repetition(repetition)
                .measured("memory.parameters", 1000, "bytes")
                .measured("memory.gradients", 1000, "bytes")
                .measured("memory.optimizer-state", optimizer.equals("adam") ? 2000 : 0, "bytes")
                .measured("memory.activations", 10 * batch, "bytes")
                .measured("memory.data", 5000, "bytes")
                .measured("memory.workspace", 100, "bytes")
                .measured("memory-held", 7200 + (optimizer.equals("adam") ? 2000 : 0) + 10 * batch, "bytes")
                .measured("peak-resident", 1e6, "bytes")
                .measured("parameter-count", 250, "")
                .measured("states-per-parameter", optimizer.equals("adam") ? 2 : 0, "")
                .measured("throughput", batch >= 64 ? 1000 : 500, "samples/s")
                .build();
    }

    static List<TrialReport> trials() {
        List<TrialReport> trials = new ArrayList<>();
        for (String optimizer : List.of("sgd", "adam")) {
            for (int batch : new int[] {16, 64, 256}) {
                trials.add(trial(optimizer, batch, 0));
                trials.add(trial(optimizer, batch, 1));
            }
        }
        return trials;
    }

    @Test
    void putsCellsTogetherThatDifferInTheBatchAlone() {
        List<MemoryGroup> groups = MemoryGroup.of(trials());

        assertThat(groups).extracting(MemoryGroup::label).containsExactly("sgd", "adam");
        assertThat(groups.get(1).uses().keySet()).containsExactly(16, 64, 256);
        assertThat(groups.get(1).median(64, use -> use.purposes().getOrDefault("optimizer-state", 0.0)))
                .isEqualTo(2000);
    }

    @Test
    void knowsABatchSizeThatStandsInTheBase() {
        TrialReport trial = TrialBuilder.trial("a")
                .setting("batch-size", "64")
                .cell(Map.of("optimizer", "sgd"))
                .measured("memory.parameters", 1000, "bytes")
                .build();

        assertThat(MemoryGroup.of(List.of(trial)))
                .singleElement()
                .satisfies(group -> assertThat(group.uses().keySet()).containsExactly(64));
    }

    @Test
    void showsWhatHasNoPurposeAsOverhead() {
        MemoryUse use = MemoryUse.of(trial("sgd", 64, 0));

        assertThat(use.accounted()).isEqualTo(7740);
        assertThat(use.unaccounted()).isCloseTo(100.0 / 7840, within(1e-12));
    }

    @Test
    void leavesOutTrialsThatDidNotComplete() {
        assertThat(MemoryGroup.of(List.of(TrialBuilder.trial("a-r0")
                        .cell(Map.of("batch-size", "16"))
                        .failed(Outcome.OUT_OF_MEMORY, "no room")
                        .build())))
                .isEmpty();
    }

    @Test
    void countsWhatAGpuHoldsBeyondTheAccountForATrialOnOne() {
        TrialReport onGpu = TrialBuilder.trial("g-r0")
                .cell(Map.of("batch-size", "16"))
                .measured("memory.parameters", 1000, "bytes")
                .measured("memory-held", 1500, "bytes")
                .measured("peak-resident", 9e6, "bytes")
                .measured("gpu.memory", 4500, "bytes")
                .build();

        assertThat(MemoryGroup.of(List.of(onGpu)).get(0).isOnGpu()).isTrue();
        assertThat(MemoryGroup.of(trials()).get(0).isOnGpu()).isFalse();
    }

    @Test
    void showsWhatADriverAndAGpuSayOnlyWhereTheySayIt() throws IOException {
        TrialReport onGpu = TrialBuilder.trial("g-r0")
                .cell(Map.of("batch-size", "16"))
                .measured("memory.parameters", 1000, "bytes")
                .measured("device-memory", 3072, "bytes")
                .measured("gpu.memory", 4096, "bytes")
                .build();
        StringBuilder page = new StringBuilder();
        StringBuilder pageOfProcessors = new StringBuilder();
        MemoryTables.write("Memory", MemoryFacts.of(List.of(onGpu)), List.of(), page);
        MemoryTables.write("Memory", MemoryFacts.of(trials()), List.of(), pageOfProcessors);

        assertThat(page)
                .contains("| No purpose | On the device | Peak on the GPU |\n")
                .contains("| 3.00 KiB | 4.00 KiB |\n");
        assertThat(pageOfProcessors).contains("| No purpose | Peak resident |");
    }

    @Test
    void tellsGroupsApartByWhatTheyHold() {
        List<TrialReport> alike = new ArrayList<>(trials());
        for (int batch : new int[] {16, 64, 256}) {
            alike.add(trial("rmsprop", batch, 0));
        }
        List<MemoryGroup> distinct = MemoryGroup.distinct(MemoryGroup.of(alike));

        assertThat(distinct).extracting(MemoryGroup::label).containsExactly("sgd", "adam");
    }

    @Test
    void derivesWhatFollowsFromTheNetwork() {
        DerivedMemory derived = MemoryGroup.of(trials()).get(1).derived().orElseThrow();

        assertThat(derived.bytes("gradients")).hasValue(1000);
        assertThat(derived.bytes("optimizer-state")).hasValue(2000);
        assertThat(derived.bytes("activations")).isEmpty();
        assertThat(derived.bytes()).isEqualTo(4000);
    }

    @Test
    void writesATableAndWhatFollowsFromIt() throws IOException {
        StringBuilder page = new StringBuilder();
        MemoryTables.write("Memory: sample", MemoryFacts.of(trials()), List.of("the largest batch is 12"), page);

        assertThat(page)
                .contains("| 64 | 1000 B | 1000 B | 1.95 KiB | 640 B |")
                .contains("the largest batch is 12")
                .contains(
                        "Batch 64 (no interval: that takes 4 trials beyond one for each batch) is the smallest within 5 % of the best throughput")
                .contains("take 1000 B for parameters, 1000 B for gradients, 1.95 KiB for optimizer state; the engine's"
                        + " account says the same")
                .contains("3.91 KiB of it derived, the rest fitted) and 10.0 B for each example");
    }

    @Test
    void keepsTheBatchSizesThatFailed() {
        List<TrialReport> trials = new ArrayList<>(trials());
        trials.add(TrialBuilder.trial("late")
                .cell(Map.of("optimizer", "sgd", "batch-size", "128"))
                .failed(Outcome.TIMED_OUT, "60 s are over")
                .build());
        MemoryGroup group = MemoryGroup.of(trials).get(0);

        assertThat(group.failures()).containsExactly(Map.entry(128, "1 timed out of 1"));
        assertThat(group.batches()).containsExactly(16, 64, 128, 256);
        assertThat(group.uses()).containsOnlyKeys(16, 64, 256);
    }

    @Test
    void hasNoKneeWhereOnlyTheLargestIsFast() {
        List<TrialReport> trials = List.of(trial("sgd", 16, 0), trial("sgd", 64, 0));
        MemoryGroup group = MemoryGroup.of(trials).get(0);

        assertThat(group.knee()).isEmpty();
        assertThat(group.isKneeBeyond()).isTrue();
        assertThat(MemoryGroup.of(trials()).get(0).isKneeBeyond()).isFalse();
    }
}
