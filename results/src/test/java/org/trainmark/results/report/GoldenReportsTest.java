package org.trainmark.results.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.results.report.memory.MemorySections;
import org.trainmark.results.report.search.SearchSections;
import org.trainmark.results.summary.Report;
import org.trainmark.results.summary.SampleRun;

class GoldenReportsTest {

    static Stream<Report> everyTextReport() {
        return Stream.of(
                new MarkdownReport(new SearchSections(), new MemorySections()),
                new CellsCsv(),
                new TrialsCsv(),
                new CurveCsv(),
                new JsonReport(new SearchSections()));
    }

    @ParameterizedTest
    @MethodSource("everyTextReport")
    void writesTheWholeFileAsAgreed(Report report) throws IOException {
        StringBuilder written = new StringBuilder();

        report.write(SampleRun.withTarget(), written);

        assertThat(written).hasToString(golden(report.fileName()));
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = GoldenReportsTest.class.getResourceAsStream("golden/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        }
    }
}
