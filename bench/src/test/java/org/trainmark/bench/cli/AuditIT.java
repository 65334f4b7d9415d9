package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.CellKey;
import org.trainmark.results.Circumstances;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Ending;
import org.trainmark.results.Extent;
import org.trainmark.results.Findings;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.When;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;
import org.trainmark.results.log.TrialLog;

/** What rules that end trainings early would have saved in a stored run of 27 trainings of 27 epochs. */
class AuditIT {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int TRAININGS = 27;
    private static final int EPOCHS = 27;

    private static Path run;

    @BeforeAll
    static void store(@TempDir Path directory) {
        run = directory.resolve("stored");
        store(run, TRAININGS, EPOCHS);
    }

    private static void store(Path directory, int trainings, int epochs) {
        try (RunWriter writer = RunDirectory.openForWriting(directory)) {
            writer.writeInfo(new RunInfo(
                    "stored",
                    "",
                    "name: stored\n",
                    "0123",
                    List.of("learning-rate"),
                    new Extent(trainings, false),
                    Optional.empty(),
                    START,
                    new TreeMap<>(),
                    new TreeMap<>()));
            try (TrialLog log = writer.openLog(notice -> {})) {
                for (int i = 0; i < trainings; i++) {
                    log.append(trial(i, epochs));
                }
            }
        }
    }

    private static TrialReport trial(int i, int epochs) {
        CellKey cell = new CellKey(new TreeMap<>(), new TreeMap<>(Map.of("learning-rate", "0.0" + i)));
        return new TrialReport(
                new TrialKey("t" + i, cell, 0, i, Origin.GRID),
                new When(i, START.plusSeconds(i), 2.5),
                new Ending(Outcome.COMPLETED, Optional.empty(), Optional.of(TrainingEnd.EPOCHS), List.of()),
                new Findings(
                        new TreeMap<>(),
                        curve(0.3 + 0.02 * i, epochs),
                        List.of(),
                        List.of(),
                        List.of(),
                        new TreeMap<>(),
                        Optional.empty()),
                new Circumstances(new TreeMap<>(), List.of(), new TreeMap<>()),
                Optional.empty());
    }

