package org.trainmark.results.simulate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trainmark.results.CellKey;
import org.trainmark.results.recommend.Candidate;
import org.trainmark.results.recommend.Limits;
import org.trainmark.results.recommend.Recommendation;
import org.trainmark.results.recommend.Recommendation.Ranked;
import org.trainmark.results.recommend.Sample;
import org.trainmark.results.stats.Proportion;
import org.trainmark.results.stats.Sighting;

/** How often the cell that is recommended is the best, and whether its stated share says so. */
public final class RecommendationSimulation {

    private static final double SPREAD = 0.01;
    private static final double SECONDS = 10;
    private static final double SURE = 0.8;

    private final Draws draws;

    public RecommendationSimulation(Draws draws) {
        this.draws = draws;
    }

    /**
     * How often it was right.
     *
     * @param apart standard deviation of the cells' true speeds; 0 where all are equal, and one of them is called the
     *     best by lot
     * @param best share of recommendations of the best cell
     * @param stated mean share that was stated of the cell recommended
     * @param sure share of recommendations that stated at least 80 %
     * @param bestWhereSure share of those that were of the best cell; empty if there was none
     * @param taken share of recommendations that said which cell to take
     * @param takenWrongly share that said to take a cell which is not the best
     */
    public record Row(
            int cells,
            int trials,
            double apart,
            Proportion best,
            double stated,
            Proportion sure,
            Optional<Proportion> bestWhereSure,
            Proportion taken,
            Proportion takenWrongly) {}

    private record Told(boolean best, double stated, boolean taken) {}

    /** Returns it for some sizes, with trials that vary by 1 %. */
    public List<Row> rows() {
        return IntStream.of(2, 5, 20)
                .filter(draws::has)
                .boxed()
                .flatMap(cells -> IntStream.of(3, 10)
                        .boxed()
                        .flatMap(trials -> Stream.of(0.0, 0.005, 0.02).map(apart -> row(cells, trials, apart))))
                .toList();
    }

    Row row(int cells, int trials, double apart) {
        List<Told> all = IntStream.range(0, draws.of(cells))
                .parallel()
                .mapToObj(number -> told(cells, trials, apart, draws.random(number)))
                .toList();
        List<Told> sure = all.stream().filter(told -> told.stated() >= SURE).toList();
        return new Row(
                cells,
                trials,
                apart,
                share(all, Told::best),
                all.stream().mapToDouble(Told::stated).average().orElse(0),
                new Proportion(sure.size(), all.size()),
                sure.isEmpty() ? Optional.empty() : Optional.of(share(sure, Told::best)),
                share(all, Told::taken),
                share(all, told -> told.taken() && !told.best()));
    }

    private static Proportion share(List<Told> all, Predicate<Told> which) {
        return new Proportion((int) all.stream().filter(which).count(), all.size());
    }

    private static Told told(int cells, int trials, double apart, SplittableRandom random) {
        double[] speeds = IntStream.range(0, cells)
                .mapToDouble(cell -> apart * random.nextGaussian())
                .toArray();
        int best = apart == 0
                ? random.nextInt(cells)
                : IntStream.range(0, cells)
                        .reduce((one, other) -> speeds[other] > speeds[one] ? other : one)
                        .orElseThrow();
        List<Candidate> candidates = IntStream.range(0, cells)
                .mapToObj(cell -> candidate(cell, trials, speeds[cell], random))
                .toList();
        Recommendation recommendation = Recommendation.of(candidates, Limits.NONE);
        Ranked first = recommendation.ranked().get(0);
        return new Told(
                first.candidate().label().equals(Integer.toString(best)),
                first.chance().orElse(0),
                recommendation.best().isPresent());
    }

    private static Candidate candidate(int cell, int trials, double speed, SplittableRandom random) {
        List<Sighting> seconds = DoubleStream.generate(() -> SECONDS * Math.exp(SPREAD * random.nextGaussian() - speed))
                .limit(trials)
                .mapToObj(Sighting::reachedAt)
                .toList();
        return new Candidate(
                Integer.toString(cell),
                new CellKey(new TreeMap<>(), new TreeMap<>()),
                new Candidate.Trials(trials, trials, 0, trials),
                new Sample(Sample.Typical.GEOMETRIC_MEAN, false, seconds, 1),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
