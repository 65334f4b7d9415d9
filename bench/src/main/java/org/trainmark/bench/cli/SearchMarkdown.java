package org.trainmark.bench.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trainmark.bench.plan.simulate.ImportanceSimulation;
import org.trainmark.bench.plan.simulate.NoiseSimulation;
import org.trainmark.bench.plan.simulate.ReplaySimulation;
import org.trainmark.bench.search.simulate.Goal;
import org.trainmark.bench.search.simulate.Quartiles;
import org.trainmark.bench.search.simulate.SamplerTables;
import org.trainmark.bench.search.simulate.SearchSimulation;
import org.trainmark.results.report.markup.Markdown;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.Proportion;
import org.trainmark.results.summary.Unit;

/** How good searches are, as tables. */
final class SearchMarkdown {

    private static final String NONE = "–";

    private final Markdown markdown;

    SearchMarkdown(Markdown markdown) {
        this.markdown = markdown;
    }

    void regrets(Stream<SamplerTables.Row> rows) throws IOException {
        samplers(
                "How far the best place is above the minimum, after %d evaluations:"
                        .formatted(SearchSimulation.EVALUATIONS),
                "function",
                rows,
                Unit.NUMBER);
    }

    void exact(Stream<SamplerTables.Exact> rows) throws IOException {
        markdown.paragraph("The same of random search, beside the median that is known:");
        markdown.table(
                List.of("function", "searches", "median", "known", "ratio", "goal", "kept"),
                rows.map(row -> List.of(
                                row.function().title(),
                                Integer.toString(row.searches()),
                                number(row.median()),
                                number(row.function().medianOfRandom()),
                                number(row.ratio()),
                                text(row.goalOfRatio(), Unit.NUMBER),
                                kept(row.goalOfRatio(), row.ratio())))
                        .toList());
    }

    void conditions(Stream<SamplerTables.Row> rows) throws IOException {
        samplers(
                "The same where a setting exists under one of three choices only:", "space", rows, Unit.NUMBER);
    }

    void failures(Stream<SamplerTables.Row> rows) throws IOException {
        samplers(
                "Where 4 places of 10 do not fit into memory: of %d trials, those after the first %d that failed, and the best loss:"
                        .formatted(SearchSimulation.OF_FAILING, SearchSimulation.UNCOUNTED),
                "figure",
                rows,
                Unit.NUMBER);
    }

    void fronts(Stream<SamplerTables.Row> rows) throws IOException {
        samplers(
                "Two objectives: share of the largest hypervolume, after %d evaluations:"
                        .formatted(SearchSimulation.OF_FRONT),
                "functions",
                rows,
                Unit.FRACTION);
    }

    private void samplers(String title, String of, Stream<SamplerTables.Row> rows, Unit unit) throws IOException {
        markdown.paragraph(title);
        markdown.table(
                List.of(of, "sampler", "searches", "median", "quartiles", "goal", "kept"),
                rows.map(row -> List.of(
                                row.of(),
                                row.by().text(),
                                Integer.toString(row.searches()),
                                unit.text(row.figures().median()),
                                spread(row.figures(), unit),
                                text(row.goal(), unit),
                                kept(row.goal(), row.figures().median())))
                        .toList());
    }

    void noise(Stream<NoiseSimulation.Row> rows) throws IOException {
        markdown.paragraph(
                "%s with noise, of which the standard deviation is a quarter of the range of the best tenth of all places: whole searches of %d trials. The raw best is the point with the best single trial before fresh seeds confirm:"
                        .formatted(NoiseSimulation.FUNCTION.title(), NoiseSimulation.TRIALS));
        markdown.table(
                List.of(
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
                        "kept"),
                rows.map(SearchMarkdown::noise).toList());
    }

