package org.trainmark.core.engine.nd4j.crew;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorsTest {

    @ParameterizedTest
    @CsvSource({
        "2, 150000 100000, 1",
        "2, 199999 100000, 1",
        "4, 200000 100000, 2",
        "2, 50000 100000, 1",
        "2, 900000 100000, 2",
        "8, max 100000, 8",
        "8, '', 8",
        "8, what is this, 8",
        "8, 1 0, 8",
    })
    void areThoseThatAQuotaLeavesWhole(int available, String quota, int whole) {
        assertThat(Processors.whole(available, quota)).isEqualTo(whole);
    }

    @Test
    void areAtLeastOneHere() {
        assertThat(Processors.whole()).isBetween(1, Runtime.getRuntime().availableProcessors());
    }
}
