package org.trainmark.bench.cli.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.cli.Await;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.InProcess;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.pages.Document;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;

/** Runs by their names: listed, named in few letters, opened; and what commands print of them for programs. */
class NamedRunsIT {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What of published runs is read here; their steps are many files. */
    private static final String[] FILES = {"run.json", "trials.jsonl"};

    private static Path parent;
    private static Path runs;

    @BeforeAll
    static void publish(@TempDir Path directory) throws IOException {
        parent = directory;
        runs = directory.resolve("runs");
        copy("memory", runs.resolve("memory-20261128"));
        copy("memory", runs.resolve("sweep/run-1"));
        copy("memory", runs.resolve("mend-20261129"));
        Path newest = runs.resolve("mend-20261129/run.json");
        Files.writeString(
                newest, Files.readString(newest).replaceFirst("\"createdAt\" *: *\"\\d{4}", "\"createdAt\":\"2999"));
        Files.writeString(Files.createDirectories(runs.resolve("broken")).resolve("run.json"), "{");
        Files.createDirectories(runs.resolve("no-run"));
    }

    private static void copy(String published, Path run) throws IOException {
        Path from = Document.ROOT.resolve("results/published").resolve(published);
        Files.createDirectories(run);
        for (String file : FILES) {
            Files.copy(from.resolve(file), run.resolve(file));
        }
        if (Files.isDirectory(from.resolve("steps"))) {
            Files.createDirectories(run.resolve("steps"));
            try (Stream<Path> steps = Files.list(from.resolve("steps"))) {
                for (Path step : steps.toList()) {
                    Files.copy(step, run.resolve("steps").resolve(step.getFileName()));
                }
            }
        }
    }

    private static HostProcess.Ended execute(String... arguments) {
        return InProcess.run(Map.of(), arguments);
    }

    private static JsonNode json(HostProcess.Ended ended) throws IOException {
        assertThat(ended.code()).as(ended.err()).isIn(ExitCode.FINE, ExitCode.CANNOT_TELL);
        return MAPPER.readTree(ended.out());
    }

