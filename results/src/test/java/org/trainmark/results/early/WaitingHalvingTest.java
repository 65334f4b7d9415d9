package org.trainmark.results.early;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trainmark.results.early.Asha.Arrival;
import org.trainmark.results.early.Asha.Promotion;

class WaitingHalvingTest {

    private static final int[] EPOCHS = {1, 3, 9};

    private final List<List<Arrival>> arrivals = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final Set<Promotion> made = new HashSet<>();
    private final WaitingHalving halving = new WaitingHalving(3);

    /** Trains all, each with the same loss at every rung, and returns how many epochs that takes. */
    private int epochs(double... losses) {
        int epochs = 0;
        for (int training = 0; training < losses.length; training++) {
            assertThat(halving.next(arrivals, made, losses.length)).isEmpty();
            arrivals.get(0).add(new Arrival(training, losses[training]));
            epochs += EPOCHS[0];
        }
        Optional<Promotion> next = halving.next(arrivals, made, losses.length);
        while (next.isPresent()) {
            made.add(next.get());
            int rung = next.get().rung() + 1;
            arrivals.get(rung)
                    .add(new Arrival(next.get().training(), losses[next.get().training()]));
            epochs += EPOCHS[rung] - EPOCHS[rung - 1];
            next = halving.next(arrivals, made, losses.length);
        }
        return epochs;
    }

    @Test
    void promotesTheBestOfAllWhateverTheOrder() {
        assertThat(epochs(9, 8, 7, 6, 5, 4, 3, 2, 1)).isEqualTo(9 + 3 * 2 + 6);
        assertThat(made)
                .containsExactlyInAnyOrder(
                        new Promotion(0, 8), new Promotion(0, 7), new Promotion(0, 6), new Promotion(1, 8));
    }

    @Test
    void waitsForThoseThatWerePromotedBefore() {
        epochs(1, 2, 3, 4, 5, 6, 7, 8, 9);
        arrivals.get(1).remove(2);
        made.remove(new Promotion(1, 0));

        assertThat(halving.next(arrivals, made, 9)).isEmpty();
    }

    @Test
    void promotesNothingInThePlaceOfOneThatFailed() {
        double failed = Double.POSITIVE_INFINITY;

        assertThat(epochs(1, 2, failed, failed, failed, failed, failed, failed, failed))
                .isEqualTo(9 + 2 * 2);
        assertThat(made).containsExactlyInAnyOrder(new Promotion(0, 0), new Promotion(0, 1));
    }

    @Test
    void hasNothingToPromoteOfTooFew() {
        assertThat(epochs(1, 2)).isEqualTo(2);
        assertThat(halving.next(arrivals, made, 0)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new WaitingHalving(1));
    }
}
