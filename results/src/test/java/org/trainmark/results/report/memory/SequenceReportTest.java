package org.trainmark.results.report.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.memory.MemoryFacts;
import org.trainmark.results.report.MemoryRun;
import org.trainmark.results.report.SequenceRun;

/** Sentences and tables of memory by batch size and length of sequences. */
class SequenceReportTest {

    private static final MemoryFacts FACTS = MemoryFacts.of(SequenceRun.trials());
    private static final MemoryFacts LIMITED =
            MemoryFacts.of(SequenceRun.underALimit().trials());

    @Test
    void tablesWhatIsHeldWithAColumnForEachLength() {
        MemoryTable table = SequenceSection.of(FACTS).orElseThrow().held();

        assertThat(table.head()).containsExactly("Cells", "Batch", "length 32", "length 64", "length 128");
        // 10 MiB, 128 KiB of the length, and 16 times 128 times 64 or 16 KiB.
        assertThat(table.rows().get(5)).containsExactly("recompute none", "16", "42.0 MiB", "74.1 MiB", "138 MiB");
        assertThat(table.rows().get(2)).containsExactly("blocks", "16", "18.0 MiB", "26.1 MiB", "42.1 MiB");
    }

    @Test
    void tablesTheLargestBatchOfEachLength() {
        MemoryTable table = SequenceSection.of(LIMITED).orElseThrow().largest().orElseThrow();

        assertThat(table.head()).containsExactly("Cells", "Limit", "length 32", "length 64", "length 128");
        assertThat(table.rows()).containsExactly(List.of("the only cell", "64.0 MiB", "26 or more", "13", "6"));
        assertThat(SequenceSection.of(FACTS).orElseThrow().largest()).isEmpty();
    }

    @Test
    void tellsTheModelInASentence() {
        assertThat(SequenceSection.of(FACTS).orElseThrow().sentences())
                .contains(
                        "recompute none: Held is about 10.0 MiB at length 32 to 10.1 MiB at 128 and, for each example,"
                                + " 2.00 MiB at 32, 4.00 MiB at 64, 8.00 MiB at 128; leaving one batch and length out errs by"
                                + " 0.0 %; telling length 128 from the shorter errs by 0.0 %.");
    }

    @Test
    void saysWhyThereIsNoModel() {
        MemoryFacts few = MemoryFacts.of(SequenceRun.trials(new int[] {32, 64}, new int[] {1, 4}));

        assertThat(SequenceSection.of(few).orElseThrow().sentences())
                .contains("blocks: No model of memory by batch and length: 2 batch sizes and 2 lengths do not tell how"
                        + " memory grows with both; measure at least 2 batch sizes and 3 lengths.");
    }

    @Test
    void tellsALengthThatWasNotMeasured() {
        assertThat(new MemoryQuestion(List.of(8), List.of(96)).answers(FACTS))
                .contains("recompute none, length 96, batch 8: held 58.1 [57.8, 58.4] MiB, peak resident 258 [257, 259]"
                        + " MiB. In brackets, where one more trial lies with a confidence of 95 %.");
        assertThat(new MemoryQuestion(List.of(), List.of(512)).answers(FACTS))
                .hasSize(6)
                .element(1)
                .asString()
                .startsWith("blocks, length 512, batch 4: held 42.5 [")
                .endsWith(
                        "Warning: only batches 1 to 16 and lengths 32 to 128 were measured, and what sets in beyond is"
                                + " in no bracket.");
    }

    @Test
    void isNoSectionOfOneLength() {
        assertThat(SequenceSection.of(MemoryFacts.of(MemoryRun.of().trials()))).isEmpty();
    }

    @Test
    void writesAllOfItOnAPage() throws IOException {
        StringBuilder page = new StringBuilder();
        MemoryTables.write("Memory: sequences", LIMITED, List.of(), page);

        assertThat(page)
                .contains("## Memory by batch size and length of sequences\n")
                .contains("| Cells | Batch | length 32 | length 64 | length 128 |\n")
                .contains("### Largest batch within a limit\n")
                .contains("| the only cell | 64.0 MiB | 26 or more | 13 | 6 |\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 200})
    void printsNoLineLongerThanTheTerminal(int width) throws IOException {
        StringBuilder out = new StringBuilder();
        MemoryTables.print(LIMITED, width, out);

        assertThat(out.toString().lines()).isNotEmpty().allMatch(text -> text.length() <= width);
        assertThat(out).contains("Memory by batch size and length", "Largest batch within a limit");
    }

    @Test
    void tellsProgramsTheModelAndWhatFits() throws JsonProcessingException {
        JsonNode json = new ObjectMapper()
                .readTree(MemoryJson.write(LIMITED, new MemoryQuestion(List.of(8), List.of(96)), List.of()));
        JsonNode kept = json.get("sequences").get(1);

        assertThat(kept.get("axis").asText()).isEqualTo("data.sequences.copy.length");
        assertThat(kept.get("heldModel")
                        .get("lengths")
                        .get(1)
                        .get("bytesPerExample")
                        .asDouble())
                .isBetween(4194303.0, 4194305.0);
        assertThat(kept.get("predictions").get(0).get("heldBytes").get("value").asDouble())
                .isBetween(60915711.0, 60915713.0);
        assertThat(json.get("largest").get(2).get("batch").asInt()).isEqualTo(6);
        assertThat(json.get("largest").get(2).get("tooLarge").asInt()).isEqualTo(7);
    }
}
