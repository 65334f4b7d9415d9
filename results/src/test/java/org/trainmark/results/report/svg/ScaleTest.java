package org.trainmark.results.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @Test
    void ticksAnEvenScaleAtRoundValues() {
        Scale scale = Scale.linear(0, 823, Double::toString);

        assertThat(scale.ticks()).extracting(Tick::value).containsExactly(0.0, 200.0, 400.0, 600.0, 800.0, 1000.0);
        assertThat(scale.at(500)).isEqualTo(0.5);
    }

    @Test
    void ticksALogarithmicScaleAtOneTwoAndFive() {
        Scale scale = Scale.log10(1, 100, Double::toString);

        assertThat(scale.ticks()).extracting(Tick::value).containsExactly(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);
        assertThat(scale.at(10)).isCloseTo(0.5, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "1e-9, 1e9", "0.951, 0.952", "1, 1.2", "3, 40", "1e-300, 1e300"})
    void alwaysHasTicksAndHoldsWhatItIsFor(double low, double high) {
        for (Scale scale :
                List.of(Scale.log10(low, high, Double::toString), Scale.linear(low, high, Double::toString))) {
            assertThat(scale.ticks()).hasSizeBetween(2, 14);
            assertThat(scale.at(low)).isBetween(0.0, 1.0);
            assertThat(scale.at(high)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void spacesDoublingsEvenly() {
        Scale scale = Scale.logarithmic(List.of(new Tick(16, "16"), new Tick(32, "32"), new Tick(64, "64")));

        assertThat(scale.at(32)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void refusesALogarithmOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scale(0, 1, true, List.of()));
    }
}
