package org.trainmark.results.report.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.memory.MemoryFacts;
import org.trainmark.results.memory.MemoryGroup;
import org.trainmark.results.report.MemoryRun;
import org.trainmark.results.summary.SampleRun;

/** Sentences and tables of memory, from trials that hold exactly 1000 bytes and 10 for each example. */
class MemoryReportTest {

    private static TrialBuilder held(int batch, double activations, double throughput) {
        return trial("t" + batch)
                .cell(Map.of("batch-size", Integer.toString(batch)))
                .measured("memory.parameters", 1000, "bytes")
                .measured("memory.activations", activations, "bytes")
                .measured("memory-held", 1000 + activations, "bytes")
                .measured("throughput", throughput, "samples/s");
    }

    private static List<TrialReport> line() {
        return List.of(
                held(16, 160, 500).build(),
                held(64, 640, 990).build(),
                held(256, 2560, 1000).build());
    }

    private static MemoryGroup group(List<TrialReport> trials) {
        return MemoryGroup.of(trials).get(0);
    }

    @Test
    void tellsTheLineAndTheKnee() {
        assertThat(MemorySentences.of(group(line())))
                .containsExactly(
                        "Held is about 1000 B and 10.0 B for each example; leaving one batch size out errs by 0.0 %;"
                                + " telling the largest from the smaller errs by 0.0 %.",
                        // 1640 of 3560 bytes is 46.1 %.
                        "Batch 64 (no interval: that takes 4 trials beyond one for each batch) is the smallest within 5 %"
                                + " of the best throughput, at 256, and needs 53.9 % less than that. That is"
                                + " the largest measured; a larger one may be faster.");
    }

    @Test
    void saysThatTheLargestBatchIsSlower() {
        TrialReport small = held(16, 160, 1000).build();
        TrialReport large = held(64, 640, 900).build();
        List<TrialReport> trials = List.of(small, small, small, large, large, large);

        assertThat(MemorySentences.of(group(trials)))
                .last()
                .asString()
                .contains("Batch 16 (16 to 16 with a confidence of 95 %)")
                .contains("at 16. The largest batch is slower.");
    }

    @Test
    void saysSoWhereMemoryDoesNotGrowWithTheBatch() {
        List<TrialReport> trials = List.of(
                held(16, 100, 1).build(),
                held(64, 100, 1).build(),
                held(256, 100, 1).build());

        assertThat(MemorySentences.of(group(trials)).get(0))
                .isEqualTo(
                        "Held is about 1.07 KiB at every batch size: a line through them errs by up to 0.5 %, more than"
                                + " it grows.");
    }

    @Test
    void tablesOnlyWhatIsKnown() {
        MemoryTable table = MemoryTable.of(group(line()));

        assertThat(table.head())
                .containsExactly(
                        "Batch",
                        "Parameters",
                        "Gradients",
                        "Optimizer state",
                        "Activations",
                        "Data",
                        "Workspace",
                        "Held",
                        "No purpose",
                        "Samples/s");
        assertThat(table.rows().get(2))
                .containsExactly(
                        "256", "1000 B", "0 B", "0 B", "2.50 KiB", "0 B", "0 B", "3.48 KiB", "0.0 %", "1.00 k");
        assertThat(table.column("Batch")).containsExactly("16", "64", "256");
    }

    @Test
    void tablesTheMedianOfTrials() {
        List<TrialReport> trials = List.of(
                held(16, 10, 1).build(),
                held(16, 30, 5).build(),
                held(16, 20, 3).build());
        MemoryTable table = MemoryTable.of(group(trials));

        assertThat(table.column("Activations")).containsExactly("20.0 B");
        assertThat(table.column("Samples/s")).containsExactly("3.00");
    }

    @Test
    void tablesWhatHasNoPurposeAsPartOfAllThatIsHeld() {
        TrialReport trial =
                held(16, 0, 1).measured("memory-held", 4000, "bytes").build();

        assertThat(MemoryTable.of(group(List.of(trial))).column("No purpose")).containsExactly("75.0 %");
    }

    @Test
    void putsSeveralGroupsIntoOneTableWithTheirLabels() {
        List<TrialReport> trials = new ArrayList<>();
        for (String optimizer : List.of("sgd", "adam")) {
            for (int batch : new int[] {16, 64}) {
                trials.add(held(batch, 10 * batch, 1)
                        .cell(Map.of("optimizer", optimizer))
                        .build());
            }
        }
        MemoryTable table = MemoryTable.of(MemoryGroup.of(trials));

        assertThat(table.column("Cells")).containsExactly("sgd", "sgd", "adam", "adam");
        assertThat(table.rows()).allMatch(row -> row.size() == table.head().size());
    }

    @Test
    void saysOnceWhatSeveralGroupsHoldAlike() {
        MemorySection section =
                MemorySection.of(MemoryFacts.of(MemoryRun.of().trials())).orElseThrow();

        assertThat(section.groups()).hasSize(2);
        assertThat(section.leftOut()).isEqualTo(1);
        assertThat(section.sentences())
                .contains("1 more group of cells, with other values of the other axes, hold the same.")
                .anyMatch(sentence -> sentence.startsWith("sgd: Held is about 1000 B and 10.0 B for each example"))
                .anyMatch(sentence -> sentence.startsWith("adam: Held is about 2.93 KiB and 10.0 B for each example"));
    }

    @Test
    void isNoSectionOfOneBatchSize() {
        assertThat(MemorySection.of(MemoryFacts.of(List.of(held(16, 1, 1).build()))))
                .isEmpty();
        assertThat(MemorySection.of(MemoryFacts.of(SampleRun.withTarget().trials())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60, 200})
    void printsNoLineLongerThanTheTerminal(int width) throws IOException {
        StringBuilder out = new StringBuilder();
        MemoryTables.print(MemoryFacts.of(line()), width, out);

        assertThat(out.toString().lines()).isNotEmpty().allMatch(text -> text.length() <= width);
        assertThat(out.toString()).startsWith("\nthe only cell\nBatch  Held");
    }
}
