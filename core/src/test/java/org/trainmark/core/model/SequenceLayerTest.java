package org.trainmark.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.data.Shape;
import org.trainmark.core.model.SequenceLayer.Embedding;
import org.trainmark.core.model.SequenceLayer.LayerNormalization;
import org.trainmark.core.model.SequenceLayer.Pointwise;
import org.trainmark.core.model.SequenceLayer.Positions;
import org.trainmark.core.model.SequenceLayer.SelfAttention;
import org.trainmark.core.model.SequenceLayer.Unembedding;

class SequenceLayerTest {

    private static final Shape TOKENS = Shape.tokens(5, 11);
    private static final Shape SEQUENCE = new Shape(1, 5, 6);

    static Stream<Arguments> everyLayer() {
        return Stream.of(
                Arguments.of(new Embedding(6), TOKENS, SEQUENCE, 11 * 6, 0, 0),
                Arguments.of(new Positions(), SEQUENCE, SEQUENCE, 30, 0, 0),
                Arguments.of(new Pointwise(4), SEQUENCE, new Shape(1, 5, 4), 24, 4, 0),
                Arguments.of(new LayerNormalization(1e-5), SEQUENCE, SEQUENCE, 0, 12, 6),
                Arguments.of(new SelfAttention(3, true), SEQUENCE, SEQUENCE, 4 * 36, 24, 0),
                Arguments.of(new Unembedding(11), SEQUENCE, new Shape(1, 5, 11), 0, 0, 0));
    }

    @Test
    void theseTestsCoverEveryLayer() {
        assertThat(everyLayer()
                        .<Class<?>>map(arguments -> arguments.get()[0].getClass())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(SequenceLayer.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everyLayer")
    void knowsItsShapeAndParameters(Layer layer, Shape input, Shape output, long weights, long offsets, long ones) {
        assertThat(layer.output(input)).isEqualTo(output);
        assertThat(layer.weights(input)).isEqualTo(weights);
        assertThat(layer.offsets(input)).isEqualTo(offsets);
        assertThat(layer.ones(input)).isEqualTo(ones);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertRefuses("3 heads cannot share 4 channels evenly", new SelfAttention(3, true), new Shape(1, 5, 4));
        assertRefuses("attention takes a sequence, not 6 values", new SelfAttention(3, true), Shape.flat(6));
        assertRefuses("an embedding takes tokens, not 6", new Embedding(4), Shape.flat(6));
    }

    private static void assertRefuses(String rule, Layer layer, Shape input) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.output(input))
                .withMessageStartingWith(rule);
    }

    @Test
    void noOtherLayerTakesTokens() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cnn(List.of(new Layer.Dense(3))).architecture(TOKENS, 2))
                .withMessage("layer 1: takes quantities, not 5 tokens of 11: embed them first");
    }
}
