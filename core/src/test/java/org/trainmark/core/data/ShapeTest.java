package org.trainmark.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void countsValuesAndPixels() {
        Shape shape = new Shape(6, 5, 2);
        assertThat(shape.size()).isEqualTo(60);
        assertThat(shape.pixels()).isEqualTo(30);
    }

    @Test
    void isAnImageIfItHasNeighbors() {
        assertThat(new Shape(1, 2, 1).isImage()).isTrue();
        assertThat(Shape.flat(784).isImage()).isFalse();
        assertThat(Shape.flat(784)).isEqualTo(new Shape(1, 1, 784));
    }

    @Test
    void readsAsPeopleWriteIt() {
        assertThat(new Shape(28, 28, 1)).hasToString("28 x 28 x 1");
        assertThat(Shape.flat(784)).hasToString("784");
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shape(0, 1, 1))
                .withMessage("height must be greater than 0, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shape(1, -1, 1))
                .withMessageStartingWith("width");
        assertThatIllegalArgumentException().isThrownBy(() -> Shape.flat(0)).withMessageStartingWith("channels");
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Shape(1 << 16, 1 << 16, 1));
    }
}
