package org.trainmark.bench.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizesTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "512MiB, 536870912", "8GiB, 8589934592", "1.5 KiB, 1536", "10B, 10"})
    void areReadAsPeopleWriteThem(String text, long bytes) {
        assertThat(new ByteSizes().convert(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8GB", "much", "0MiB", "-1"})
    void areRefusedOtherwise(String text) {
        assertThatThrownBy(() -> new ByteSizes().convert(text)).hasMessageContaining("such as 512MiB or 8GiB");
    }
}
