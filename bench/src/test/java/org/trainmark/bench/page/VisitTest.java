package org.trainmark.bench.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VisitTest {

    private final Visit visit = new Visit(new Place("key", 3));

    @Test
    void hearsOfAPartWhenItIsNewAndWhenItChanges() {
        assertThat(visit.changed(new TreeMap<>(Map.of("best", "1", "run", "2"))))
                .containsExactly("\"best\":1", "\"run\":2");
        assertThat(visit.changed(new TreeMap<>(Map.of("best", "1", "run", "2"))))
                .isEmpty();
        assertThat(visit.changed(new TreeMap<>(Map.of("best", "1", "run", "3"))))
                .containsExactly("\"run\":3");
    }

    @Test
    void goesOnWhereItWas() {
        visit.changed(new TreeMap<>(Map.of("best", "1")));
        visit.toldPoints("try", 2);

        visit.goOnWith("key", 5);

        assertThat(visit.place()).isEqualTo(new Place("key", 3));
        assertThat(visit.changed(new TreeMap<>(Map.of("best", "1")))).isEmpty();
        assertThat(visit.points("try")).isEqualTo(2);
    }

    @Test
    void forgetsWhatItKnewOfAnotherRun() {
        visit.changed(new TreeMap<>(Map.of("best", "1")));
        visit.toldPoints("try", 2);

        visit.goOnWith("other", 5);

        assertThat(visit.place()).isEqualTo(new Place("other", 0));
        assertThat(visit.changed(new TreeMap<>(Map.of("best", "1")))).hasSize(1);
        assertThat(visit.points("try")).isZero();
    }

    @Test
    void beginsAnewWhereItKnewMoreLinesThanThereAre() {
        visit.goOnWith("key", 2);

        assertThat(visit.place()).isEqualTo(new Place("key", 0));
    }
}
