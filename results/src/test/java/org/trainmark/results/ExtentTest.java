package org.trainmark.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtentTest {

    @ParameterizedTest
    @CsvSource({
        "18, false, 12, 12 of 18 trials",
        "18, false, 18, 18 of 18 trials",
        "1, false, 0, 0 of 1 trial",
        "18, false, 24, 24 trials so far",
        "18, true, 12, 12 of at least 18 trials",
        "18, true, 18, 18 trials so far",
        "0, true, 0, 0 trials so far",
        "1, true, 1, 1 trial so far"
    })
    void neverSaysThatMoreTrialsEndedThanThereAre(int trials, boolean mayGrow, int ended, String progress) {
        assertThat(new Extent(trials, mayGrow).progress(ended)).isEqualTo(progress);
    }

    @Test
    void refusesLessThanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Extent(-1, false));
    }
}
