package org.trainmark.results.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainmark.results.TrialBuilder.trial;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.CellKey;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Extent;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.StepWindow;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.stored.TrialJson;

/** Lines of schema 2, field by field: their names and words outlive the types that they store. */
class StoredLineTest {

    private static final String REQUIRED = "\"schema\":2,\"id\":\"a\",\"repetition\":1,\"seed\":7,\"order\":3,"
            + "\"startedAt\":\"2026-01-01T00:00:00Z\",\"seconds\":1.5,\"outcome\":\"completed\"";

    private static TrialReport read(String more) {
        return reader().read(line("{" + REQUIRED + more + "}")).orElseThrow();
    }

    private static TrialReader reader() {
        return new TrialReader(Path.of("trials.jsonl"), Optional.empty());
    }

    private static LogLines.Line line(String json) {
        return new LogLines.Line(4, 0, json.getBytes(UTF_8), true);
    }

    private static String written(TrialReport trial) {
        return new String(TrialJson.write(trial), UTF_8);
    }

    private static TrialReport with(Origin origin) {
        TrialReport made = trial("a").build();
        TrialKey key = new TrialKey("a", made.cell(), 0, 100, origin);
        return new TrialReport(key, made.when(), made.ending(), made.findings(), made.host(), made.stepsFile());
    }

    @Test
    void isOneLineOfTheFieldsThatATrialHas() {
        TrialReport trial = trial("a")
                .setting("loss", "mse")
                .cell(Map.of("batch-size", "16"))
                .measured("throughput", 10, "samples/s")
                .build();

        assertThat(written(trial))
                .isEqualTo(
                        "{\"schema\":2,\"id\":\"a\",\"settings\":{\"loss\":\"mse\"},\"axes\":{\"batch-size\":\"16\"},"
                                + "\"repetition\":0,\"seed\":100,\"origin\":{\"plan\":\"grid\",\"round\":0},\"order\":0,"
                                + "\"startedAt\":\"2026-01-01T00:00:00Z\",\"seconds\":2.5,\"outcome\":\"completed\","
                                + "\"measurements\":{\"throughput\":{\"value\":10.0,\"unit\":\"samples/s\"}}}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, completed",
        "DIVERGED, diverged",
        "OUT_OF_MEMORY, out of memory",
        "CRASHED, crashed",
        "TIMED_OUT, timed out",
        "REFUSED, refused"
    })
    void storesAnOutcomeInTheseWords(Outcome outcome, String word) {
        assertThat(written(trial("a").failed(outcome, "so").build()))
                .contains("\"outcome\":\"" + word + "\",\"reason\":\"so\"");
    }

    @ParameterizedTest
    @CsvSource({
        "TARGET, target",
        "PATIENCE, patience",
        "EPOCHS, epochs",
        "DIVERGED, diverged",
        "RUNG, rung",
        "EDIT, edit"
    })
    void storesTheEndOfATrainingInTheseWords(TrainingEnd end, String word) {
        TrialReport trial = trial("a").trainingEnded(end).build();

        assertThat(written(trial)).contains("\"trainingEnd\":\"" + word + "\"");
        assertThat(read(",\"trainingEnd\":\"" + word + "\"").ending().training())
                .contains(end);
    }

    @ParameterizedTest
    @EnumSource(Disturbance.Kind.class)
    void storesEachDisturbanceUnderItsHost(Disturbance.Kind kind) {
        TrialReport trial =
                trial("a").disturbances(new Disturbance(kind, "seen")).build();

        assertThat(written(trial))
                .contains("\"host\":{\"disturbances\":[{\"kind\":\"" + kind.label() + "\",\"detail\":\"seen\"}]}");
        assertThat(reader().read(line(written(trial)))).contains(trial);
    }

    @Test
    void storesWhereATrialComesFromWithItsRung() {
        TrialReport trial = with(new Origin("halving", 2, OptionalInt.of(1)));

        assertThat(written(trial)).contains("\"origin\":{\"plan\":\"halving\",\"round\":2,\"rung\":1}");
        assertThat(reader().read(line(written(trial)))).contains(trial);
        assertThat(written(with(Origin.GRID))).doesNotContain("rung");
    }

