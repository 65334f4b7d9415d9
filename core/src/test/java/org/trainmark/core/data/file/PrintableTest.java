package org.trainmark.core.data.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void showsNoCharactersThatSteerATerminal() {
        assertThat(Printable.of("PK\u0003\u001b[31m\n\u009b\u202e\u00e9"))
                .isEqualTo("PK\ufffd\ufffd[31m\ufffd\ufffd\ufffd\u00e9");
    }

    @Test
    void cutsOffLongTexts() {
        assertThat(Printable.of("x".repeat(60))).hasSize(60);
        assertThat(Printable.of("x".repeat(8_000_000))).isEqualTo("x".repeat(60) + "...");
    }
}
