package org.trainmark.results.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.trainmark.results.disk.AtomicFile;
import org.trainmark.results.disk.Folder;
import org.trainmark.results.report.html.HtmlReport;
import org.trainmark.results.report.memory.MemorySections;
import org.trainmark.results.report.search.SearchSections;
import org.trainmark.results.summary.Report;
import org.trainmark.results.summary.RunSummary;

/** All reports of a run. */
public final class Reports {

    private Reports() {}

    /**
     * Writes every report of a run, replacing earlier ones; each file appears whole or not at all.
     *
     * @param directory where to, such as {@code RunDirectory.report()}; created if missing
     * @return the files, the one for people to open first
     */
    public static List<Path> write(RunSummary run, Path directory) {
        return all(new SearchSections(), new MemorySections()).parallelStream()
                .map(report -> write(run, report, directory))
                .toList();
    }

    private static List<Report> all(SearchSections searches, MemorySections memory) {
        return List.of(
                new HtmlReport(searches, memory),
                new MarkdownReport(searches, memory),
                new CellsCsv(),
                new TrialsCsv(),
                new CurveCsv(),
                new TargetsCsv(),
                new JsonReport(searches));
    }

    private static Path write(RunSummary run, Report report, Path directory) {
        Path file = directory.resolve(report.fileName());
        try {
            Folder.makePart(directory);
            AtomicFile.writeSoon(file, out -> report.write(run, new Utf8(out)));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the reports to " + directory, e);
        }
    }
}
