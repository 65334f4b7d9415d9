package org.trainmark.bench.search.parzen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.search.Dimension;

class SoundnessTest {

    private static final List<Dimension> NAME = List.of(new Dimension.Choices(3, Optional.empty()));
    private static final double[] ONE = {1};
    private static final double[] TWO = {2};

    @Test
    void isNotInDoubtWhereNothingFailed() {
        assertThat(Soundness.of(NAME, List.of(ONE), List.of())).isEmpty();
    }

    /** At name 1 the sound are 0.6 and 1/3 to 0.2 and 1/3 of the failed, that is 7 to 4; at name 2 the reverse. */
    @Test
    void comparesHowDenseBothAre() {
        Soundness even = Soundness.of(NAME, List.of(ONE), List.of(TWO)).orElseThrow();

        assertThat(even.merit(ONE)).isCloseTo(penalized(7 / 11.0), within(1e-9));
        assertThat(even.merit(TWO)).isCloseTo(penalized(4 / 11.0), within(1e-9));
        assertThat(even.merit(new double[] {0})).isCloseTo(penalized(0.5), within(1e-9));
    }

    @Test
    void takesAPlaceThatIsLikelyEnoughByItsChanceAlone() {
        Soundness mostly =
                Soundness.of(NAME, Collections.nCopies(99, ONE), List.of(TWO)).orElseThrow();

        assertThat(mostly.merit(ONE)).isBetween(Math.log(0.98), 0.0);
    }

    private static double penalized(double chance) {
        return Math.log(chance) - 100 * (Math.log(0.9) - Math.log(chance));
    }
}
