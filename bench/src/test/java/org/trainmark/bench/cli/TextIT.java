package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;

/** Suites on texts and sequences of tokens, and what is said of them. */
class TextIT {

    private static final String MODEL = "model={transformer: {blocks: 1, width: 8, heads: 2}}";

    private final Path directory;

    TextIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void aRunPredictsTheNextTokenOfAText() throws IOException {
        Files.writeString(
                directory.resolve("book.txt"), "To be, or not to be: that is the question.\n".repeat(50), UTF_8);

        HostProcess.Ended ended = run(
                "data={text: {file: book.txt, tokens: characters, context: 16}, validation: 0.25}",
                MODEL,
                "measure.repetitions=1",
                "measure.convergence={max-epochs: 1}");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err())
                .contains("book.txt: 134 examples (100 training, 34 validation), 16 tokens of 18, next token");
        assertThat(ended.out()).contains("Perplexity").doesNotContain("Bits per byte");
        assertThat(TinySuite.logged(directory)).singleElement().satisfies(trial -> {
            assertThat(trial.measured(MetricNames.VOCABULARY)).contains(new Measurement(18, ""));
            assertThat(trial.measured(MetricNames.BYTES_PER_TOKEN)).isEmpty();
        });
    }

    @Test
    void aRunTellsTextsApart() throws IOException {
        Files.writeString(directory.resolve("a.txt"), "one two three ".repeat(100), UTF_8);
        Files.writeString(directory.resolve("b.txt"), "un deux trois ".repeat(100), UTF_8);

        HostProcess.Ended ended = run(
                "data={text: {files: {english: a.txt, french: b.txt}, context: 16}, validation: 0.25}",
                "model={cnn: {layers: [embedding: 4, global-average-pooling]}}",
                "measure.repetitions=1",
                "measure.convergence={max-epochs: 1}");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err())
                .contains("texts: 174 examples (130 training, 44 validation), 16 tokens of 256, 2 classes: "
                        + "'english' 50.0 %, 'french' 50.0 %");
    }

    @Test
    void aRunCopiesSequences() {
        HostProcess.Ended ended = run(
                "data={sequences: {copy: {length: 4, vocabulary: 5}, examples: 256}, validation: 0.25}",
                MODEL,
                "measure.repetitions=1",
                "measure.convergence={max-epochs: 1}");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err())
                .contains("sequences: 256 examples (192 training, 64 validation), 8 tokens of 6, next token");
    }

    @Test
    void aDryRunMakesNoSequences() {
        HostProcess.Ended ended = HostProcess.run(
                List.of("-Xmx200m"),
                directory,
                TinySuite.arguments(
                        directory,
                        List.of("run", "--dry-run"),
                        "data={sequences: {copy: {length: 512, vocabulary: 10}, examples: 500000}}",
                        MODEL));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .contains("sequences: 500,000 examples (500,000 training), 1024 tokens of 11, next token");
    }

    @Test
    void mistakesAreListedTogetherWithTheirPlaces() throws IOException {
        Path file = Files.writeString(directory.resolve("mistakes.yaml"), """
                name: mistakes
                data: {text: {file: book.txt, tokens: words, context: 1, separator: tab}, scaling: global}
                model: {transformer: {blocks: 1, width: 8, heads: 2}}
                loss: mean-squared-eror
                optimizer: sgd
                learning-rate: 0.1
                batch-size: 32
                measure: {throughput: {warmup: 0s, measure: 100ms}}
                """, UTF_8);

        HostProcess.Ended ended = HostProcess.run(directory, "run", file.toString(), "--out", "run");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err().lines())
                .anyMatch(line -> line.contains("mistakes.yaml:2:39: tokens must be one of bytes, characters"))
                .anyMatch(line -> line.contains("mistakes.yaml:2:58: unknown key 'separator' in 'data.text'"))
                .anyMatch(line -> line.contains("mistakes.yaml:4:7: loss must be one of"));
        assertThat(directory.resolve("run")).doesNotExist();
    }

    @Test
    void aTextThatCannotBeReadAsAskedIsRefusedWithTheMend() throws IOException {
        Files.writeString(directory.resolve("latin.txt"), "une p\u00eache\n".repeat(50), ISO_8859_1);
        Files.writeString(directory.resolve("short.txt"), "too short", UTF_8);
        Files.createFile(directory.resolve("empty.txt"));

        HostProcess.Ended ended = HostProcess.run(
                directory,
                TinySuite.arguments(
                        directory,
                        "axes.data=[text: {file: latin.txt, tokens: characters}, text: {file: short.txt},"
                                + " text: {file: empty.txt}, text: {file: none.txt}]",
                        MODEL));

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err())
                .contains("latin.txt, line 1: the byte EA is no UTF-8.", "iconv -f WINDOWS-1252 -t UTF-8")
                .contains("short.txt has 9 bytes, but a window of context 64 needs 65: use a longer text")
                .contains("empty.txt is empty")
                .contains("There is no file", "none.txt");
    }

    @Test
    void whatDoesNotFitTokensIsRefused() throws IOException {
        Files.writeString(directory.resolve("book.txt"), "To be, or not to be.\n".repeat(50), UTF_8);

        HostProcess.Ended ended =
                run("data={text: {file: book.txt}}", MODEL, "loss=mean-squared-error", "augmentation={noise: 0.1}");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err())
                .contains(
                        "mean-squared-error does not fit book.txt, which asks for one of 256 tokens; use cross-entropy")
                .contains("noise is for quantities, but book.txt has tokens; leave it out");
    }

    private HostProcess.Ended run(String... changes) {
        return HostProcess.run(directory, TinySuite.arguments(directory, changes));
    }
}
