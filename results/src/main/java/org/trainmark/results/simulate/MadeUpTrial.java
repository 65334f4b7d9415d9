package org.trainmark.results.simulate;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.trainmark.results.CellKey;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.stats.Sighting;

/**
 * One trial as it is drawn.
 *
 * @param cell its number
 * @param speed log of how much faster it is than usual, by chance
 * @param luck what its seed does to its training, standard normal
 */
record MadeUpTrial(Scenario scenario, Truth truth, int cell, boolean candidate, double speed, double luck) {

    private static final double THROUGHPUT = 1000;
    private static final double MEDIAN_STEP_NANOS = 1e6;
    private static final double SLOW_STEP_NANOS = 3e6;
    private static final double SECONDS = 10;
    private static final double WATCHED_SECONDS = 60;
    private static final double ACCURACY = 0.9;
    private static final double LOSS = 0.3;
    private static final double PEAK_BYTES = 3e8;

    /** How much of the spread of training the seed explains. */
    private static final double OF_SEED = 0.8;

    private static final double OF_ITS_OWN = 0.6;
    private static final double TIME_SPREAD = 0.05;
    private static final double LOSS_SPREAD = 0.01;
    private static final double MEMORY_SPREAD = 0.005;
    private static final double SLOW_STEP_SPREAD = 0.02;

    /** Draws what became of it. */
    ComparedTrial draw(CellKey key, int repetition, int order, long seed, SplittableRandom random) {
        String id = key + "-" + repetition + "-" + seed;
        if (random.nextDouble() < crashes()) {
            return new ComparedTrial(
                    id, key, repetition, seed, order, Outcome.CRASHED, new TreeMap<>(), Optional.empty());
        }
        Sighting toTarget = toTarget(random);
        SortedMap<String, Double> values = values(random);
        if (toTarget.reached()) {
            values.put(MetricNames.TIME_TO_TARGET, toTarget.time());
        }
        return new ComparedTrial(id, key, repetition, seed, order, Outcome.COMPLETED, values, Optional.of(toTarget));
    }

    private double crashes() {
        Variation.Fates fates = scenario.variation().fates();
        return candidate ? fates.candidateCrashed() - change(MetricNames.COMPLETED) : fates.crashed();
    }

    private double change(String metric) {
        return candidate ? truth.of(metric, cell) : 0;
    }

    private double faster() {
        return speed + change(MetricNames.THROUGHPUT);
    }

    private double training(SplittableRandom random) {
        return OF_SEED * luck + OF_ITS_OWN * random.nextGaussian();
    }

    private Sighting toTarget(SplittableRandom random) {
        double time =
                SECONDS * Math.exp(TIME_SPREAD * training(random) - faster() + change(MetricNames.TIME_TO_TARGET));
        return random.nextDouble() < scenario.variation().fates().unreached()
                ? Sighting.notWithin(WATCHED_SECONDS)
                : Sighting.reachedAt(time);
    }

    private SortedMap<String, Double> values(SplittableRandom random) {
        SortedMap<String, Double> values = new TreeMap<>();
        double speedOfSteps = faster();
        values.put(MetricNames.THROUGHPUT, THROUGHPUT * Math.exp(speedOfSteps));
        values.put(MetricNames.stepPercentile(50), MEDIAN_STEP_NANOS * Math.exp(-speedOfSteps));
        values.put(
                MetricNames.stepPercentile(99),
                SLOW_STEP_NANOS * Math.exp(-speedOfSteps + SLOW_STEP_SPREAD * random.nextGaussian()));
        values.put(MetricNames.FINAL_ACCURACY, accuracy(random));
        values.put(MetricNames.FINAL_LOSS, LOSS + LOSS_SPREAD * training(random));
        values.put(
                MetricNames.PEAK_RESIDENT,
                PEAK_BYTES * Math.exp(MEMORY_SPREAD * random.nextGaussian() + change(MetricNames.PEAK_RESIDENT)));
        return values;
    }

    /** Returns a count of the examples that are evaluated, as a share of them. */
    private double accuracy(SplittableRandom random) {
        double exact = ACCURACY
                + scenario.variation().accuracySpread() * training(random)
                + change(MetricNames.FINAL_ACCURACY);
        return (double) Math.round(Variation.EXAMPLES * exact) / Variation.EXAMPLES;
    }
}
