package org.trainmark.results.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trainmark.results.report.markup.Csv;

/**
 * Series for Apache Otava, a file for each cell and metric: a row without a value makes Otava refuse a whole file, and
 * a value that is no number blinds it for the column.
 */
final class OtavaExport implements SeriesExport {

    private static final String COMMIT = "commit";
    private static final String TIME = "time";

    /** The rows of one test. */
    private record Series(String test, String file, ExportedFigure figure, Csv rows) {}

    @Override
    public String name() {
        return "otava";
    }

    @Override
    public String readers() {
        return "Apache Otava: otava.yaml and a CSV for each cell and metric; give several runs to have a series";
    }

    @Override
    public Form form() {
        return Form.FOLDER;
    }

    @Override
    public Exported of(List<ExportedRun> runs) {
        List<String> suites = runs.stream().map(ExportedRun::suite).distinct().toList();
        if (suites.size() > 1) {
            throw new IllegalArgumentException(
                    "a series is of one suite, but these runs are of %s: export each suite by itself"
                            .formatted(String.join(", ", suites)));
        }
        Map<String, Series> all = new LinkedHashMap<>();
        List<String> unsaid = new ArrayList<>();
        runs.stream()
                .sorted((one, other) ->
                        one.info().createdAt().compareTo(other.info().createdAt()))
                .forEach(run -> {
                    run.cells().forEach(cell -> cell.figures().forEach(figure -> add(run, cell, figure, all)));
                    Fact.unsaid(run, Set.of()).stream()
                            .filter(one -> !unsaid.contains(one))
                            .forEach(unsaid::add);
                });
        unsaid.add("the order of commits: rows are in the order in which runs began");
        List<ExportedFile> files = new ArrayList<>();
        files.add(ExportedFile.of("otava.yaml", yaml(all.values())));
        all.values()
                .forEach(series ->
                        files.add(ExportedFile.of(series.file(), series.rows().toString())));
        return new Exported(files, unsaid);
    }

    private static void add(ExportedRun run, ExportedCell cell, ExportedFigure figure, Map<String, Series> all) {
        String test = "%s.%s.%s".formatted(run.suite(), cell.name(), figure.metric());
        Series series = all.computeIfAbsent(
                test,
                name -> new Series(name, name + ".csv", figure, new Csv().row(List.of(TIME, COMMIT, figure.metric()))));
        series.rows()
                .field(run.info().createdAt().toString())
                .field(ShortNames.of(run.fact("git")))
                .field(figure.value())
                .end();
    }

    private static String yaml(Iterable<Series> all) {
        StringBuilder yaml = new StringBuilder(180)
                .append("# For OTAVA_CONFIG; Otava finds the files from the folder of this one.\ntests:\n");
        for (Series series : all) {
            yaml.append("""
                      %s:
                        type: csv
                        file: %s
                        time_column: %s
                        attributes: [%s]
                        metrics:
                          %s: {column: %s, direction: %d, scale: 1}
                        csv_options: {delimiter: ",", quotechar: '"'}
                    """.formatted(
                            series.test(),
                            series.file(),
                            TIME,
                            COMMIT,
                            // Its check refuses a name that two tests have.
                            series.test(),
                            series.figure().metric(),
                            series.figure().isLowerBetter() ? -1 : 1));
        }
        return yaml.toString();
    }
}
