package org.trainmark.bench.search.gaussian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.search.Domain;
import org.trainmark.bench.search.Domains;
import org.trainmark.bench.search.Observation;

class ExpectationTest {

    private static final Domain LINE = Domains.cube(1);

    /** A valley whose bottom is at 0.3. */
    private static List<Observation> valley(double noise) {
        SplittableRandom random = new SplittableRandom(7);
        List<Observation> valley = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double x = (i + 0.5) / 40;
            valley.add(Domains.measured(new double[] {x}, (x - 0.3) * (x - 0.3) + noise * random.nextGaussian()));
        }
        return valley;
    }

    @Test
    void isWhatWasMeasuredWhereNothingIsNoisy() {
        Expectation expectation = new Expectation(LINE, valley(0));

        assertThat(expectation.at(new double[] {0.3}))
                .isLessThan(expectation.at(new double[] {0.4}))
                .isLessThan(expectation.at(new double[] {0.2}));
        assertThat(expectation.at(new double[] {0.8})).isLessThan(expectation.at(new double[] {0.9}));
    }

    @Test
    void hearsTheNeighborsOfALuckyPlace() {
        List<Observation> some = valley(0.03);
        some.set(34, Domains.measured(some.get(34).place(), -0.2));

        Expectation expectation = new Expectation(LINE, some);

        assertThat(expectation.at(new double[] {0.3}))
                .isLessThan(expectation.at(some.get(34).place()));
    }

    @Test
    void holdsUpWhereAllIsTheSame() {
        List<Observation> same =
                valley(0).stream().map(one -> Domains.measured(one.place(), 2)).toList();

        assertThat(new Expectation(LINE, same).at(new double[] {0.5})).isFinite();
    }

    @Test
    void takesNeighborsForOneWhereTrialsAreNoisy() {
        Expectation noisy = new Expectation(LINE, valley(0.1));
        double[] one = {0.3};

        assertThat(noisy.tellsApart(one, new double[] {0.303})).isFalse();
        assertThat(noisy.tellsApart(one, new double[] {0.9})).isTrue();
    }
}