    @Test
    void areListedNewestFirstWithTheirAnswers() {
        HostProcess.Ended ended = execute("ls", runs.toString());

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out().lines().toList())
                .satisfiesExactly(
                        head -> assertThat(head)
                                .startsWith("Run ")
                                .contains("Began", "State", "Trials", "Suite", "Machine", "Answer"),
                        newest -> assertThat(newest)
                                .startsWith("mend-20261129 ")
                                .contains(" 2999-", " finished ", " trials, ", " memory ", " 2 x AMD EPYC")
                                .contains("Highest throughput"),
                        other -> assertThat(other).startsWith("memory-20261128 "),
                        deeper -> assertThat(deeper).startsWith("sweep/run-1 "),
                        damaged -> assertThat(damaged).startsWith("broken "));
    }

    @Test
    void areListedWithWhatBecomesOfThem(@TempDir Path folder) throws IOException {
        copy("memory", folder.resolve("whole"));
        copy("memory", folder.resolve("begun"));
        copy("memory", folder.resolve("going-on"));
        Path log = folder.resolve("begun/trials.jsonl");
        List<String> lines = Files.readAllLines(log);
        Files.write(log, lines.subList(0, 5));

        try (RunWriter writer = RunDirectory.openForWriting(folder.resolve("going-on"))) {
            assertThat(writer.resumes()).isTrue();
            JsonNode list = json(execute("ls", folder.toString(), "--json"));

            assertThat(list.findValuesAsText("name")).containsExactlyInAnyOrder("whole", "begun", "going-on");
            for (JsonNode run : list.get("runs")) {
                assertThat(run.get("state").asText())
                        .isEqualTo(
                                switch (run.get("name").asText()) {
                                    case "whole" -> "finished";
                                    case "begun" -> "partly";
                                    default -> "running";
                                });
                assertThat(run.get("machine").asText()).isEqualTo("2 x AMD EPYC");
            }
        }
    }

    @Test
    void keepToANarrowTerminal() {
        HostProcess.Ended ended =
                HostProcess.run(List.of("-Dtrainmark.stdout.columns=40"), parent, "ls", runs.toString());

        assertThat(ended.out().lines()).allMatch(line -> line.length() <= 40);
        assertThat(ended.out()).startsWith("Run ").doesNotContain("Machine");
    }

    @Test
    void areListedForPrograms() throws IOException {
        JsonNode list = json(execute("ls", runs.toString(), "--json"));

        assertThat(list.get("schema").asInt()).isEqualTo(1);
        assertThat(list.get("runs")).hasSize(4);
        JsonNode newest = list.get("runs").get(0);
        assertThat(newest.get("name").asText()).isEqualTo("mend-20261129");
        assertThat(newest.get("ended").asInt())
                .isPositive()
                .isEqualTo(newest.get("trials").asInt());
        assertThat(newest.get("answer").asText()).contains("throughput");
        assertThat(list.get("runs").get(3).has("problem")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"mem, memory-20261128", "mend-20261129, mend-20261129", "sweep/r, sweep/run-1", "latest, mend-20261129"
    })
    void areNamedInFewLetters(String word, String run) {
        HostProcess.Ended ended = HostProcess.run(parent, "report", word);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).endsWith("Report: runs/%s/report/report.html\n".formatted(run));
    }

    @ParameterizedTest
    @CsvSource({
        "recommend me, 'may be any of 2 runs in RUNS: memory-20261128, mend-20261129; write more of the name, or latest'",
        "report memori-20261128, did you mean 'memory-20261128'?",
        "baseline main nothing, 'runs in RUNS are broken, memory-20261128, mend-20261129, sweep/run-1'",
        "compare memory nothing, does not exist",
        "open no-run, is not a run"
    })
    void areToldWhereAWordNamesNone(String command, String why) {
        String[] words = command.split(" ");
        words[words.length - 1] = runs.resolve(words[words.length - 1]).toString();
        if (words[0].equals("compare")) {
            words[1] = runs.resolve(words[1]).toString();
        }

        HostProcess.Ended ended = execute(words);

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains(why.replace("RUNS", runs.toString()));
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void areOpenedInTheBrowserThatThereIs() throws IOException {
        Path bin = Files.createDirectories(parent.resolve("bin"));
        Path seen = parent.resolve("seen");
        Path browser = Files.writeString(
                bin.resolve("xdg-open"),
                "#!/bin/sh\necho \"$1\" >'%1$s.tmp' && mv '%1$s.tmp' '%1$s'\n".formatted(seen));
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
        Path page = runs.resolve("memory-20261128/report/report.html");

        HostProcess.Ended shown = InProcess.run(
                Map.of("DISPLAY", ":0", "PATH", bin.toString()),
                "open",
                runs.resolve("memory").toString());
        HostProcess.Ended without = execute("open", runs.resolve("memory").toString());

        assertThat(shown.code()).as(shown.err()).isEqualTo(ExitCode.FINE);
        assertThat(shown.out()).isEqualTo(page + System.lineSeparator());
        assertThat(shown.err()).isEmpty();
        assertThat(page).isRegularFile();
        Await.until("the browser", () -> Files.exists(seen));
        assertThat(seen).hasContent(page.toString());
        assertThat(without.out()).isEqualTo(page + System.lineSeparator());
        assertThat(without.err()).contains("no browser");
    }

    @Test
    void arePrintedForPrograms() throws IOException {
        String run = runs.resolve("memory").toString();

        JsonNode report = json(execute("report", run, "--json"));
        JsonNode pick = json(execute("recommend", run, "--objective", "throughput", "--json"));
        JsonNode memory = json(execute("memory", run, "--predict", "8192", "--json"));

        assertThat(report.get("cells")
                        .get(0)
                        .get("figures")
                        .get("throughput")
                        .get("value")
                        .isDouble())
                .isTrue();
        assertThat(pick.get("objective").asText()).isEqualTo("throughput");
        assertThat(pick.get("ranked").get(0).get("value").isDouble()).isTrue();
        assertThat(pick.get("ranked").get(0).get("cell").has("batch-size")).isTrue();
        JsonNode group = memory.get("groups").get(0);
        assertThat(group.get("batches")
                        .get(0)
                        .get("trials")
                        .get(0)
                        .get("heldBytes")
                        .asDouble())
                .isGreaterThan(1e6);
        assertThat(group.get("predictions").get(0).get("heldBytes").get("value").asDouble())
                .isGreaterThan(1e6);
    }
}
