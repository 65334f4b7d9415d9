package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.run.LargestBatch.Attempt;

class LargestBatchTest {

    private final List<Integer> tried = new ArrayList<>();

    private LargestBatch find(int first, int most, int largest) {
        return LargestBatch.find(first, most, batch -> {
            tried.add(batch);
            return batch <= largest ? new Attempt.Fits() : new Attempt.TooLarge("no room");
        });
    }

    @ParameterizedTest
    @CsvSource({"16, 1000, 300", "16, 1000, 16", "16, 1000, 3", "1, 1000, 999", "64, 1000, 64", "512, 600, 599"})
    void isFoundExactly(int first, int most, int largest) {
        LargestBatch found = find(first, most, largest);

        assertThat(found.fits()).isEqualTo(largest);
        assertThat(found.tooLarge()).isEqualTo(largest + 1);
        assertThat(found.evidence()).isEqualTo("no room");
        assertThat(tried).doesNotHaveDuplicates().hasSizeLessThan(25);
    }

    @Test
    void isAllThereIsWhereThatFits() {
        LargestBatch found = find(16, 100, 5000);

        assertThat(found.fits()).isEqualTo(100);
        assertThat(found.tooLarge()).isZero();
        assertThat(tried).containsExactly(16, 32, 64, 100);
    }

    @Test
    void isNoneWhereNotEvenOneFits() {
        assertThat(find(16, 100, 0)).isEqualTo(new LargestBatch(0, 1, "no room", Optional.empty()));
    }

    @Test
    void isNotToldFromAFailureOfAnotherKind() {
        LargestBatch found = LargestBatch.find(
                16, 100, batch -> batch < 40 ? new Attempt.Fits() : new Attempt.Failed("crashed: signal 11"));

        assertThat(found.fits()).isEqualTo(32);
        assertThat(found.tooLarge()).isZero();
        assertThat(found.obstacle()).hasValue("crashed: signal 11");
    }
}
