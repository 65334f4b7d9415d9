package org.trainmark.results.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.search.SearchTrials.SETTINGS;
import static org.trainmark.results.search.SearchTrials.THROUGHPUT;
import static org.trainmark.results.search.SearchTrials.point;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

    private static Confirmation of(SearchedPoint... candidates) {
        return Confirmation.of(List.of(candidates), SETTINGS, THROUGHPUT, Optional.empty());
    }

    @Test
    void choosesByFreshTrialsAlone() {
        // What the search itself saw of the second is far better.
        SearchedPoint first = point("0.1", 0, 0, 100, 100, 1000, 1010, 1020);
        SearchedPoint second = point("0.2", 1, 0, 9000, 9000, 900, 905, 910);

        Confirmation chosen = of(second, first);

        assertThat(chosen.winner()).isEqualTo(first);
        assertThat(chosen.share()).isEqualTo(1);
        assertThat(chosen.tells()).isTrue();
        assertThat(chosen.lead().orElseThrow().value()).isCloseTo(Math.log(1010 / 905.0), within(0.001));
    }

    @Test
    void cannotTellWhatChangesPlaces() {
        Confirmation chosen = of(point("0.1", 0, 2, 1000, 1000, 1100), point("0.2", 1, 2, 990, 1050, 1040));

        assertThat(chosen.winner().cell().axes()).containsEntry("learning-rate", "0.1");
        assertThat(chosen.share()).isBetween(0.5, 0.95);
        assertThat(chosen.tells()).isFalse();
    }

    @Test
    void neverChoosesAPointThatFailsNowAndThen() {
        Confirmation chosen = of(point("0.1", 0, 2, 9000, Double.NaN, 9000), point("0.2", 1, 2, 100, 100, 100));

        assertThat(chosen.winner().cell().axes()).containsEntry("learning-rate", "0.2");
        assertThat(chosen.lead()).isEmpty();
        assertThat(chosen.tells()).isFalse();
    }

    @Test
    void knowsNoShareOfOneSeed() {
        assertThat(of(point("0.1", 0, 2, 10)).share()).isNaN();
    }
}
