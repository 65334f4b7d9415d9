package org.trainmark.bench.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trainmark.bench.watch.HandOrder.Kind;

class HandOrderTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void readsWhatItWrites(Kind kind) {
        HandOrder order =
                kind == Kind.RATE || kind == Kind.TIMES ? HandOrder.of(kind, 1.234567e-5) : HandOrder.of(kind);

        assertThat(HandOrder.parse(order.text())).isEqualTo(order);
    }

    @Test
    void readsWhatPeopleWrite() {
        assertThat(HandOrder.parse("  Go   ON ")).isEqualTo(HandOrder.of(Kind.GO_ON));
        assertThat(HandOrder.parse("rate .01")).isEqualTo(HandOrder.of(Kind.RATE, 0.01));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stop       | 'stop' is no order; these are pause, go on, next, rate NUMBER, times NUMBER, save, branch, end",
                "rate       | 'rate' is no order; these are pause, go on, next, rate NUMBER, times NUMBER, save, branch, end",
                "rate fast  | rate takes a number such as 0.5, but here is 'fast'",
                "rate NaN   | rate takes a number such as 0.5, but here is 'nan'",
                "rate -1    | rate must be greater than 0, but is -1",
                "rate 1e-60 | rate must be from 1.4E-45 to 3.4E38, but is 1.0E-60",
                "times 0    | times must be greater than 0, but is 0",
            })
    void refusesWhatIsNone(String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HandOrder.parse(text))
                .withMessage(why);
    }
}
