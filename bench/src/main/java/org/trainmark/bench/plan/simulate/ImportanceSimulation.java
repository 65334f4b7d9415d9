package org.trainmark.bench.plan.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trainmark.bench.search.ScrambledSobol;
import org.trainmark.bench.search.function.KnownShares;
import org.trainmark.bench.search.simulate.Goal;
import org.trainmark.bench.search.simulate.Quartiles;
import org.trainmark.results.search.importance.Importance;
import org.trainmark.results.search.importance.Landscape;
import org.trainmark.results.search.importance.Observation;
import org.trainmark.results.search.importance.Part;
import org.trainmark.results.search.importance.Share;
import org.trainmark.results.stats.Proportion;

/**
 * How near to the truth is what a search says of how much each setting matters.
 *
 * @param seed the same gives the same figures
 * @param samples of points for each row
 * @param points of each sample, of Sobol's sequence
 */
public record ImportanceSimulation(long seed, int samples, int points) {

    /** Of the largest error. */
    public static final Goal ERROR = Goal.atMost(0.03);

    /** Of the share of intervals that hold the truth. */
    public static final Goal COVERED = Goal.atLeast(0.9);

    /**
     * The figures of one function.
     *
     * @param errors the largest of each sample, over all shares
     * @param largestError of all samples
     * @param covered how many samples have an interval that holds the truth, of the share where these are fewest
     */
    public record Row(KnownShares function, Quartiles errors, double largestError, Proportion covered) {}

    /** Returns the figures of every function that is known, each as soon as it is asked for. */
    public Stream<Row> rows() {
        return Arrays.stream(KnownShares.values()).map(this::row);
    }

    private Row row(KnownShares function) {
        List<List<Share>> all = Quartiles.seeds(seed, samples)
                .parallel()
                .mapToObj(each -> found(function, each))
                .toList();
        double[] errors =
                all.stream().mapToDouble(shares -> error(function, shares)).toArray();
        List<Integer> covered = IntStream.range(0, function.shares().size())
                .mapToObj(i -> (int) all.stream()
                        .filter(shares -> holds(function, shares, i))
                        .count())
                .toList();
        return new Row(
                function,
                Quartiles.of(errors),
                Arrays.stream(errors).max().orElseThrow(),
                new Proportion(Collections.min(covered), samples));
    }

    private List<Share> found(KnownShares function, long each) {
        ScrambledSobol sobol = new ScrambledSobol(function.dimensions(), each);
        List<Observation> observations = IntStream.range(0, points)
                .mapToObj(sobol::point)
                .map(place -> new Observation(place, new double[] {function.value(place)}))
                .toList();
        List<Part> parts = IntStream.range(0, function.dimensions())
                .mapToObj(i -> new Part("x" + (i + 1), 0))
                .toList();
        Importance found = Importance.of(Landscape.of(parts, observations).orElseThrow());
        List<Share> shares = new ArrayList<>(found.parts());
        shares.add(found.pairs());
        return shares;
    }

    private static double error(KnownShares function, List<Share> shares) {
        return IntStream.range(0, shares.size())
                .mapToDouble(
                        i -> Math.abs(shares.get(i).value() - function.shares().get(i)))
                .max()
                .orElseThrow();
    }

    private static boolean holds(KnownShares function, List<Share> shares, int i) {
        return shares.get(i).interval().contains(function.shares().get(i));
    }
}