    /** Returns a curve that comes ever nearer to an accuracy. */
    private static List<CurvePoint> curve(double accuracy, int epochs) {
        List<CurvePoint> curve = new ArrayList<>();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            double reached = accuracy * epoch / (epoch + 1);
            curve.add(new CurvePoint(
                    epoch,
                    10L * epoch,
                    160L * epoch,
                    0.1 * epoch,
                    0.2 * epoch,
                    2 - reached,
                    1 - reached,
                    OptionalDouble.of(reached)));
        }
        return curve;
    }

    private static HostProcess.Ended audit(Path run, String... options) {
        String[] words = Stream.concat(Stream.of("audit", run.toString()), Stream.of(options))
                .toArray(String[]::new);
        return InProcess.run(Map.of(), words);
    }

    @Test
    void isATableOfTheRules() {
        HostProcess.Ended ended = audit(run, "--orders", "4");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .startsWith("27 trainings of 27 cells to their own ends: 729 epochs and ")
                .containsPattern("in the order of the log and\\s3 random ones")
                .containsPattern(
                        "\nRule +Epochs saved +Winner and equals lost +Seconds saved +Winner lost +Best kept is worse by +Ended early\n")
                .containsPattern("\nforecast +[0-9.]+ %")
                .containsPattern("\nhalving +88\\.9 % +0\\.0 \\[0\\.0, 60\\.2] % +88\\.9 % +0\\.0 ")
                .contains(
                        "\nOf the rules that lose the winner and its equals in at most 5 % of the orders, halving saves most:");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void isPrintedForPrograms() throws IOException {
        HostProcess.Ended ended = audit(run, run.toString(), "--orders=1", "--quantity=loss", "--by=seconds", "--json");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        JsonNode json = new ObjectMapper().readTree(ended.out());
        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(json.get("runs")).hasSize(1);
        JsonNode audited = json.get("runs").get(0);
        assertThat(audited.get("run").asText()).isEqualTo(run.toString());
        assertThat(audited.get("quantity").asText()).isEqualTo("loss");
        assertThat(audited.get("by").asText()).isEqualTo("seconds");
        assertThat(audited.get("target").isNull()).isTrue();
        assertThat(audited.has("watched")).isFalse();
        assertThat(audited.get("advised").asText()).isIn("halving", "asha");
        JsonNode halving = audited.get("rules").get(7);
        assertThat(halving.get("rule").asText()).isEqualTo("halving");
        assertThat(halving.get("epochsSaved").asDouble()).isBetween(0.88, 0.89);
        assertThat(halving.get("bestKeptWorseBy").asDouble()).isZero();
        assertThat(halving.get("winnerLost").get("value").asDouble()).isZero();
    }

    @Test
    void isOneForEachRun(@TempDir Path directory) {
        Path other = directory.resolve("other");
        store(other, 3, 2);

        HostProcess.Ended ended = audit(run, other.toString(), "--orders=1");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .startsWith(run + "\n27 trainings of 27 cells ")
                .contains("\n\n" + other + "\n3 trainings of 3 cells ");
    }

    @Test
    void standsAWatchedRunAgainstTrainingsSideBySide(@TempDir Path directory) throws IOException {
        Path watched = directory.resolve("watched");
        store(watched, 1, EPOCHS);

        HostProcess.Ended table = audit(run, "--orders=1", "--watched", watched.toString());
        HostProcess.Ended json = audit(run, "--orders=1", "--watched", watched.toString(), "--json");

        assertThat(table.code()).as(table.err()).isEqualTo(ExitCode.FINE);
        assertThat(table.out())
                .contains("\n\nThe watched run: 1 training, 2.70 s of training in all, best accuracy 28.9 %.")
                .containsPattern("\nAfter +Workers +Watched +Best accuracy +Watched better +Watched worse ")
                .containsPattern("\n675 ms +1 +25\\.7 % +25\\.7 % +no +no +1 of 27\n")
                .containsPattern("\n2\\.70 s +8 +28\\.9 % +42\\.4 % +no +yes +8 of 27\n");
        JsonNode stands =
                new ObjectMapper().readTree(json.out()).get("runs").get(0).get("watched");
        assertThat(stands.get("trainings").asInt()).isEqualTo(1);
        assertThat(stands.get("seconds").asDouble()).isCloseTo(2.7, within(1e-9));
        assertThat(stands.get("moments")).hasSize(12);
        JsonNode last = stands.get("moments").get(11);
        assertThat(last.get("workers").asInt()).isEqualTo(8);
        assertThat(last.get("median").asDouble()).isCloseTo(0.44 * 27 / 28, within(1e-9));
        assertThat(last.get("watchedWorse").get("value").asDouble()).isEqualTo(1);
        assertThat(stands.get("toTarget")).isEmpty();
    }

    @Test
    void needsAWatchedRunWithACurve(@TempDir Path directory) {
        Path watched = directory.resolve("watched");
        store(watched, 2, 0);

        HostProcess.Ended ended = audit(run, "--orders=1", "--watched", watched.toString());

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).startsWith(watched + ": no trial of it has a learning curve");
        assertThat(ended.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 0, no trial has a learning curve; add measure.convergence", "1, 5, a rule compares cells"})
    void needsTrainingsToCompare(int trainings, int epochs, String why, @TempDir Path directory) {
        store(directory.resolve("poor"), trainings, epochs);

        HostProcess.Ended ended = audit(directory.resolve("poor"));

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).startsWith(directory.resolve("poor") + ": ").contains(why);
        assertThat(ended.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--orders=0, --orders must be at least 1", "--by=steps, --by", "--quantity=time, --quantity"})
    void isRefusedOnBadInput(String option, String why) {
        HostProcess.Ended ended = audit(run, option);

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains(why).endsWith("./trainmark audit --help tells what it takes.\n");
        assertThat(ended.out()).isEmpty();
    }
}
