package org.trainmark.cuda.engine.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowPartsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 127, 128, 129, 256, 32_767, 32_768, 32_769, 100_000, 12_345_678})
    void everyRowIsInOnePart(long rows) {
        RowParts parts = RowParts.of(rows);

        assertThat((long) parts.count() * parts.rows()).isGreaterThanOrEqualTo(rows);
        assertThat((parts.count() - 1L) * parts.rows()).isLessThan(rows);
        assertThat(parts.count()).isBetween(1, 256);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "128, 1, 128", "129, 2, 65", "32768, 256, 128", "81920, 256, 320"})
    void partsAreWorthTheirSums(long rows, int count, int each) {
        assertThat(RowParts.of(rows)).isEqualTo(new RowParts(count, each));
    }
}
