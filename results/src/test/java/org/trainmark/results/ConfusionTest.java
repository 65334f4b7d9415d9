package org.trainmark.results;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfusionTest {

    @Test
    void hasARowAndAColumnForEachClass() {
        List<String> classes = List.of("cat", "dog");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Confusion("test", classes, List.of(List.of(1, 2))))
                .withMessageContaining("needs as many rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Confusion("test", classes, List.of(List.of(1, 2), List.of(3))))
                .withMessageContaining("as many counts in each");
    }

    @Test
    void countsNothingBelowZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Confusion("test", List.of("a", "b"), List.of(List.of(1, -1), List.of(0, 0))))
                .withMessageContaining("below 0");
    }

    @Test
    void hasNoMoreClassesThanCanBeRead() {
        assertThatNoException().isThrownBy(() -> ofClasses(20));
        assertThatIllegalArgumentException().isThrownBy(() -> ofClasses(21)).withMessageContaining("at most 20");
    }

    private static Confusion ofClasses(int count) {
        List<String> classes =
                IntStream.range(0, count).mapToObj(Integer::toString).toList();
        return new Confusion("test", classes, Collections.nCopies(count, Collections.nCopies(count, 1)));
    }
}