    @Test
    void takesATrialWithoutAnOriginForOneOfTheGrid() {
        assertThat(read("").key().origin()).isEqualTo(Origin.GRID);
        assertThat(read("").cell()).isEqualTo(new CellKey(new TreeMap<>(), new TreeMap<>()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"trainingEnd\":\"bored\" | unknown end of a training 'bored'",
                "\"host\":{\"disturbances\":[{\"kind\":\"noise\",\"detail\":\"x\"}]} | unknown disturbance 'noise'",
                "\"origin\":{\"plan\":\"grid\"} | 'round'",
                "\"curve\":[{\"epochs\":1}] | 'step'",
                "\"startedAt\":\"yesterday\" | yesterday",
                "\"provenance\":{\"a\":null} | 'provenance.a' is null",
                "\"measurements\":{\"a\":null} | 'measurements.a' is null",
                "\"measurements\":{\"a\":{\"value\":null,\"unit\":\"s\"}} | 'measurements.a.value' is not a number",
                "\"measurements\":{\"a\":{\"value\":1,\"unit\":null}} | 'unit' is null",
                "\"measurements\":{\"throughput\":{\"value\":1e999,\"unit\":\"samples/s\"}} | 'measurements.throughput.value' is not a number",
                "\"measurements\":{\"throughput\":{\"value\":-5,\"unit\":\"samples/s\"}} | throughput is -5.0, but must be",
                "\"measurements\":{\"throughput\":{\"value\":\"NaN\",\"unit\":\"samples/s\"}} | throughput is NaN, but must be",
                "\"measurements\":{\"memory.x\":{\"value\":-1,\"unit\":\"bytes\"}} | memory.x is -1.0, but must be",
                "\"measurements\":7 | 'measurements' is not",
                "\"windows\":[{\"steps\":1.5,\"meanNanos\":1}] | 'windows[0].steps' is not a whole number",
                "\"windows\":[null] | 'windows[0]' is null",
                "\"windows\":[7] | 'windows[0]' is not",
                "\"windows\":[{\"steps\":null,\"meanNanos\":1}] | 'windows[0].steps' is not a whole number",
                "\"windows\":[{\"steps\":1,\"meanNanos\":\"fast\"}] | 'windows[0].meanNanos' is not a number",
                "\"windows\":[{\"steps\":1,\"meanNanos\":1e999}] | 'windows[0].meanNanos' is not a number",
                "\"windows\":[{\"steps\":1,\"meanNanos\":\"NaN\"}] | meanNanos of 'windows' is NaN, but must be",
                "\"curve\":[{\"epochs\":\"one\"}] | 'curve[0].epochs' is not a number",
                "\"repetition\":-1 | repetition is -1",
                "\"seconds\":\"Infinity\" | seconds is Infinity",
                "\"id\":null | 'id' is null",
                "\"startedAt\":null | 'startedAt' is null"
            })
    void saysWhatOfALineCannotBe(String field, String message) {
        assertThatThrownBy(() -> read("," + field))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessageStartingWith("trials.jsonl: line 4: this is no trial: ")
                .hasMessageContaining(message)
                .hasMessageEndingWith("; restore the line, or delete it to lose that trial")
                .hasMessageNotContainingAny("Cannot invoke", "fasterxml", "org.trainmark", "java.");
    }

    @Test
    void leavesOutWhatALaterVersionSaysOfAWindow() {
        assertThat(read(",\"windows\":[{\"steps\":8,\"warm\":{\"a\":[1]},\"meanNanos\":2.5}]")
                        .findings()
                        .windows())
                .containsExactly(new StepWindow(8, 2.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "\"x\""})
    void isNoTrialWhereALineIsNoObject(String json) {
        assertThatThrownBy(() -> reader().read(line(json)))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessageContaining("it has no \"schema\", so Trainmark did not write it");
    }

    @Test
    void isNestedAsDeepAsItIsWrittenAndNotDeeper() {
        assertThatThrownBy(() -> read(",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000)))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessageContaining("nested too deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"schema\":3,\"id\":\"a\"}", "{\"schema\":3,\"id\":7,\"outcome\":{\"new\":1}}"})
    void refersALaterSchemaToALaterTrainmark(String json) {
        assertThatThrownBy(() -> reader().read(line(json)))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessageContaining("its schema is 3 and this version knows those up to 2");
    }

    @Test
    void saysThatAnotherProgramWroteWhatHasNoSchema() {
        assertThatThrownBy(() -> reader().read(line("{\"id\":\"a\"}")))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessageContaining("it has no \"schema\", so Trainmark did not write it");
    }

    @Test
    void needsACellOfALineOfSchema1() {
        assertThatThrownBy(() -> reader().read(line("{" + REQUIRED.replace("\"schema\":2", "\"schema\":1") + "}")))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessageContaining("it has no 'cell'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"schema\":2,\"id\":\"a", "", "\u0000\u0000"})
    void isNothingWhereALineIsNotWholeJson(String torn) {
        assertThat(torn.isEmpty() ? Optional.empty() : reader().read(line(torn)))
                .isEmpty();
    }

    @Test
    void givesALineOfSchema1TheSettingsOfItsRunButForHowVerdictsAreReached() {
        RunInfo info = new RunInfo(
                "x",
                "",
                "name: x\nprofile: slow\n",
                "",
                List.of("batch-size"),
                new Extent(1, false),
                Optional.empty(),
                Instant.EPOCH,
                new TreeMap<>(Map.of("loss", "mse", "guard.throughput", "0.1", "looks", "2", "seed", "7")),
                new TreeMap<>());
        String json = "{" + REQUIRED.replace("\"schema\":2", "\"schema\":1") + ",\"cell\":{\"batch-size\":\"16\"}}";
        CellKey cell = new TrialReader(Path.of("x"), Optional.of(info))
                .read(line(json))
                .orElseThrow()
                .cell();

        assertThat(cell.settings()).isEqualTo(Map.of("loss", "mse", "profile", "slow"));
        assertThat(cell.axes()).isEqualTo(Map.of("batch-size", "16"));
    }

    @Test
    void movesWhatSchema1HasOfTheHostAmongTheFindings() {
        TrialReport trial = reader().read(line("{" + REQUIRED.replace("\"schema\":2", "\"schema\":1")
                        + ",\"cell\":{},\"provenance\":{\"devices.at-once\":\"2\",\"jvm\":\"17\"},"
                        + "\"disturbances\":[{\"kind\":\"clock\",\"detail\":\"x\"}]}"))
                .orElseThrow();

        assertThat(trial.provenance()).isEqualTo(Map.of("jvm", "17"));
        assertThat(trial.host().facts()).isEqualTo(Map.of("devices.at-once", "2"));
        assertThat(trial.disturbances()).containsExactly(new Disturbance(Disturbance.Kind.CLOCK, "x"));
    }
}
