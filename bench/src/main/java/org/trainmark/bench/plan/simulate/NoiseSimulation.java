package org.trainmark.bench.plan.simulate;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.trainmark.bench.search.function.KnownFunction;
import org.trainmark.bench.search.sampler.SamplerKind;
import org.trainmark.bench.search.simulate.Goal;
import org.trainmark.bench.search.simulate.Quartiles;
import org.trainmark.bench.space.Coordinates;
import org.trainmark.bench.suite.Suite;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.Proportion;

/**
 * What whole searches recommend and report where every trial is noisy: by a quarter of the range of the best tenth of
 * all places, as its standard deviation.
 */
public final class NoiseSimulation {

    /** So many trials a search has. */
    public static final int TRIALS = 120;

    /** What is searched. */
    public static final KnownFunction FUNCTION = KnownFunction.BRANIN;

    /** Of {@link Row#better}. */
    public static final Goal BETTER = Goal.atLeast(0.7);

    /** Of {@link Row#bias}. */
    public static final Goal BIAS = new Goal(-0.1, 0.1);

    /** Of {@link Row#covered}. */
    public static final Goal COVERED = new Goal(0.93, 0.97);

    private static final int PLACES = 100_000;
    private static final int BEST = 10;
    private static final int QUARTER = 4;

    private static final String SUITE = """
            name: noise
            data: {set: digits, validation: 0.2}
            model: mlp
            optimizer: adam
            learning-rate: 0.001
            batch-size: 64
            seed: %d
            measure: {repetitions: 3, disturbed-repeats: 0, convergence: {max-epochs: 1}}
            search:
              objective: {minimize: final-loss}
              by: %s
              budget: {trials: %d}
              space:
                learning-rate: {from: 1e-4, to: 1, scale: log}
                regularization.l2: {from: 1e-6, to: 1, scale: log}
            """;

    private final long seed;
    private final int searches;
    private final Function<String, Suite> reader;
    private final double deviation = deviation(FUNCTION);

    /**
     * Makes a simulation.
     *
     * @param seed the same gives the same figures
     * @param searches of each row
     * @param reader of suites
     */
    public NoiseSimulation(long seed, int searches, Function<String, Suite> reader) {
        this.seed = seed;
        this.searches = searches;
        this.reader = requireNonNull(reader, "reader");
    }

    /**
     * The figures of one sampler. The point with the best raw value is the one with the best single trial before fresh
     * seeds confirm anything; values are the losses less the truth, in standard deviations of the noise.
     *
     * @param same searches that recommend this point
     * @param better of those that recommend another, how many recommend one whose truth is better; empty if none do
     * @param unbeatable searches in which no point tried has a better truth than this one
     * @param bias of the reported values, with a 95 % interval from 3 searches on
     * @param raw the same of the best raw values
     * @param covered searches in which the 95 % interval of the reported value holds the truth
     */
    public record Row(
            SamplerKind by,
            int searches,
            Proportion same,
            Optional<Proportion> better,
            Proportion unbeatable,
            Estimate bias,
            Estimate raw,
            Proportion covered) {}

    /** Returns the figures of some samplers, each as soon as it is asked for. */
    public Stream<Row> rows() {
        return Stream.of(SamplerKind.RANDOM, SamplerKind.TPE, SamplerKind.GAUSSIAN_PROCESS)
                .map(this::row);
    }

    Row row(SamplerKind kind) {
        List<NoisySearch> all = Quartiles.seeds(seed, searches)
                .parallel()
                .mapToObj(each -> search(kind, each))
                .toList();
        List<NoisySearch> other = all.stream().filter(one -> !one.isSame()).toList();
        return new Row(
                kind,
                searches,
                share(all, NoisySearch::isSame),
                other.isEmpty() ? Optional.empty() : Optional.of(share(other, NoisySearch::isBetter)),
                share(all, NoisySearch::isUnbeatable),
                mean(all, NoisySearch::bias),
                mean(all, NoisySearch::rawBias),
                share(all, NoisySearch::covers));
    }

    private NoisySearch search(SamplerKind kind, long each) {
        Suite suite = reader.apply(SUITE.formatted(each, kind.text(), TRIALS));
        Coordinates coordinates = suite.factory()
                .coordinates(
                        suite.search().orElseThrow().space(),
                        suite.grid().points().get(0));
        ToDoubleFunction<Map<String, String>> truth =
                values -> FUNCTION.regret(coordinates.place(values).orElseThrow()) / deviation;
        return NoisySearch.of(
                new AnsweredSearch(suite, each)
                        .run((trial, random) ->
                                Answer.loss(truth.applyAsDouble(trial.cell().values()) + random.nextGaussian())),
                truth);
    }

    private static Proportion share(List<NoisySearch> all, Predicate<NoisySearch> which) {
        return new Proportion((int) all.stream().filter(which).count(), all.size());
    }

    private static Estimate mean(List<NoisySearch> all, ToDoubleFunction<NoisySearch> figure) {
        return Estimate.arithmetic(all.stream().mapToDouble(figure).toArray());
    }

    private static double deviation(KnownFunction function) {
        SplittableRandom random = new SplittableRandom(1);
        double[] regrets = Stream.generate(
                        () -> random.doubles(function.dimensions()).toArray())
                .limit(PLACES)
                .mapToDouble(function::regret)
                .toArray();
        Arrays.sort(regrets);
        return regrets[PLACES / BEST] / QUARTER;
    }
}
