package org.trainmark.bench.cli.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.InProcess;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.pages.Document;
import org.trainmark.results.export.Export;
import org.trainmark.results.export.Exports;

/** Runs in the formats of other tools, from the command line. */
class ExportIT {

    private static final Path PUBLISHED = Document.ROOT.resolve("results/published");
    private static final String RUN = PUBLISHED.resolve("quickstart").toString();

    private final Path out;

    ExportIT(@TempDir Path directory) {
        out = directory.resolve("out");
    }

    @BeforeEach
    void needsTheRunsThatArePublished() {
        assumeTrue(Files.isDirectory(PUBLISHED));
    }

    static List<Export> kinds() {
        return Exports.ALL;
    }

    private static HostProcess.Ended execute(String... words) {
        return InProcess.run(Map.of(), words);
    }

    private HostProcess.Ended export(String run, String kind) {
        return execute("export", run, "--to", kind, "--out", out.toString());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isWrittenForEveryTool(Export kind) throws IOException {
        HostProcess.Ended ended = export(RUN, kind.name());

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).startsWith(out.toString());
        assertThat(ended.err()).startsWith(kind.name() + " leaves out:\n  ");
        if (kind.form() == Export.Form.FILE) {
            assertThat(out).isRegularFile().isNotEmptyFile();
        } else {
            try (Stream<Path> files = Files.walk(out)) {
                assertThat(files.filter(Files::isRegularFile))
                        .hasSizeGreaterThan(1)
                        .allMatch(file -> out.relativize(file).toString().matches("[A-Za-z0-9._/-]+"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jmh", "github-action-benchmark", "tensorboard", "mllog", "openmetrics", "optuna"})
    void isWrittenOfARunThatTrainedNothing(String kind) {
        HostProcess.Ended ended = export(PUBLISHED.resolve("memory").toString(), kind);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err()).contains("63 trials that only tried whether a batch fits into memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jmh", "chrome-trace"})
    void isWrittenOfARunWithoutATarget(String kind) {
        HostProcess.Ended ended = export(PUBLISHED.resolve("audit").toString(), kind);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err()).doesNotContain("did not reach");
    }

    @Test
    void goesToStandardOutputWhereItIsOneFile() throws IOException {
        HostProcess.Ended ended = execute("export", RUN, "--to", "bencher");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(new ObjectMapper().readTree(ended.out())).hasSize(18);
        assertThat(ended.err()).startsWith("bencher leaves out:").contains("13 trials did not reach the target");
    }

    @Test
    void leavesAloneWhatIsThereAlready() throws IOException {
        Files.writeString(out, "mine");

        HostProcess.Ended file = export(RUN, "jmh");
        HostProcess.Ended folder = export(RUN, "otava");

        for (HostProcess.Ended ended : List.of(file, folder)) {
            assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(ended.err())
                    .contains(out + " is there already, and is left as it is; give another name with --out");
        }
        assertThat(out).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--to jhm|there is no format 'jhm'; did you mean 'jmh'?",
                "--to otava|otava is several files: name a folder for them with --out",
                "--to jmh --server http://127.0.0.1:1|--server is for --to mlflow, but here is --to jmh",
                "--to mlflow --server ftp://127.0.0.1:1|--server is such as http://127.0.0.1:5000, but is ftp:",
                "--to mlflow --server 127.0.0.1|--server is such as http://127.0.0.1:5000, but is 127.0.0.1",
                "--to mlflow --server http://127.0.0.1:1 --out x|give either --out or --server",
                "--to mlflow --server http://127.0.0.1:1|http://127.0.0.1:1 does not answer: start the server",
                "RUN --to jmh|jmh tells of one run, but here are 2: export each by itself",
                "\"\"|say with --to what is to read it; there are:"
            })
    void isRefusedWhereInputIsBad(String words, String why) {
        HostProcess.Ended ended = execute(Stream.concat(
                        Stream.of("export", RUN),
                        Stream.of(words.replace("RUN", RUN).split(" ")).filter(word -> !word.isEmpty()))
                .toArray(String[]::new));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains(why);
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void saysOfARunWithoutTrialsThatThereIsNothingYet(@TempDir Path empty) throws IOException {
        Files.copy(PUBLISHED.resolve("quickstart/run.json"), empty.resolve("run.json"));

        HostProcess.Ended ended = export(empty.toString(), "jmh");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("no trial of " + empty + " has ended, so there is nothing to export yet");
        assertThat(out).doesNotExist();
    }

    @Test
    void listsEveryToolWhereOneIsNotKnown() {
        List<String> names = kinds().stream().map(Export::name).toList();

        assertThat(execute("export", RUN, "--to", "nothing").err()).contains(names);
        assertThat(execute("export", "--help").out()).contains(names);
        assertThat(execute("completion").out()).contains("github-action-benchmark", "tensorboard");
    }

    @Test
    void makesOneSeriesOfSeveralRuns() throws IOException {
        HostProcess.Ended ended = execute("export", RUN, RUN, "--to", "otava", "--out", out.toString());

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(Files.readAllLines(out.resolve("quickstart.adam_rate-0.01_batch-16.throughput.csv")))
                .hasSize(3);
    }

    @Test
    void isToldToAServerOfMlflow() throws IOException {
        byte[] answer = "{\"experiment\": {\"experiment_id\": \"1\"}, \"run\": {\"info\": {\"run_id\": \"2\"}}}"
                .getBytes(UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/2.0/mlflow/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            HostProcess.Ended ended = execute("export", RUN, "--to", "mlflow", "--server", address);

            assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
            assertThat(ended.out()).isEqualTo("%s: 54 runs of experiment quickstart%n".formatted(address));
        } finally {
            server.stop(0);
        }
    }
}
