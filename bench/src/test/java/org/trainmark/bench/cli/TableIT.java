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

/** Suites on the user's own tables, and what is said of them. */
class TableIT {

    private static final String DATA =
            "data={csv: {file: t.csv, target: y, task: classification, separator: ';', ignore: [id], missing: mean},"
                    + " validation: 0.25}";

    private final Path directory;

    TableIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void aRunDescribesItsDataOnceAndTrainsOnThem() throws IOException {
        Files.writeString(directory.resolve("t.csv"), table(), UTF_8);

        HostProcess.Ended ended = HostProcess.run(
                directory, TinySuite.arguments(directory, DATA, "measure.repetitions=1", "batch-size=16"));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err().lines().filter(line -> line.contains("t.csv: ")))
                .singleElement()
                .asString()
                .startsWith("trainmark: t.csv: 80 examples (60 training, 20 validation), 4 features, 2 classes: 'no' ");
        assertThat(ended.err()).contains("note: text columns, each word a feature: 'color' (2)");
        assertThat(TinySuite.logged(directory)).hasSize(1);
    }

    @Test
    void aDryRunDescribesDataWithoutMakingThem() {
        String huge = "data={synthetic: {examples: 131072, features: 4096, classes: 3}, validation: 0.25}";

        HostProcess.Ended ended = HostProcess.run(
                List.of("-Xmx200m"), directory, TinySuite.arguments(directory, List.of("run", "--dry-run"), huge));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .contains(
                        "synthetic: 131,072 examples (98,304 training, 32,768 validation), 4096 features, 3 classes: ");
    }

    @Test
    void aForeignEncodingIsRefusedWithItsPlaceAndTheMend() throws IOException {
        Files.writeString(directory.resolve("t.csv"), table().replace("red", "p\u00eache"), ISO_8859_1);

        HostProcess.Ended ended = HostProcess.run(directory, TinySuite.arguments(directory, DATA));

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err())
                .contains("t.csv, line 2: the byte EA is no UTF-8.")
                .contains("ISO-8859-1/Windows-1252: convert it with iconv -f WINDOWS-1252 -t UTF-8");
    }

    private static String table() {
        StringBuilder text = new StringBuilder("id;color;x;z;y\n");
        for (int i = 0; i < 80; i++) {
            text.append("%d;%s;%d.5;%s;%s%n"
                    .formatted(
                            i, i % 3 == 0 ? "red" : "blue", i % 7, i % 5 == 0 ? "" : "2", i % 2 == 0 ? "yes" : "no"));
        }
        return text.toString();
    }
}
