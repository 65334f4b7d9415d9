package org.trainmark.bench.search.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.search.numeric.SmoothFunction;

class GaussianProcessTest {

    private static final double[] ONE = {1};
    private static final Beliefs FIXED = new Beliefs(new double[] {25}, 1, 1e-6, ONE, ONE);

    /** The reference's fixture, upside down, since here less is better. */
    private static final Measurements THREE = measurements(new double[] {0.1, 0.4, 0.9}, -0.2, 0.5, -0.8);

    @Test
    void believesWhatThePublishedFormulaSays() {
        Normal there = GaussianProcess.of(THREE, FIXED).at(new double[] {0.6});

        assertThat(there.mean()).isCloseTo(0.08458143608304, within(1e-6));
        assertThat(there.variance()).isCloseTo(0.6555036000221, within(1e-6));
    }

    @Test
    void expectsTheImprovementOfTheFormula() {
        Improvement improvement = new Improvement(GaussianProcess.of(THREE, FIXED), -0.8);

        assertThat(improvement.at(new double[] {0.6})).isCloseTo(-2.8756896998, within(1e-6));
    }

    @Test
    void tellsApartWhatDiffersByHalfTheNoise() {
        // At a distance of 0.05 the deviation of the difference is 0.31; those of the noise are 0.5 and 1.
        GaussianProcess quiet = GaussianProcess.of(THREE, new Beliefs(new double[] {25}, 1, 0.25, ONE, ONE));
        GaussianProcess noisy = GaussianProcess.of(THREE, new Beliefs(new double[] {25}, 1, 1, ONE, ONE));
        double[] near = {0.45};

        assertThat(quiet.tellsApart(near)).isTrue();
        assertThat(noisy.tellsApart(near)).isFalse();
        assertThat(noisy.tellsApart(new double[] {0.65})).isTrue();
        assertThat(noisy.tellsApart(near, new double[] {0.46})).isFalse();
        assertThat(GaussianProcess.of(THREE, FIXED).tellsApart(new double[] {0.4001}))
                .isTrue();
    }

    @Test
    void findsBeliefsAsLikelyAsTheFormula() {
        double[] gradient = new double[5];
        double value = new Plausibility(THREE, NoiseGuess.SMALL).at(FIXED.logs(), gradient);

        assertThat(value + FIXED.logPrior(30, new double[5])).isCloseTo(3.2528194819, within(1e-8));
    }

    @Test
    void knowsHowPlausibilityChangesWithEachBelief() {
        Plausibility plausibility = new Plausibility(mixed(), NoiseGuess.ANY);
        double[] logs = {0.5, -0.3, 0.2, 0.4, 0, -0.2, -0.1, 0, 0.3, 0.1, -2};

        assertGradient(plausibility, logs);
    }

    @Test
    void knowsHowMeritsChangeWithThePlace() {
        GaussianProcess process = GaussianProcess.of(mixed(), Beliefs.usual(3, 1e-3));
        double[] place = {0.3, 1, 0.6};

        for (Merit merit : List.of(
                new Improvement(process, -0.5),
                new Chance(process, -0.2, 0.9),
                new Cheapness(new Learned(process, 1, 0.3), 0),
                FrontImprovement.of(
                        List.of(
                                process,
                                GaussianProcess.of(mixed().map(value -> value * value), Beliefs.usual(3, 1e-3))),
                        List.of(new double[] {-0.5, 0.8}, new double[] {0.2, 0.1})))) {
            double[] gradient = new double[3];
            assertThat(merit.at(place, gradient)).isCloseTo(merit.at(place), within(1e-12));
            for (int i : new int[] {0, 2}) {
                double[] more = place.clone();
                double[] less = place.clone();
                more[i] += 1e-5;
                less[i] -= 1e-5;
                assertThat(gradient[i])
                        .as("%s, %d", merit.getClass(), i)
                        .isCloseTo((merit.at(more) - merit.at(less)) / 2e-5, within(1e-5));
            }
            assertThat(gradient[1]).isZero();
        }
    }

    @Test
    void believesAMeanOfManyTrialsMore() {
        Beliefs noisy = new Beliefs(new double[] {25}, 1, 0.5, ONE, ONE);
        MeasuredPlace once = new MeasuredPlace(new double[] {0.5}, 1, 1);
        MeasuredPlace often = new MeasuredPlace(new double[] {0.5}, 1, 100);

        assertThat(process(noisy, once).at(new double[] {0.5}).mean()).isCloseTo(1 / 1.5, within(1e-6));
        assertThat(process(noisy, often).at(new double[] {0.5}).mean()).isCloseTo(1 / 1.005, within(1e-6));
    }

