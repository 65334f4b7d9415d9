package org.trainmark.results.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.report.GeneratedRun;

/** What all formats have in common, and what each says of runs that are hard to say. */
class ExportsIT {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path SCHEMA_1 = Path.of("src/test/resources/org/trainmark/results/report/schema1/run");

    private static ExportedRun generated;

    private final Path directory;

    ExportsIT(@TempDir Path directory) {
        this.directory = directory;
    }

    static List<Export> kinds() {
        return Exports.ALL;
    }

    static Exported export(Export kind, ExportedRun run) {
        return kind instanceof SeriesExport series ? series.of(List.of(run)) : ((RunExport) kind).of(run);
    }

    static String text(ExportedFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.content().writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String only(Exported export) throws IOException {
        assertThat(export.files()).hasSize(1);
        return text(export.files().get(0));
    }

    private static JsonNode json(String kind, ExportedRun run) throws IOException {
        return MAPPER.readTree(only(export(Exports.named(kind).orElseThrow(), run)));
    }

    @BeforeAll
    static void generate(@TempDir Path place) {
        GeneratedRun.write(place, 1);
        generated = ExportedRun.of(RunDirectory.open(place), notice -> {});
    }

    private ExportedRun censored() {
        return StoredRuns.write(directory.resolve("censored"), "hard", "2026-01-02T03:04:05Z", StoredRuns.censored());
    }

    @Test
    void haveNamesOfTheirOwn() {
        assertThat(Exports.ALL.stream().map(Export::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z-]+"));
        assertThat(Exports.named("nothing")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellOfEveryRunThatHasATrial(Export kind) throws IOException {
        ExportedRun failed =
                StoredRuns.write(directory.resolve("failed"), "hard", "2026-01-02T03:04:05Z", StoredRuns.failed());
        for (ExportedRun run :
                List.of(generated, censored(), failed, ExportedRun.of(RunDirectory.open(SCHEMA_1), notice -> {}))) {
            Exported export = export(kind, run);

            assertThat(export.files()).isNotEmpty();
            assertThat(kind.form() == Export.Form.FOLDER || export.files().size() == 1)
                    .isTrue();
            List<String> names = export.files().stream().map(ExportedFile::name).toList();
            assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT)))
                    .doesNotHaveDuplicates();
            assertThat(names)
                    .allMatch(name -> name.matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*"))
                    .noneMatch(name -> name.contains(".."));
            for (ExportedFile file : export.files()) {
                assertThat(text(file)).as(file.name()).isNotEmpty();
            }
            assertThat(export.unsaid()).allMatch(words -> words.matches("[a-z0-9].*[^.]"));
        }
    }

    @Test
    void nameEachCellByANameOfItsOwnWithoutABlank() throws IOException {
        ExportedRun run = generated;
        int cells = run.cells().size();

        JsonNode bencher = json("bencher", run);
        List<String> names = new ArrayList<>();
        bencher.fieldNames().forEachRemaining(names::add);

        assertThat(names).hasSize(cells).allMatch(name -> name.matches("[A-Za-z0-9._-]{1,60}"));
        assertThat(run.trials().stream().map(ExportedTrial::name)).doesNotHaveDuplicates();
    }

    @Test
    void haveNoDotInWhatJmhTakesForTheNameOfAMethod() throws IOException {
        List<String> names = json("jmh", generated).findValuesAsText("benchmark");

        assertThat(names)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("quickstart\\.(sample-time|time-to-target)\\.[A-Za-z0-9_-]+"))
                .anyMatch(name -> name.contains("rate-0_01"));
    }

    @Test
    void sayARateAsTheTimeOfOneSampleWhereLessIsTakenForBetter() throws IOException {
        JsonNode jmh = json("jmh", censored());

        assertThat(jmh.findValuesAsText("benchmark"))
                .containsExactlyInAnyOrder("hard.sample-time.a-b", "hard.sample-time.a-b-2");
        JsonNode three = jmh.get(jmh.get(0).get("benchmark").asText().endsWith("a-b") ? 0 : 1)
                .get("primaryMetric");
        assertThat(three.get("scoreUnit").asText()).isEqualTo("ns/op");
        assertThat(three.get("score").asDouble()).isBetween(1e6, 1.01e6);
        assertThat(three.get("rawData")).hasSize(3);
        assertThat(three.get("scoreConfidence").get(0).asDouble())
                .isLessThan(three.get("score").asDouble());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void makeNoNumberOfATimeThatWasNotReached(Export kind) throws IOException {
        Exported export = export(kind, censored());

        StringBuilder all = new StringBuilder();
        for (ExportedFile file : export.files()) {
            all.append(file.name()).append('\n').append(text(file));
        }
        // Trial 0 alone has one: 0.2 s. What the others were watched for is 0.2 s as well, so it is counted.
        assertThat(all.toString()).doesNotContain("a-b.time-to-target", "a-b/time-to-target", "Infinity");
        boolean saysIt = Stream.of("mlflow", "optuna", "mllog").anyMatch(kind.name()::equals);
        assertThat(export.unsaid().stream().anyMatch(words -> words.contains("2 trials did not reach the target")))
                .isEqualTo(!saysIt);
    }

    @Test
    void putALossOfSpeedWhereItIsReadAsWorse() throws IOException {
        List<ExportedFile> files = export(
                        Exports.named("github-action-benchmark").orElseThrow(), censored())
                .files();

        assertThat(files.stream().map(ExportedFile::name))
                .containsExactly("bigger-is-better.json", "smaller-is-better.json");
        assertThat(MAPPER.readTree(text(files.get(0))).findValuesAsText("name"))
                .contains("a-b/throughput", "a-b/completed", "a-b/final-accuracy", "a-b-2/throughput");
        assertThat(MAPPER.readTree(text(files.get(1))).findValuesAsText("name"))
                .contains("a-b/training-time")
                .noneMatch(name -> name.contains("throughput"));
    }

    @Test
    void makeASeriesOfRunsInTheOrderInWhichTheyBegan() throws IOException {
        ExportedRun late = StoredRuns.write(directory.resolve("b"), "s", "2026-01-03T00:00:00Z", StoredRuns.censored());
        ExportedRun early = StoredRuns.write(directory.resolve("a"), "s", "2026-01-02T00:00:00Z", StoredRuns.failed());
        ExportedRun earliest =
                StoredRuns.write(directory.resolve("c"), "s", "2026-01-01T00:00:00Z", StoredRuns.censored());
        ExportedRun other = StoredRuns.write(directory.resolve("d"), "t", "2026-01-01T00:00:00Z", StoredRuns.failed());
        OtavaExport otava = new OtavaExport();

        Exported export = otava.of(List.of(late, early, earliest));

        ExportedFile rates = export.files().stream()
                .filter(file -> file.name().equals("s.a-b.throughput.csv"))
                .findFirst()
                .orElseThrow();
        assertThat(text(rates).lines().toList())
                .satisfiesExactly(
                        head -> assertThat(head).isEqualTo("time,commit,throughput"),
                        row -> assertThat(row).startsWith("2026-01-01T00:00:00Z,v1.0-3-gabc_dirty,996.6"),
                        row -> assertThat(row).startsWith("2026-01-03T00:00:00Z,"));
        assertThat(text(export.files().get(0))).contains("  s.a-b.throughput:\n", "direction: 1, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> otava.of(List.of(late, other)))
                .withMessageContaining("these runs are of s, t");
    }

    @Test
    void escapeWhatPrometheusWouldTakeForTheEndOfALabel() throws IOException {
        String text = only(export(Exports.named("openmetrics").orElseThrow(), censored()));

        assertThat(text)
                .contains(
                        "cpu=\"a \\\"fast\\\" one\"",
                        "trainmark_throughput_samples_per_second{suite=\"hard\",cell=\"a-b\"}")
                .endsWith("\n# EOF\n");
    }

    @Test
    void keepTrialsThatOverlapInLanesOfTheirOwn() throws IOException {
        JsonNode events = json("chrome-trace", generated).get("traceEvents");

        List<JsonNode> trials = new ArrayList<>();
        events.forEach(event -> {
            if (event.get("ph").asText().equals("X") && event.get("args") != null) {
                trials.add(event);
            }
        });
        assertThat(trials)
                .hasSize(36)
                .allSatisfy(trial -> assertThat(trial.get("dur").asDouble()).isEqualTo(2.5e6));
    }
}
