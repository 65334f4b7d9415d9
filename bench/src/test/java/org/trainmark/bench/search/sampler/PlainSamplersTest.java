package org.trainmark.bench.search.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.search.Domains;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.Observation;
import org.trainmark.bench.search.ScrambledSobol;
import org.trainmark.bench.search.Ticket;

class PlainSamplersTest {

    private static final Evidence NONE = Domains.evidence(Domains.cube(2), List.of());

    @Test
    void sobolTakesThePointOfTheTicketsNumber() {
        assertThat(new SobolSampler().propose(NONE, new Ticket(4, 9)).orElseThrow())
                .containsExactly(new ScrambledSobol(2, 4).point(9));
    }

    @Test
    void sobolTakesTheNextPointIfItsOwnIsTaken() {
        ScrambledSobol points = new ScrambledSobol(2, 4);
        Evidence evidence =
                new Evidence(Domains.cube(2), List.of(), List.of(points.point(9)), List.of(points.point(10)));

        assertThat(new SobolSampler().propose(evidence, new Ticket(4, 9)).orElseThrow())
                .containsExactly(points.point(11));
    }

    @Test
    void gridGoesThroughALattice() {
        Evidence evidence = Domains.evidence(
                Domains.cube(2),
                List.of(Domains.measured(new double[] {0, 0}, 1), Domains.measured(new double[] {0, 0.5}, 1)));

        assertThat(new GridSampler(3).propose(evidence, new Ticket(1, 7)).orElseThrow())
                .containsExactly(0, 1);
    }

    /** 50 places: in the last round all lie in a sixteenth of each dimension about the best two. */
    @Test
    void coarseToFineStaysNearTheBestInTheEnd() {
        List<Observation> measured = IntStream.range(0, 40)
                .mapToObj(i -> Domains.measured(new double[] {i / 40.0, 0.25}, Math.abs(i - 20) + 0.1 * i))
                .toList();
        Evidence evidence = Domains.evidence(Domains.cube(2), measured);

        for (int number = 40; number < 50; number++) {
            double[] place = new CoarseToFineSampler(new SobolSampler())
                    .propose(evidence, new Ticket(1, number))
                    .orElseThrow();
            assertThat(place[0]).isBetween(0.475 - 0.0313, 0.5 + 0.0313);
            assertThat(place[1]).isBetween(0.25 - 0.0313, 0.25 + 0.0313);
        }
    }

    @Test
    void coarseToFineKeepsItsBoxWithinTheRange() {
        double[] corner = {0, 1};

        assertThat(CoarseToFineSampler.place(Domains.cube(2), corner, 0.25, new double[] {0, 0}))
                .containsExactly(0, 0.75);
        assertThat(CoarseToFineSampler.place(Domains.cube(2), corner, 0.25, new double[] {1, 1}))
                .containsExactly(0.25, 1);
    }

    @Test
    void coarseToFineLeavesANameWithTheShareOfItsBox() {
        double[] center = {2, Double.NaN, 0.5};

        assertThat(CoarseToFineSampler.place(Domains.CONDITIONAL, center, 0.25, new double[] {0.3, 0.1, 0.5}))
                .containsExactly(2, Double.NaN, 0.5);
        assertThat(CoarseToFineSampler.place(Domains.CONDITIONAL, center, 0.25, new double[] {0.125, 0.1, 0.5}))
                .containsExactly(1, 0.1, 0.5);
    }
}
