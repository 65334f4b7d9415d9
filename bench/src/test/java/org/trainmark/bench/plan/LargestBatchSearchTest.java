package org.trainmark.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.plan.LargestBatchSearch.Attempt;
import org.trainmark.bench.plan.LargestBatchSearch.Start;

class LargestBatchSearchTest {

    private final List<Integer> tried = new ArrayList<>();

    private LargestBatchSearch find(int first, int most, int largest) {
        return find(Start.at(first), most, largest);
    }

    private LargestBatchSearch find(Start start, int most, int largest) {
        return find(start, most, batch -> batch <= largest ? new Attempt.Fits() : new Attempt.TooLarge("no room"));
    }

    private LargestBatchSearch find(Start start, int most, IntFunction<Attempt> attempts) {
        LargestBatchSearch search = LargestBatchSearch.begun();
        for (int next = search.next(start, most); next > 0; next = search.next(start, most)) {
            tried.add(next);
            search = search.after(next, attempts.apply(next));
        }
        return search;
    }

    @ParameterizedTest
    @CsvSource({"16, 1000, 300", "16, 1000, 16", "16, 1000, 3", "1, 1000, 999", "64, 1000, 64", "512, 600, 599"})
    void isFoundExactly(int first, int most, int largest) {
        LargestBatchSearch found = find(first, most, largest);

        assertThat(found.fits()).isEqualTo(largest);
        assertThat(found.tooLarge()).isEqualTo(largest + 1);
        assertThat(found.evidence()).isEqualTo("no room");
        assertThat(tried).doesNotHaveDuplicates().hasSizeLessThan(25);
    }

    @ParameterizedTest
    @CsvSource({
        "5000, 60000, 5000, 8", "5000, 60000, 5070, 9", "5000, 60000, 4900, 11", "5000, 60000, 9000, 19",
        "5000, 60000, 3, 17", "5000, 5000, 9000, 1", "1, 100, 1, 2", "90000, 60000, 59990, 16"
    })
    void isFoundInFewTriesWhereAModelTellsWhereItIs(int expected, int most, int largest, int tries) {
        LargestBatchSearch found = find(Start.near(expected), most, largest);

        assertThat(found.fits()).isEqualTo(Math.min(largest, most));
        assertThat(tried).startsWith(Math.min(expected, most)).doesNotHaveDuplicates();
        assertThat(tried).hasSizeLessThanOrEqualTo(tries);
    }

    @Test
    void saysBetweenWhatItIs() {
        LargestBatchSearch begun = LargestBatchSearch.begun();
        LargestBatchSearch fits = begun.after(5120, new Attempt.Fits());

        assertThat(begun.bounds()).isEqualTo("the first");
        assertThat(fits.bounds()).isEqualTo("above 5120");
        assertThat(fits.after(5632, new Attempt.TooLarge("no room")).bounds()).isEqualTo("between 5120 and 5632");
        assertThat(begun.after(5632, new Attempt.TooLarge("no room")).bounds()).isEqualTo("below 5632");
    }

    @Test
    void isAllThereIsWhereThatFits() {
        LargestBatchSearch found = find(16, 100, 5000);

        assertThat(found.fits()).isEqualTo(100);
        assertThat(found.tooLarge()).isZero();
        assertThat(tried).containsExactly(16, 32, 64, 100);
    }

    @Test
    void isNoneWhereNotEvenOneFits() {
        assertThat(find(16, 100, 0)).isEqualTo(new LargestBatchSearch(0, 1, "no room", Optional.empty(), 5));
    }

    @Test
    void isNotToldFromAFailureOfAnotherKind() {
        LargestBatchSearch found = find(
                Start.at(16), 100, batch -> batch < 40 ? new Attempt.Fits() : new Attempt.Failed("crashed: signal 11"));

        assertThat(found.fits()).isEqualTo(32);
        assertThat(found.tooLarge()).isZero();
        assertThat(found.obstacle()).hasValue("crashed: signal 11");
    }
}
