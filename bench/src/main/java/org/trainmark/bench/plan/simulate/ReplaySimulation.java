package org.trainmark.bench.plan.simulate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trainmark.bench.search.sampler.SamplerKind;
import org.trainmark.bench.search.simulate.Goal;
import org.trainmark.bench.search.simulate.Quartiles;
import org.trainmark.bench.suite.Suite;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.Confirmation;
import org.trainmark.results.search.Search;
import org.trainmark.results.stats.Proportion;

/** Searches over the space of the suite {@code quickstart}, of which every answer is a trial of the whole grid. */
public final class ReplaySimulation {

    /** So many trials a search has. */
    public static final int TRIALS = 18;

    /** How many times as slow as the best cell a good one is at most. */
    public static final double GOOD = 1.05;

    /** The part of the grid's seconds that a search may take. */
    public static final double SECONDS = 0.35;

    /** Of {@link Row#found}. */
    public static final Goal FOUND = Goal.atLeast(0.8);

    private static final String SUITE = """
            name: quickstart
            data: {set: digits, validation: 0.2}
            model: {mlp: {hidden: [64], activation: relu}}
            optimizer: sgd
            learning-rate: 0.01
            batch-size: 64
            seed: %d
            measure: {repetitions: 2, convergence: {target-accuracy: 0.95, max-epochs: 30}}
            search:
              objective: {minimize: time-to-target}
              by: %s
              budget: {trials: %d}
              space:
                optimizer: [sgd, {momentum: {decay: 0.9}}, adam]
                learning-rate: {from: 0.01, to: 0.1, scale: log, factor: 10}
                batch-size: {from: 16, to: 256, scale: log, factor: 4}
            """;

    private final long seed;
    private final int replays;
    private final Function<String, Suite> reader;
    private final StoredGrid grid = StoredGrid.quickstart();

    /**
     * Makes a simulation.
     *
     * @param seed the same gives the same figures
     * @param replays of each row
     * @param reader of suites
     */
    public ReplaySimulation(long seed, int replays, Function<String, Suite> reader) {
        this.seed = seed;
        this.replays = replays;
        this.reader = requireNonNull(reader, "reader");
    }

    /**
     * The figures of one sampler.
     *
     * @param seconds as parts of the grid's
     * @param slower how many times as slow as the best cell the recommended ones are
     * @param found replays that recommend a good cell within the seconds allowed
     */
    public record Row(SamplerKind by, int replays, Quartiles seconds, Quartiles slower, Proportion found) {}

    private record Replay(double seconds, double slower) {

        boolean found() {
            return seconds <= SECONDS && slower <= GOOD;
        }
    }

    /** Returns how many cells the grid has, and how many of them are good. */
    public Proportion good() {
        List<Map<String, String>> cells = grid.cells();
        long good = cells.stream().filter(cell -> slower(cell) <= GOOD).count();
        return new Proportion((int) good, cells.size());
    }

    /** Returns the figures of some samplers, each as soon as it is asked for. */
    public Stream<Row> rows() {
        return Stream.of(SamplerKind.RANDOM, SamplerKind.TPE, SamplerKind.GAUSSIAN_PROCESS)
                .map(this::row);
    }

    Row row(SamplerKind kind) {
        List<Replay> all = Quartiles.seeds(seed, replays)
                .parallel()
                .mapToObj(each -> replay(kind, each))
                .toList();
        return new Row(
                kind,
                replays,
                Quartiles.of(all.stream().mapToDouble(Replay::seconds).toArray()),
                Quartiles.of(all.stream().mapToDouble(Replay::slower).toArray()),
                new Proportion((int) all.stream().filter(Replay::found).count(), replays));
    }

    private Replay replay(SamplerKind kind, long each) {
        Suite suite = reader.apply(SUITE.formatted(each, kind.text(), TRIALS));
        Search search = new AnsweredSearch(suite, each)
                .run((trial, random) -> grid.draw(trial.cell().values(), random));
        double seconds = search.points().stream()
                .flatMap(point -> point.trials().stream())
                .mapToDouble(TrialReport::seconds)
                .sum();
        double slower = search.confirmation()
                .map(Confirmation::winner)
                .map(winner -> slower(winner.cell().axes()))
                .orElse(Double.POSITIVE_INFINITY);
        return new Replay(seconds / grid.seconds(), slower);
    }

    private double slower(Map<String, String> cell) {
        return grid.timeToTarget(cell) / grid.best();
    }
}
