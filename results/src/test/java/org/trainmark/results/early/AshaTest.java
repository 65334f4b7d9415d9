package org.trainmark.results.early;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.early.Asha.Arrival;
import org.trainmark.results.early.Asha.Promotion;

class AshaTest {

    private static final Asha ASHA = new Asha(3, 3);
    private static final int[] EPOCHS = {1, 3, 9};

    /** Returns how many epochs one worker needs for trainings that have the same loss at each rung. */
    private static int epochs(double... losses) {
        List<List<Arrival>> arrivals = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<Promotion> made = new HashSet<>();
        int epochs = 0;
        int begun = 0;
        while (true) {
            Optional<Promotion> next = ASHA.next(arrivals, made);
            if (next.isEmpty() && begun == losses.length) {
                return epochs;
            }
            int training = next.isPresent() ? next.get().training() : begun++;
            int rung = next.isPresent() ? next.get().rung() + 1 : 0;
            next.ifPresent(made::add);
            arrivals.get(rung).add(new Arrival(training, losses[training]));
            epochs += EPOCHS[rung] - (rung == 0 ? 0 : EPOCHS[rung - 1]);
        }
    }

    @Test
    void costsTheSameInAnyOrder() {
        SplittableRandom random = new SplittableRandom(1);

        assertThat(epochs(1, 2, 3, 4, 5, 6, 7, 8, 9)).isEqualTo(21);
        assertThat(epochs(9, 8, 7, 6, 5, 4, 3, 2, 1)).isEqualTo(21);
        for (int order = 0; order < 50; order++) {
            assertThat(epochs(DoubleStream.generate(random::nextDouble).limit(9).toArray()))
                    .isEqualTo(21);
        }
    }

    private static List<Arrival> arrivals(double... losses) {
        List<Arrival> arrivals = new ArrayList<>();
        for (double loss : losses) {
            arrivals.add(new Arrival(arrivals.size(), loss));
        }
        return arrivals;
    }

    @Test
    void promotesTheBestFromTheHighestRungThatHasOne() {
        List<List<Arrival>> rungs = List.of(arrivals(5, 4, 3, 2, 1, 6), arrivals(3, 1, 2), List.of());

        assertThat(ASHA.next(rungs, Set.of())).hasValue(new Promotion(1, 1));
        assertThat(ASHA.next(rungs, Set.of(new Promotion(1, 1)))).hasValue(new Promotion(0, 4));
        assertThat(ASHA.next(rungs, Set.of(new Promotion(1, 1), new Promotion(0, 4))))
                .hasValue(new Promotion(0, 3));
        assertThat(ASHA.next(rungs, Set.of(new Promotion(1, 1), new Promotion(0, 4), new Promotion(0, 3))))
                .isEmpty();
    }

    @Test
    void beginsAnotherWhereTooFewCame() {
        assertThat(ASHA.next(List.of(arrivals(2, 1), List.of(), List.of()), Set.of()))
                .isEmpty();
    }

    @Test
    void countsFailuresAndPromotesNone() {
        double failed = Double.POSITIVE_INFINITY;

        assertThat(ASHA.next(List.of(arrivals(failed, failed, 1), List.of(), List.of()), Set.of()))
                .hasValue(new Promotion(0, 2));
        assertThat(ASHA.next(List.of(arrivals(failed, failed, failed), List.of(), List.of()), Set.of()))
                .isEmpty();
    }

    @Test
    void isNoneWithoutRungs() {
        assertThatThrownBy(() -> new Asha(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Asha(3, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
