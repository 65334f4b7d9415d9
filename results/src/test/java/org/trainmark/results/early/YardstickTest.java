package org.trainmark.results.early;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class YardstickTest {

    @Test
    void takesTheLogOfTheErrorAndBack() {
        assertThat(Tracks.ACCURACY.even(-0.999)).isCloseTo(Math.log(0.002), within(1e-12));
        assertThat(Tracks.ACCURACY.ofEven(Tracks.ACCURACY.even(-0.7))).isCloseTo(-0.7, within(1e-12));
        assertThat(Tracks.ACCURACY.even(-1)).isFinite();
        assertThat(Tracks.LOSS.even(0.25)).isEqualTo(Math.log(0.25));
        assertThat(Tracks.LOSS.ofEven(Math.log(0.25))).isCloseTo(0.25, within(1e-12));
        assertThat(Tracks.LOSS.even(0)).isFinite();
    }

    @Test
    void tellsValuesApart() {
        assertThat(Tracks.ACCURACY.text(-0.61)).isEqualTo("0.61");
        assertThat(Tracks.ACCURACY.texts(-0.6101, -0.6104)).containsExactly("0.6101", "0.6104");
        assertThat(Tracks.LOSS.text(Double.POSITIVE_INFINITY)).isEqualTo("–");
        assertThat(Tracks.LOSS.texts(12345, 12345)).containsExactly("12300", "12300");
    }
}
