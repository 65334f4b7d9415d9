package org.trainmark.bench.search.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trainmark.bench.search.function.KnownFront;
import org.trainmark.bench.search.function.KnownFunction;
import org.trainmark.bench.search.sampler.SamplerKind;

/**
 * Samplers side by side where the truth is known, each row as soon as it is asked for.
 *
 * @param seed the same gives the same figures
 * @param searches of each row
 */
public record SamplerTables(long seed, int searches) {

    /** Random search costs next to nothing, and its medians are to be told exactly. */
    private static final int MORE_OF_RANDOM = 20;

    private static final double RANDOM_ERROR = 0.15;
    private static final double MOST_FAILURES = 5;
    private static final double SHARE_OF_FRONT = 0.97;

    private static final List<SamplerKind> ALL = List.of(
            SamplerKind.RANDOM,
            SamplerKind.SOBOL,
            SamplerKind.COARSE_TO_FINE,
            SamplerKind.TPE,
            SamplerKind.GAUSSIAN_PROCESS);
    private static final List<SamplerKind> SOME =
            List.of(SamplerKind.RANDOM, SamplerKind.TPE, SamplerKind.GAUSSIAN_PROCESS);

    /** Regrets that the Gaussian process is to reach. */
    private static final Map<KnownFunction, Double> LOW = Map.of(
            KnownFunction.BRANIN, 0.01,
            KnownFunction.SIX_HUMP_CAMEL, 0.005,
            KnownFunction.HARTMANN_3, 0.01,
            KnownFunction.HARTMANN_6, 0.25);

    /**
     * One sampler's figures.
     *
     * @param of what it searched
     * @param goal of the median
     */
    public record Row(String of, SamplerKind by, int searches, Quartiles figures, Goal goal) {}

    /** The median regret of random search beside what it is known to be. */
    public record Exact(KnownFunction function, int searches, double median, Goal goalOfRatio) {

        /** Returns how many times as large as the known median the one found is. */
        public double ratio() {
            return median / function.medianOfRandom();
        }
    }

    /** Returns regrets after {@value SearchSimulation#EVALUATIONS} evaluations. */
    public Stream<Row> regrets() {
        return Arrays.stream(KnownFunction.values())
                .flatMap(function -> ALL.stream()
                        .map(kind -> row(
                                function.title(),
                                kind,
                                simulation().regret(kind.sampler(), function),
                                goal(function, kind))));
    }

    private static Goal goal(KnownFunction function, SamplerKind kind) {
        return switch (kind) {
            case TPE -> Goal.atMost(function.medianOfRandom() / 2);
            case GAUSSIAN_PROCESS -> Goal.atMost(LOW.getOrDefault(function, 0.0));
            default -> Goal.NONE;
        };
    }

    /** Returns the same of random search alone, with more searches. */
    public Stream<Exact> exact() {
        SearchSimulation many = new SearchSimulation(seed, MORE_OF_RANDOM * searches);
        return Arrays.stream(KnownFunction.values())
                .map(function -> new Exact(
                        function,
                        many.searches(),
                        many.regret(SamplerKind.RANDOM.sampler(), function).median(),
                        new Goal(1 - RANDOM_ERROR, 1 + RANDOM_ERROR)));
    }

    /** Returns regrets where one of three optimizers has a setting that the others do not have. */
    public Stream<Row> conditions() {
        return SOME.stream()
                .map(kind -> row(
                        "three optimizers, one with a decay",
                        kind,
                        simulation().regretUnderConditions(kind.sampler()),
                        Goal.NONE));
    }

    /** Returns how many trials failed, and the best losses, where 4 places of 10 do not fit into memory. */
    public Stream<Row> failures() {
        return SOME.stream().flatMap(kind -> Stream.of(failures(kind), lossAmongFailures(kind)));
    }

    private Row failures(SamplerKind kind) {
        Goal goal = kind == SamplerKind.RANDOM ? Goal.NONE : Goal.atMost(MOST_FAILURES);
        return row("failed trials", kind, simulation().failures(kind.sampler()), goal);
    }

    private Row lossAmongFailures(SamplerKind kind) {
        return row("best loss", kind, simulation().lossAmongFailures(kind.sampler()), Goal.NONE);
    }

    /** Returns shares of the largest hypervolume after {@value SearchSimulation#OF_FRONT} evaluations. */
    public Stream<Row> fronts() {
        return Arrays.stream(KnownFront.values())
                .flatMap(front -> SOME.stream()
                        .map(kind -> row(
                                front.title(),
                                kind,
                                simulation().hypervolume(kind.sampler(), front),
                                kind == SamplerKind.GAUSSIAN_PROCESS ? Goal.atLeast(SHARE_OF_FRONT) : Goal.NONE)));
    }

    private SearchSimulation simulation() {
        return new SearchSimulation(seed, searches);
    }

    private Row row(String of, SamplerKind kind, Quartiles figures, Goal goal) {
        return new Row(of, kind, searches, figures, goal);
    }
}