    private static List<String> noise(NoiseSimulation.Row row) {
        return List.of(
                row.by().text(),
                Integer.toString(row.searches()),
                text(row.same()),
                text(row.unbeatable()),
                row.better().map(SearchMarkdown::text).orElse(NONE),
                text(NoiseSimulation.BETTER, Unit.FRACTION),
                row.better()
                        .map(better -> kept(NoiseSimulation.BETTER, better.value()))
                        .orElse(NONE),
                text(row.bias()),
                text(NoiseSimulation.BIAS, Unit.NUMBER),
                kept(NoiseSimulation.BIAS, row.bias().value()),
                text(row.raw()),
                text(row.covered()),
                text(NoiseSimulation.COVERED, Unit.FRACTION),
                kept(NoiseSimulation.COVERED, row.covered().value()));
    }

    void replays(ReplaySimulation simulation) throws IOException {
        Proportion good = simulation.good();
        markdown.paragraph(
                "Replays over the grid of quickstart, of which %d cells of %d are within 5 %% of the best time to target; searches of %d trials:"
                        .formatted(good.count(), good.of(), ReplaySimulation.TRIALS));
        markdown.table(
                List.of(
                        "sampler",
                        "replays",
                        "part of the grid's seconds",
                        "times as slow as the best cell",
                        "within 5 %, in 35 % of the seconds",
                        "goal",
                        "kept"),
                simulation
                        .rows()
                        .map(row -> List.of(
                                row.by().text(),
                                Integer.toString(row.replays()),
                                median(row.seconds(), Unit.FRACTION),
                                median(row.slower(), Unit.NUMBER),
                                text(row.found()),
                                text(ReplaySimulation.FOUND, Unit.FRACTION),
                                kept(ReplaySimulation.FOUND, row.found().value())))
                        .toList());
    }

    void importance(ImportanceSimulation simulation) throws IOException {
        markdown.paragraph("Importance by %d points beside the closed form:".formatted(simulation.points()));
        markdown.table(
                List.of(
                        "function",
                        "samples",
                        "largest error of a sample",
                        "of all samples",
                        "goal",
                        "kept",
                        "intervals cover, of the share where fewest do",
                        "goal",
                        "kept"),
                simulation
                        .rows()
                        .map(row -> List.of(
                                row.function().title(),
                                Integer.toString(simulation.samples()),
                                median(row.errors(), Unit.NUMBER),
                                number(row.largestError()),
                                text(ImportanceSimulation.ERROR, Unit.NUMBER),
                                kept(ImportanceSimulation.ERROR, row.largestError()),
                                text(row.covered()),
                                text(ImportanceSimulation.COVERED, Unit.FRACTION),
                                kept(ImportanceSimulation.COVERED, row.covered().value())))
                        .toList());
    }

    private static String kept(Goal goal, double figure) {
        return goal.equals(Goal.NONE) ? NONE : goal.isKept(figure) ? "yes" : "no";
    }

    private static String text(Goal goal, Unit unit) {
        if (goal.equals(Goal.NONE)) {
            return NONE;
        }
        if (Double.isInfinite(goal.least())) {
            return "at most " + unit.tick(goal.most());
        }
        return Double.isInfinite(goal.most())
                ? "at least " + unit.tick(goal.least())
                : unit.tick(goal.least()) + " to " + unit.tick(goal.most());
    }

    private static String median(Quartiles figures, Unit unit) {
        return "%s (%s)".formatted(unit.text(figures.median()), spread(figures, unit));
    }

    private static String spread(Quartiles figures, Unit unit) {
        return unit.text(figures.low()) + " to " + unit.text(figures.high());
    }

    private static String number(double figure) {
        return Unit.NUMBER.text(figure);
    }

    private static String text(Estimate estimate) {
        return estimate.interval()
                .map(interval -> String.format(
                        Locale.ROOT, "%.2f [%.2f, %.2f]", estimate.value(), interval.low(), interval.high()))
                .orElseGet(() -> String.format(Locale.ROOT, "%.2f", estimate.value()));
    }

    /** Returns a share with its exact 95 % interval. */
    private static String text(Proportion share) {
        return Unit.FRACTION.text(share.value(), share.interval());
    }
}
