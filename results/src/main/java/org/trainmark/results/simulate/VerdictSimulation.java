package org.trainmark.results.simulate;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trainmark.results.MetricNames;
import org.trainmark.results.compare.contrast.ComparedMetric;

/** How often the verdicts of comparisons are right, in scenarios whose truth is known. */
public final class VerdictSimulation {

    /** What may be at its margin. */
    private static final List<ComparedMetric> GUARDED = ComparedMetric.usual().stream()
            .filter(metric -> metric.guarded() && !metric.name().equals(MetricNames.COMPLETED))
            .toList();

    private final Draws draws;

    public VerdictSimulation(Draws draws) {
        this.draws = draws;
    }

    /** Draws one kind of comparison of a scenario, and answers what may be asked of it. */
    private interface Kind {

        void ask(Scenario scenario, int number, SplittableRandom random, Figures figures);
    }

    private static final List<Kind> KINDS = List.of(
            (scenario, number, random, figures) -> {
                Judged judged = Judged.draw(scenario, Truth.NOTHING, random);
                figures.add(judged, judged.whereNothingDiffers());
            },
            (scenario, number, random, figures) -> {
                Truth truth = Truth.atMargin(GUARDED.get(number % GUARDED.size()));
                Judged judged = Judged.draw(scenario, truth, random);
                figures.add(judged, judged.atMargin());
            },
            (scenario, number, random, figures) -> {
                Judged judged = Judged.draw(scenario, Truth.SLOWER, random);
                figures.add(judged, judged.whereSlower());
            },
            (scenario, number, random, figures) -> {
                Judged judged = Judged.draw(scenario, Truth.ALL_FASTER, random);
                figures.add(judged, judged.whereFaster());
            });

    /** Returns how often verdicts are right in a scenario: the same figures however many threads there are. */
    Figures figures(Scenario scenario) {
        return IntStream.range(0, draws.of(scenario.cells()))
                .parallel()
                .collect(Figures::new, (figures, number) -> ask(scenario, number, figures), Figures::addAll);
    }

    private void ask(Scenario scenario, int number, Figures figures) {
        SplittableRandom random = draws.random(number);
        KINDS.forEach(kind -> kind.ask(scenario, number, random, figures));
    }

    /**
     * One scenario and its figures.
     *
     * @param isPromised whether verdicts are promised to be right there
     */
    public record Row(int cells, int trials, String design, String variation, boolean isPromised, Figures figures) {}

    /** Returns plain noise of comparisons of every size, row by row as it is drawn. */
    public Stream<Row> sizes() {
        return Scenarios.sizes().stream()
                .filter(scenario -> draws.has(scenario.cells()))
                .map(this::row);
    }

    /** Returns every kind of noise within runs. */
    public Stream<Row> noises() {
        return Scenarios.noises().stream()
                .filter(scenario -> draws.has(scenario.cells()))
                .map(this::row);
    }

    /** Returns every kind of noise between runs, by every design. */
    public Stream<Row> designs() {
        return Scenarios.designs().stream()
                .filter(scenario -> draws.has(scenario.cells()))
                .map(this::row);
    }

    private Row row(Scenario scenario) {
        return new Row(
                scenario.cells(),
                scenario.trials(),
                scenario.design().words(),
                scenario.variation().words(),
                scenario.isPromised(),
                figures(scenario));
    }
}
