package org.trainmark.bench.cli.simulate;

import java.io.IOException;
import java.util.List;
import org.trainmark.bench.plan.simulate.ImportanceSimulation;
import org.trainmark.bench.plan.simulate.NoiseSimulation;
import org.trainmark.bench.plan.simulate.ReplaySimulation;
import org.trainmark.results.stats.Proportion;
import org.trainmark.results.summary.Unit;

/** How good whole searches are, as tables. */
final class SearchMarkdown {

    private static final List<String> NOISE = List.of(
            "sampler",
            "searches",
            "recommends the raw best",
            "the raw best is the best tried",
            "recommends a better one, where another",
            "goal",
            "kept",
            "error of the value reported, sd",
            "goal",
            "kept",
            "of the raw best, sd",
            "interval covers",
            "goal",
            "kept");
    private static final List<String> REPLAYS = List.of(
            "sampler",
            "replays",
            "part of the grid's seconds",
            "times as slow as the best cell",
            "within 5 %, in 35 % of the seconds",
            "goal",
            "kept");
    private static final List<String> IMPORTANCE = List.of(
            "function",
            "samples",
            "largest error of a sample",
            "of all samples",
            "goal",
            "kept",
            "intervals cover, of the share where fewest do",
            "goal",
            "kept");

    private final LiveTables tables;

    SearchMarkdown(LiveTables tables) {
        this.tables = tables;
    }

    void noise(NoiseSimulation simulation) throws IOException {
        tables.write(
                "%s with noise, of which the standard deviation is a quarter of the range of the best tenth of all places: whole searches of %d trials. The raw best is the point with the best single trial before fresh seeds confirm:"
                        .formatted(NoiseSimulation.FUNCTION.title(), NoiseSimulation.TRIALS),
                NOISE,
                simulation.rows().map(SearchMarkdown::fields));
    }

    private static List<String> fields(NoiseSimulation.Row row) {
        return List.of(
                row.by().text(),
                Integer.toString(row.searches()),
                Texts.of(row.same()),
                Texts.of(row.unbeatable()),
                row.better().map(Texts::of).orElse(Texts.NONE),
                Texts.of(NoiseSimulation.BETTER, Unit.FRACTION),
                row.better()
                        .map(better -> Texts.kept(NoiseSimulation.BETTER, better.value()))
                        .orElse(Texts.NONE),
                Texts.of(row.bias()),
                Texts.of(NoiseSimulation.BIAS, Unit.NUMBER),
                Texts.kept(NoiseSimulation.BIAS, row.bias().value()),
                Texts.of(row.raw()),
                Texts.of(row.covered()),
                Texts.of(NoiseSimulation.COVERED, Unit.FRACTION),
                Texts.kept(NoiseSimulation.COVERED, row.covered().value()));
    }

    void replays(ReplaySimulation simulation) throws IOException {
        Proportion good = simulation.good();
        tables.write(
                "Replays over the grid of quickstart, of which %d cells of %d are within 5 %% of the best time to target; searches of %d trials:"
                        .formatted(good.count(), good.of(), ReplaySimulation.TRIALS),
                REPLAYS,
                simulation.rows().map(SearchMarkdown::fields));
    }

    private static List<String> fields(ReplaySimulation.Row row) {
        return List.of(
                row.by().text(),
                Integer.toString(row.replays()),
                Texts.of(row.seconds(), Unit.FRACTION),
                Texts.of(row.slower(), Unit.NUMBER),
                Texts.of(row.found()),
                Texts.of(ReplaySimulation.FOUND, Unit.FRACTION),
                Texts.kept(ReplaySimulation.FOUND, row.found().value()));
    }

    void importance(ImportanceSimulation simulation) throws IOException {
        tables.write(
                "Importance by %d points beside the closed form:".formatted(simulation.points()),
                IMPORTANCE,
                simulation.rows().map(SearchMarkdown::fields));
    }

    private static List<String> fields(ImportanceSimulation.Row row) {
        return List.of(
                row.function().title(),
                Integer.toString(row.covered().of()),
                Texts.of(row.errors(), Unit.NUMBER),
                Texts.of(row.largestError()),
                Texts.of(ImportanceSimulation.ERROR, Unit.NUMBER),
                Texts.kept(ImportanceSimulation.ERROR, row.largestError()),
                Texts.of(row.covered()),
                Texts.of(ImportanceSimulation.COVERED, Unit.FRACTION),
                Texts.kept(ImportanceSimulation.COVERED, row.covered().value()));
    }
}
