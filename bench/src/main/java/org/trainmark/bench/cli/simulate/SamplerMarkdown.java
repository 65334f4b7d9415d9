package org.trainmark.bench.cli.simulate;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.trainmark.bench.search.simulate.SamplerTables;
import org.trainmark.bench.search.simulate.SearchSimulation;
import org.trainmark.results.summary.Unit;

/** How good samplers are, as tables. */
final class SamplerMarkdown {

    private static final List<String> EXACT =
            List.of("function", "searches", "median", "known", "ratio", "goal", "kept");

    private final LiveTables tables;

    SamplerMarkdown(LiveTables tables) {
        this.tables = tables;
    }

    void regrets(Stream<SamplerTables.Row> rows) throws IOException {
        String title = "How far the best place is above the minimum, after %d evaluations:"
                .formatted(SearchSimulation.EVALUATIONS);
        write(title, "function", rows, Unit.NUMBER);
    }

    void exact(Stream<SamplerTables.Exact> rows) throws IOException {
        tables.write(
                "The same of random search, beside the median that is known:",
                EXACT,
                rows.map(SamplerMarkdown::fields));
    }

    private static List<String> fields(SamplerTables.Exact row) {
        return List.of(
                row.function().title(),
                Integer.toString(row.searches()),
                Texts.of(row.median()),
                Texts.of(row.function().medianOfRandom()),
                Texts.of(row.ratio()),
                Texts.of(row.goalOfRatio(), Unit.NUMBER),
                Texts.kept(row.goalOfRatio(), row.ratio()));
    }

    void conditions(Stream<SamplerTables.Row> rows) throws IOException {
        write("The same where a setting exists under one of three choices only:", "space", rows, Unit.NUMBER);
    }

    void failures(Stream<SamplerTables.Row> rows) throws IOException {
        String title =
                "Where 4 places of 10 do not fit into memory, %d trials: how many failed after the first %d, and the best loss:"
                        .formatted(SearchSimulation.OF_FAILING, SearchSimulation.UNCOUNTED);
        write(title, "figure", rows, Unit.NUMBER);
    }

    void fronts(Stream<SamplerTables.Row> rows) throws IOException {
        String title = "Two objectives: share of the largest hypervolume, after %d evaluations:"
                .formatted(SearchSimulation.OF_FRONT);
        write(title, "functions", rows, Unit.FRACTION);
    }

    private void write(String title, String of, Stream<SamplerTables.Row> rows, Unit unit) throws IOException {
        tables.write(
                title,
                List.of(of, "sampler", "searches", "median", "quartiles", "goal", "kept"),
                rows.map(row -> fields(row, unit)));
    }

    private static List<String> fields(SamplerTables.Row row, Unit unit) {
        return List.of(
                row.of(),
                row.by().text(),
                Integer.toString(row.searches()),
                unit.text(row.figures().median()),
                Texts.spread(row.figures(), unit),
                Texts.of(row.goal(), unit),
                Texts.kept(row.goal(), row.figures().median()));
    }
}
