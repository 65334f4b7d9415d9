package org.trainmark.bench.search.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trainmark.bench.search.Dimension;
import org.trainmark.bench.search.Domain;
import org.trainmark.bench.search.Domains;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.Observation;
import org.trainmark.bench.search.Ticket;

/** What every sampler promises. */
class SamplerKindTest {

    @Test
    void haveTheNamesOfSuites() {
        assertThat(SamplerKind.NAMES)
                .containsExactly("grid", "random", "sobol", "coarse-to-fine", "tpe", "gaussian-process");
        assertThat(SamplerKind.named("tpe")).contains(SamplerKind.TPE);
        assertThat(SamplerKind.named("TPE")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void proposesTheSameForTheSameEvidenceAndTicket(SamplerKind kind) {
        Evidence evidence = Domains.evidence(Domains.CONDITIONAL, random(Domains.CONDITIONAL, 15, place -> place[2]));

        assertThat(kind.sampler().propose(evidence, new Ticket(3, 15)).orElseThrow())
                .containsExactly(
                        kind.sampler().propose(evidence, new Ticket(3, 15)).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void visitsEveryPlaceOnceAndThenSaysThatNoneIsLeft(SamplerKind kind) {
        for (Domain domain : List.of(Domains.FEW, Domains.integersAndNames())) {
            List<Observation> seen = searched(kind, domain, place -> Math.abs(place[0] - 1), 100);

            assertThat(seen).hasSize((int) domain.places());
            assertThat(distinct(seen)).hasSize(seen.size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesValuesToJustTheDimensionsThatExist(SamplerKind kind) {
        for (Observation one : searched(kind, Domains.CONDITIONAL, place -> place[2], 30)) {
            assertThat(one.place()).isEqualTo(Domains.CONDITIONAL.consistent(one.place()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void proposesNothingThatIsPendingOrRefused(SamplerKind kind) {
        List<double[]> pending = new ArrayList<>();
        List<double[]> refused = new ArrayList<>();
        List<Observation> measured = searched(kind, Domains.integersAndNames(), place -> place[0], 12);
        for (int i = 0; i < 12; i++) {
            Evidence evidence = new Evidence(Domains.integersAndNames(), measured, pending, refused);
            (i % 2 == 0 ? pending : refused)
                    .add(kind.sampler().propose(evidence, new Ticket(1, 12 + i)).orElseThrow());
        }
        Set<List<Double>> all = distinct(measured);
        Stream.concat(pending.stream(), refused.stream()).forEach(place -> all.add(key(place)));

        assertThat(all).hasSize(24);
        assertThat(kind.sampler()
                        .propose(
                                new Evidence(Domains.integersAndNames(), measured, pending, refused),
                                new Ticket(1, 24)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void proposesSomethingWhateverTheLossesAre(SamplerKind kind) {
        for (double loss : new double[] {0, 1e300, -1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE}) {
            assertThat(distinct(searched(kind, Domains.CONDITIONAL, place -> loss, 25)))
                    .as("%s", loss)
                    .hasSize(25);
        }
    }

    @ParameterizedTest
    @EnumSource
    void proposesSomethingAfterAThousandEqualPlaces(SamplerKind kind) {
        Observation equal = Domains.measured(new double[] {0.5, 0.5}, 1);
        Evidence evidence = Domains.evidence(
                Domains.cube(2), IntStream.range(0, 1_000).mapToObj(i -> equal).toList());

        assertThat(kind.sampler().propose(evidence, new Ticket(1, 1_000)).orElseThrow())
                .isNotEqualTo(new double[] {0.5, 0.5});
    }

    @ParameterizedTest
    @EnumSource
    void staysInTheDomainWhateverTheLossesAre(SamplerKind kind) {
        for (double loss : new double[] {1, Double.NaN, Double.NEGATIVE_INFINITY}) {
            for (Observation one : searched(kind, Domains.CONDITIONAL, place -> loss, 25)) {
                double[] place = one.place();
                assertThat(place[0]).isIn(0.0, 1.0, 2.0);
                assertThat(Double.isNaN(place[1]) || isShare(place[1])).isTrue();
                assertThat(place[2]).isBetween(0.0, 1.0);
            }
        }
    }

    /** A search that knows one place, and one of which all places were equally good, go on elsewhere. */
    @ParameterizedTest
    @EnumSource
    void goesElsewhereWhereNothingTellsPlacesApart(SamplerKind kind) {
        for (int count : new int[] {1, 1_000}) {
            List<Observation> equal = random(Domains.cube(2), count, place -> 1);

            double[] next = kind.sampler()
                    .propose(Domains.evidence(Domains.cube(2), equal), new Ticket(1, count))
                    .orElseThrow();

            assertThat(equal).noneMatch(one -> Arrays.equals(one.place(), next));
            assertThat(Arrays.stream(next)).allMatch(SamplerKindTest::isShare);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TPE", "GAUSSIAN_PROCESS"})
    void leavesAPartWhereAllFailed(SamplerKind kind) {
        List<Observation> failed = random(Domains.cube(2), 20, place -> Double.NaN).stream()
                .map(one -> Domains.measured(new double[] {one.place()[0] / 4, one.place()[1]}, Double.NaN))
                .toList();
        for (int i = 0; i < 5; i++) {
            double[] next = kind.sampler()
                    .propose(Domains.evidence(Domains.cube(2), failed), new Ticket(i, 20))
                    .orElseThrow();

            assertThat(next[0]).isGreaterThan(0.4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsADomainOfOnePlace(SamplerKind kind) {
        Domain one = new Domain(List.of(
                new Dimension.Stepped(new double[] {0.5}, Optional.empty()),
                new Dimension.Choices(1, Optional.empty())));

        assertThat(searched(kind, one, place -> 1, 3)).hasSize(1);
        assertThat(searched(kind, new Domain(List.of()), place -> 1, 3)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void takesSeveralLossesAndLimits(SamplerKind kind) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double[] place = kind.sampler()
                    .propose(Domains.evidence(Domains.cube(2), observations), new Ticket(1, i))
                    .orElseThrow();
            double[] losses = {place[0], i == 3 ? Double.NaN : 1 - place[0], place[1]};
            double[] excesses = {place[0] - 0.5, i == 4 ? Double.NaN : -1};
            observations.add(new Observation(place, losses, excesses, 1 + i % 2, place[1]));
        }

        assertThat(distinct(observations)).hasSize(20);
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    private static List<Observation> searched(
            SamplerKind kind, Domain domain, ToDoubleFunction<double[]> loss, int evaluations) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < evaluations; i++) {
            Optional<double[]> place = kind.sampler().propose(Domains.evidence(domain, observations), new Ticket(1, i));
            place.ifPresent(there -> observations.add(Domains.measured(there, loss.applyAsDouble(there))));
        }
        return observations;
    }

    private static List<Observation> random(Domain domain, int count, ToDoubleFunction<double[]> loss) {
        SplittableRandom random = new SplittableRandom(1);
        return Stream.generate(() -> domain.place(random))
                .limit(count)
                .map(place -> Domains.measured(place, loss.applyAsDouble(place)))
                .toList();
    }

    private static Set<List<Double>> distinct(List<Observation> observations) {
        Set<List<Double>> distinct = new HashSet<>();
        observations.forEach(one -> distinct.add(key(one.place())));
        return distinct;
    }

    private static List<Double> key(double[] place) {
        return Arrays.stream(place).boxed().toList();
    }
}
