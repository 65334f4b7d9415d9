package org.trainmark.results.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.trainmark.results.stats.Interval;

/**
 * How far the best of many noisy means is from its own truth, by a parametric bootstrap: every mean is drawn anew
 * around itself, and what the best of those drawn is above or below the mean that it was drawn from is what luck does.
 * So the band counts in that a point was picked for looking good (as Tibshirani and Tibshirani 2009 do for the error of
 * a cross-validation). How well the noise itself is known is drawn too.
 */
final class Luck {

    /** With less freedom the noise is hardly known. */
    static final int FEWEST_FREEDOM = 2;

    private static final int DRAWS = 400;
    private static final int MOST_FREEDOM = 100;
    private static final int MOST_RIVALS = 60;
    private static final double TAIL = 0.025;
    private static final long SEED = 20_261_129;

    private final double[][] normals = new double[DRAWS][];
    private final double[][] squares = new double[DRAWS][MOST_FREEDOM + 1];

    /** Draws for so many points, once, so that what is said at one moment is comparable to the next. */
    Luck(int points) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int draw = 0; draw < DRAWS; draw++) {
            normals[draw] = IntStream.range(0, points)
                    .mapToDouble(i -> random.nextGaussian())
                    .toArray();
            for (int i = 0; i < MOST_FREEDOM; i++) {
                double normal = random.nextGaussian();
                squares[draw][i + 1] = squares[draw][i] + normal * normal;
            }
        }
    }

    /**
     * Returns where the true loss of the best point lies, 95 %; empty if the noise is not known.
     *
     * @param losses mean of each point; NaN of those that are none to choose
     * @param trials of each
     */
    Optional<Interval> band(double[] losses, int[] trials, Noise noise) {
        int[] rivals = IntStream.range(0, losses.length)
                .filter(i -> !Double.isNaN(losses[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> losses[i]))
                .limit(MOST_RIVALS)
                .mapToInt(Integer::intValue)
                .toArray();
        if (rivals.length == 0 || noise.freedom() < FEWEST_FREEDOM) {
            return Optional.empty();
        }
        int freedom = Math.min(noise.freedom(), MOST_FREEDOM);
        double[] shifts = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double deviation = noise.deviation() * Math.sqrt(freedom / squares[draw][freedom]);
            shifts[draw] = -ofBest(rivals, losses, trials, deviation, normals[draw]);
        }
        Arrays.sort(shifts);
        double best = losses[rivals[0]];
        int outside = (int) (TAIL * DRAWS);
        return Optional.of(new Interval(best + shifts[outside], best + shifts[DRAWS - 1 - outside]));
    }

    /** Returns by how much the best of what is drawn is above its own mean. */
    private static double ofBest(int[] rivals, double[] losses, int[] trials, double deviation, double[] normals) {
        double least = Double.POSITIVE_INFINITY;
        double above = 0;
        for (int rival : rivals) {
            double luck = deviation / Math.sqrt(trials[rival]) * normals[rival];
            if (losses[rival] + luck < least) {
                least = losses[rival] + luck;
                above = luck;
            }
        }
        return above;
    }
}
