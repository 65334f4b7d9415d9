package org.trainmark.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void usesEveryExampleOnceAnEpoch() {
        Batches batches = new Batches(103, 10, 1);

        for (int epoch = 0; epoch < 3; epoch++) {
            assertThat(order(batches.nextEpoch()))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 103).boxed().toList());
        }
    }

    @Test
    void makesTheLastBatchShorterIfTheExamplesDoNotFillIt() {
        Batches batches = new Batches(103, 10, 1);

        assertThat(batches.nextEpoch())
                .extracting(Batch::size)
                .startsWith(10, 10)
                .endsWith(10, 3);
        assertThat(batches.perEpoch()).isEqualTo(11);
    }

    @Test
    void makesOneBatchOfFewerExamplesThanABatchHolds() {
        assertThat(new Batches(3, 10, 1).nextEpoch()).extracting(Batch::size).containsExactly(3);
    }

    @Test
    void takesANewOrderEachEpoch() {
        Batches batches = new Batches(100, 10, 1);

        List<Integer> first = order(batches.nextEpoch());

        assertThat(order(batches.nextEpoch())).isNotEqualTo(first);
    }

    @Test
    void takesTheSameOrdersWithTheSameSeed() {
        Batches one = new Batches(100, 10, 7);
        Batches other = new Batches(100, 10, 7);
        Batches another = new Batches(100, 10, 8);

        for (int epoch = 0; epoch < 3; epoch++) {
            List<Integer> order = order(one.nextEpoch());
            assertThat(order(other.nextEpoch())).isEqualTo(order);
            assertThat(order(another.nextEpoch())).isNotEqualTo(order);
        }
    }

    @Test
    void takesAnOrderThatDependsOnNoJvm() {
        assertThat(order(new Batches(10, 4, 42).nextEpoch())).containsExactly(0, 5, 6, 7, 9, 4, 8, 1, 2, 3);
    }

    @Test
    void allocatesNothingBetweenEpochs() {
        Batches batches = new Batches(100, 10, 1);

        List<Batch> first = batches.nextEpoch();
        int[] order = first.get(0).order();

        assertThat(batches.nextEpoch()).isSameAs(first).allMatch(batch -> batch.order() == order);
    }

    @Test
    void refusesABatchOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Batches(10, 0, 1))
                .withMessageContaining("batchSize");
    }

    private static List<Integer> order(List<Batch> batches) {
        List<Integer> order = new ArrayList<>();
        for (Batch batch : batches) {
            IntStream.range(batch.from(), batch.from() + batch.size()).forEach(at -> order.add(batch.order()[at]));
        }
        return order;
    }
}