    @Test
    void knowsAPendingPlaceWithoutItsValue() {
        GaussianProcess before = GaussianProcess.of(THREE, FIXED);
        GaussianProcess after = before.expecting(new double[] {0.6});
        double mean = before.at(new double[] {0.6}).mean();
        GaussianProcess told =
                GaussianProcess.of(measurements(new double[] {0.1, 0.4, 0.9, 0.6}, -0.2, 0.5, -0.8, mean), FIXED);

        assertThat(after.at(new double[] {0.65}).mean())
                .isCloseTo(told.at(new double[] {0.65}).mean(), within(1e-6));
        assertThat(after.at(new double[] {0.65}).variance())
                .isCloseTo(told.at(new double[] {0.65}).variance(), within(1e-6))
                .isLessThan(before.at(new double[] {0.65}).variance());
    }

    @Test
    void makesUpNoValueForACoordinateThatDoesNotExist() {
        boolean[] numbers = {false, false};
        Beliefs beliefs = Beliefs.usual(2, 1e-3);
        GaussianProcess process = GaussianProcess.of(
                new Measurements(numbers, List.of(new MeasuredPlace(new double[] {0.2, Double.NaN}, 1, 1))), beliefs);

        assertThat(process.at(new double[] {0.2, Double.NaN}).mean()).isCloseTo(1, within(2e-3));
        assertThat(process.at(new double[] {0.2, 0.0}).mean())
                .isEqualTo(process.at(new double[] {0.2, 0.9}).mean())
                .isLessThan(0.7);
    }

    @Test
    void knowsPlacesTogetherAsWellAsEach() {
        GaussianProcess process = GaussianProcess.of(THREE, FIXED);
        List<double[]> places = List.of(new double[] {0.6}, new double[] {0.62}, new double[] {0.2});
        Joint joint = process.at(places);
        SplittableRandom random = new SplittableRandom(1);
        double[][] drawn =
                IntStream.range(0, 20_000).mapToObj(i -> joint.drawn(random)).toArray(double[][]::new);

        for (int i = 0; i < 3; i++) {
            int place = i;
            Normal there = process.at(places.get(i));
            assertThat(Arrays.stream(drawn).mapToDouble(one -> one[place]).average())
                    .hasValueCloseTo(there.mean(), within(0.02));
            assertThat(Arrays.stream(drawn)
                            .mapToDouble(one -> Math.pow(one[place] - there.mean(), 2))
                            .average())
                    .hasValueCloseTo(there.variance(), within(0.03));
        }
        // Beside one another, they differ by less than either is unknown by.
        assertThat(Arrays.stream(drawn)
                        .mapToDouble(one -> Math.pow(one[0] - one[1], 2))
                        .average())
                .hasValueCloseTo(0.017, within(0.015));
    }

    @Test
    void standsAThousandEqualPlaces() {
        Measurements equal = new Measurements(
                new boolean[1],
                IntStream.range(0, 300)
                        .mapToObj(i -> new MeasuredPlace(new double[] {0.5}, i % 2, 1_000))
                        .toList());

        assertThat(GaussianProcess.of(equal, FIXED).at(new double[] {0.5}).mean())
                .isCloseTo(0.5, within(1e-3));
        assertThat(Measurements.merged(new boolean[1], equal.all()).all())
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isCloseTo(0.5, within(1e-12)));
    }

    @Test
    void takesPlacesThatAreNearOneAnotherForOne() {
        Measurements near = measurements(new double[] {0.5, 0.55, 0.7, 0.65, 0.41}, 1, 2, 3, 4, 5);

        assertThat(near.apart().values()).containsExactly(1, 3);
        assertThat(new MeasuredPlace(new double[] {0.5, Double.NaN}, 1, 1)
                        .isNear(new MeasuredPlace(new double[] {0.5, Double.NaN}, 1, 1)))
                .isTrue();
    }

    private static void assertGradient(SmoothFunction function, double[] at) {
        double[] gradient = new double[at.length];
        function.at(at, gradient);
        for (int i = 0; i < at.length; i++) {
            double[] more = at.clone();
            double[] less = at.clone();
            more[i] += 1e-5;
            less[i] -= 1e-5;
            double slope = (function.at(more, new double[at.length]) - function.at(less, new double[at.length])) / 2e-5;
            assertThat(gradient[i]).as("%d", i).isCloseTo(slope, within(1e-5));
        }
    }

    /** A number, a name, and a number that does not exist under one of the names. */
    private static Measurements mixed() {
        SplittableRandom random = new SplittableRandom(4);
        return new Measurements(
                new boolean[] {false, true, false},
                IntStream.range(0, 12)
                        .mapToObj(i -> new MeasuredPlace(
                                new double[] {random.nextDouble(), i % 2, i % 2 == 0 ? Double.NaN : random.nextDouble()
                                },
                                random.nextGaussian(),
                                1 + i % 3))
                        .toList());
    }

    private static Measurements measurements(double[] places, double... values) {
        return new Measurements(
                new boolean[1],
                IntStream.range(0, places.length)
                        .mapToObj(i -> new MeasuredPlace(new double[] {places[i]}, values[i], 1))
                        .toList());
    }

    private static GaussianProcess process(Beliefs beliefs, MeasuredPlace one) {
        return GaussianProcess.of(new Measurements(new boolean[1], List.of(one)), beliefs);
    }
}
