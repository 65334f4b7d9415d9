package org.trainmark.bench.plan.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StoredGridTest {

    private static final StoredGrid GRID = StoredGrid.parse("""
            # where it is from
            optimizer,batch-size,time-to-target,seconds
            sgd,16,0.5,3
            sgd,16,0.7,4
            adam,16,0.1,3
            adam,16,,5
            """);

    private static Map<String, String> cell(String optimizer) {
        return Map.of("optimizer", optimizer, "batch-size", "16");
    }

    @Test
    void knowsTheTruthOfEachCell() {
        assertThat(GRID.cells()).hasSize(2);
        assertThat(GRID.timeToTarget(cell("sgd"))).isEqualTo(0.6);
        assertThat(GRID.timeToTarget(cell("adam"))).isInfinite();
        assertThat(GRID.best()).isEqualTo(0.6);
        assertThat(GRID.seconds()).isEqualTo(15);
    }

    @Test
    void drawsEachTrialOfACell() {
        SplittableRandom random = new SplittableRandom(1);
        assertThat(random.ints(20, 0, 1)
                        .mapToObj(i -> GRID.draw(cell("adam"), random).timeToTarget())
                        .distinct())
                .containsExactlyInAnyOrder(OptionalDouble.of(0.1), OptionalDouble.empty());
    }

    @Test
    void refusesACellThatIsNoneOfIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GRID.timeToTarget(cell("momentum")))
                .withMessageContaining("momentum");
    }
}
