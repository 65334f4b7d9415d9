package org.trainmark.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.data.Shape;
import org.trainmark.core.model.Layer.BatchNormalization;
import org.trainmark.core.model.Layer.Convolution;
import org.trainmark.core.model.Layer.Dense;
import org.trainmark.core.model.Layer.Dropout;
import org.trainmark.core.model.Layer.GlobalAveragePooling;
import org.trainmark.core.model.Layer.Pooling;

class LayerTest {

    private static final Shape IMAGE = new Shape(6, 5, 2);

    static Stream<Arguments> everyLayer() {
        return Stream.of(
                Arguments.of(new Dense(7), Shape.flat(7), 60 * 7, 7),
                Arguments.of(new Convolution(4, 3, 1, 1), new Shape(6, 5, 4), 4 * 2 * 9, 4),
                Arguments.of(new Pooling(Pooling.Kind.MAX, 2, 2), new Shape(3, 2, 2), 0, 0),
                Arguments.of(new GlobalAveragePooling(), Shape.flat(2), 0, 0),
                Arguments.of(new BatchNormalization(0.9, 1e-5), IMAGE, 0, 4),
                Arguments.of(new Dropout(0.5), IMAGE, 0, 0),
                Arguments.of(Activation.RELU, IMAGE, 0, 0));
    }

    @Test
    void theseTestsCoverEveryLayer() {
        assertThat(everyLayer()
                        .<Class<?>>map(arguments -> arguments.get()[0].getClass())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Layer.class.getPermittedSubclasses())
                        .filter(kind -> !kind.isSealed() || kind.isEnum())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("everyLayer")
    void knowsItsShapeAndParameters(Layer layer, Shape output, long weights, long offsets) {
        assertThat(layer.output(IMAGE)).isEqualTo(output);
        assertThat(layer.weights(IMAGE)).isEqualTo(weights);
        assertThat(layer.offsets(IMAGE)).isEqualTo(offsets);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 6, 5",
        "3, 1, 0, 4, 3",
        "3, 1, 1, 6, 5",
        "3, 2, 0, 2, 2",
        "3, 2, 1, 3, 3",
        "5, 1, 0, 2, 1",
        "5, 7, 4, 2, 2",
        "2, 3, 1, 3, 2"
    })
    void slidesOverWholeWindowsOnly(int kernel, int stride, int padding, int height, int width) {
        assertThat(new Convolution(3, kernel, stride, padding).output(IMAGE)).isEqualTo(new Shape(height, width, 3));
    }

    @Test
    void poolingIsAsWideAsItsWindows() {
        assertThat(new Pooling(Pooling.Kind.AVERAGE, 3, 2).output(IMAGE)).isEqualTo(new Shape(2, 2, 2));
        assertThat(new Pooling(Pooling.Kind.AVERAGE, 1, 5).output(IMAGE)).isEqualTo(new Shape(2, 1, 2));
    }

    @Test
    void refusesAnInputSmallerThanItsWindow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Convolution(1, 6, 1, 0).output(IMAGE))
                .withMessage("a window of 6 x 6 does not fit 6 x 5 x 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pooling(Pooling.Kind.MAX, 2, 2).output(Shape.flat(4)));
    }

    @Test
    void countsWeightsBeyondAnInteger() {
        assertThat(new Dense(1 << 20).weights(Shape.flat(1 << 20))).isEqualTo(1L << 40);
        assertThat(new Convolution(1 << 16, 16, 1, 0).weights(new Shape(16, 16, 1 << 16)))
                .isEqualTo(1L << 40);
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertRefuses("units", () -> new Dense(0));
        assertRefuses("filters", () -> new Convolution(0, 3, 1, 0));
        assertRefuses("kernel", () -> new Convolution(1, 0, 1, 0));
        assertRefuses("stride", () -> new Convolution(1, 3, 0, 0));
        assertRefuses("padding", () -> new Convolution(1, 3, 1, -1));
        assertRefuses("padding", () -> new Convolution(1, 3, 1, 3));
        assertRefuses("size", () -> new Pooling(Pooling.Kind.MAX, 0, 1));
        assertRefuses("stride", () -> new Pooling(Pooling.Kind.MAX, 1, 0));
        assertRefuses("decay", () -> new BatchNormalization(1, 1e-5));
        assertRefuses("epsilon", () -> new BatchNormalization(0.9, 0));
        assertRefuses("rate", () -> new Dropout(1));
    }

    private static void assertRefuses(String setting, ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessageStartingWith(setting + " must be");
    }

    @Test
    void activationsChangeNoShape() {
        assertThat(Arrays.stream(Activation.values()).map(activation -> activation.output(IMAGE)))
                .containsOnly(IMAGE);
    }
}
