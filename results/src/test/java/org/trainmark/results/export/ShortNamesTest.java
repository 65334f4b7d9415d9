package org.trainmark.results.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNamesTest {

    @ParameterizedTest
    @CsvSource({
        "'momentum 0.9, rate 0.1, batch 16', momentum-0.9_rate-0.1_batch-16",
        "'{momentum: {decay: 0.9}}', momentum-decay-0.9",
        "'hidden [64, 64], a=b:c', hidden-64_64_a-b-c",
        "'..', unnamed",
        "'../../etc/passwd', etc-passwd",
        "'-rf', rf",
        "'', unnamed",
        "'größe', gr-e"
    })
    void haveNothingThatReadersSplitAt(String label, String name) {
        assertThat(ShortNames.of(label)).isEqualTo(name);
    }

    @Test
    void areAllDifferentWhereverCapitalsDoNotCount() {
        assertThat(ShortNames.ofAll(List.of("a b", "a:b", "A-B", "a-b-2")))
                .containsExactly("a-b", "a-b-2", "A-B-3", "a-b-2-2");
    }

    @Test
    void stayShortAndTellWhatIsLeftOut() {
        String one = ShortNames.of("x".repeat(100) + " 1");
        String other = ShortNames.of("x".repeat(100) + " 2");

        assertThat(one).hasSize(60).isNotEqualTo(other);
    }
}
