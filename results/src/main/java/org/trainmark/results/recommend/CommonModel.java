package org.trainmark.results.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where cells' true values may lie.
 *
 * <p>The spread between trials is a cell's own and, at a weight of 4 trials, that of all cells. Cells that cannot be
 * told apart are drawn towards what they have in common, by as much as their values leave open how far they truly
 * differ (a normal model in which, before the data, they are as likely equal as not, and if not deviate from each other
 * by half a Cauchy distribution): of many equal cells the best is best by luck, and neither its chance nor its value
 * may show that.
 */
final class CommonModel {

    private static final double WEIGHT_OF_ALL = 4;
    private static final int QUANTILES = 101;
    private static final int QUANTILES_OF_MANY = 51;
    private static final int MANY = 50;
    private static final int STEPS = 20;
    private static final double LEAST_STEP = 0.05;
    private static final double MOST_STEP = 1000;
    /** As much as all steps have together. */
    private static final double EQUAL = Math.PI / 2;

    private final List<Sample> samples;
    private final double[] centers;
    private final double[] variances;
    private final List<double[]> quantiles = new ArrayList<>();
    private final int[] together;

    /** One deviation that the true values of cells may have, and its weight. */
    private record Between(double deviation, double weight) {}

    CommonModel(List<Sample> samples, IntPredicate together) {
        this.samples = samples;
        centers = samples.stream().mapToDouble(Sample::center).toArray();
        variances = new double[samples.size()];
        double squares = samples.stream().mapToDouble(CommonModel::squares).sum();
        double freedom = samples.stream().mapToDouble(CommonModel::freedom).sum();
        for (int i = 0; i < variances.length; i++) {
            Sample sample = samples.get(i);
            double common = freedom == 0 ? 0 : WEIGHT_OF_ALL * squares / freedom;
            double spread = (common + squares(sample)) / (WEIGHT_OF_ALL + freedom(sample));
            variances[i] = spread * sample.varianceOfCenter();
            quantiles.add(quantiles(Math.max(1, Math.min(freedom, WEIGHT_OF_ALL + freedom(sample)))));
        }
        int[] chosen = IntStream.range(0, centers.length).filter(together).toArray();
        boolean alike = chosen.length > 1 && Arrays.stream(variances).allMatch(variance -> variance > 0);
        this.together = alike ? chosen : new int[0];
    }

    private static double freedom(Sample sample) {
        return Math.max(0, sample.logs().length - 1);
    }

    private static double squares(Sample sample) {
        double[] logs = sample.logs();
        double mean = Arrays.stream(logs).average().orElse(0);
        return Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum();
    }

    private double[] quantiles(double freedom) {
        int count = samples.size() > MANY ? QUANTILES_OF_MANY : QUANTILES;
        TDistribution student = TDistribution.of(freedom);
        return IntStream.range(0, count)
                .mapToDouble(i -> student.inverseCumulativeProbability((i + 0.5) / count))
                .toArray();
    }

    Chances chances() {
        double[] shares = new double[centers.length];
        double[] drawn = new double[centers.length];
        for (Between between : betweens()) {
            double[] towards = drawn(between.deviation());
            double[] some = BestShares.of(prospects(towards, between.deviation()));
            for (int i = 0; i < shares.length; i++) {
                shares[i] += between.weight() * some[i];
                drawn[i] += between.weight() * towards[i];
            }
        }
        return new Chances(
                Arrays.stream(shares).boxed().toList(),
                Arrays.stream(drawn).boxed().toList());
    }

    private List<Between> betweens() {
        if (together.length == 0) {
            return List.of(new Between(0, 1));
        }
        double scale = Math.sqrt(
                Arrays.stream(together).mapToDouble(i -> variances[i]).average().orElseThrow());
        List<Between> all = new ArrayList<>();
        double from = 0;
        for (int step = 0; step <= STEPS; step++) {
            double to = LEAST_STEP * Math.pow(MOST_STEP / LEAST_STEP, (double) step / STEPS);
            double deviation = scale * Math.sqrt(from * to);
            double before = Math.atan(to) - Math.atan(from) + (step == 0 ? EQUAL : 0);
            all.add(new Between(deviation, before * likelihood(deviation)));
            from = to;
        }
        double sum = all.stream().mapToDouble(Between::weight).sum();
        return all.stream()
                .map(one -> new Between(one.deviation(), one.weight() / sum))
                .toList();
    }

    /** Returns the likelihood of the values whatever their common mean is, by an unknown factor. */
    private double likelihood(double deviation) {
        double mean = commonMean(deviation);
        double log = 0;
        double precision = 0;
        for (int i : together) {
            double variance = variances[i] + deviation * deviation;
            log -= (Math.log(variance / variances[together[0]]) + (centers[i] - mean) * (centers[i] - mean) / variance)
                    / 2;
            precision += variances[together[0]] / variance;
        }
        return Math.exp(log - Math.log(precision) / 2);
    }

    private double commonMean(double deviation) {
        double sum = 0;
        double weights = 0;
        for (int i : together) {
            double weight = 1 / (variances[i] + deviation * deviation);
            sum += weight * centers[i];
            weights += weight;
        }
        return sum / weights;
    }

    /** Returns which part of a value's distance to the common mean is its own. */
    private double own(int cell, double deviation) {
        return deviation * deviation / (deviation * deviation + variances[cell]);
    }

    private double[] drawn(double deviation) {
        double[] drawn = centers.clone();
        double mean = commonMean(deviation);
        for (int i : together) {
            drawn[i] = mean + own(i, deviation) * (centers[i] - mean);
        }
        return drawn;
    }

    private List<Prospect> prospects(double[] drawn, double deviation) {
        double[] left = variances.clone();
        for (int i : together) {
            left[i] *= own(i, deviation);
        }
        return IntStream.range(0, drawn.length)
                .mapToObj(i -> new Prospect(
                        samples.get(i).never(),
                        left[i] == 0
                                ? new double[] {drawn[i]}
                                : Arrays.stream(quantiles.get(i))
                                        .map(quantile -> drawn[i] + Math.sqrt(left[i]) * quantile)
                                        .toArray()))
                .toList();
    }
}
