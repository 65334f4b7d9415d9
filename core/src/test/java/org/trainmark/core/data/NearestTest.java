package org.trainmark.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({"fashon-mnist, fashion-mnist", "MNIST, mnist", "digit, digits", "minst, mnist", "'', mnist"})
    void findsTheNameWithTheFewestEdits(String wanted, String nearest) {
        assertThat(Nearest.to(wanted, List.of("digits", "fashion-mnist", "mnist")))
                .isEqualTo(nearest);
    }
}
