package org.trainmark.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;

class TransformerTest {

    private static final Shape TOKENS = Shape.tokens(64, 256);

    private static Transformer transformer(boolean tied) {
        return new Transformer(
                4, 128, new CompositeLayer.Transformer(4, 4, true, 0), tied, Initialization.SMALL_NORMAL);
    }

    private static Architecture ofTokens(boolean tied) {
        return transformer(tied).architecture(TOKENS, Loss.CROSS_ENTROPY.head(new Task.NextToken(256)));
    }

    @Test
    void hasTheParametersOfItsParts() {
        long block = 12L * 128 * 128 + (4 + 5) * 128 + 4 * 128;
        long around = 256 * 128 + 64 * 128 + 2 * 128;
        assertThat(ofTokens(true).parameters()).isEqualTo(4 * block + around);
        assertThat(ofTokens(false).parameters()).isEqualTo(4 * block + around + 256 * 128 + 256);
    }

    @Test
    void givesALogitForEachTokenAtEachPosition() {
        assertThat(ofTokens(true).outputs()).isEqualTo(64 * 256);
        assertThat(ofTokens(true).embedding().firstParameter()).isZero();
    }

    @Test
    void givesTheClassesOfASequenceByTheMeanOverPositions() {
        Architecture network = transformer(false).architecture(TOKENS, 3);
        assertThat(network.outputs()).isEqualTo(3);
        assertThat(network.stages()).anyMatch(stage -> stage.layer() instanceof Layer.GlobalAveragePooling);
    }

    @Test
    void refusesHeadsThatDoNotDivideTheWidth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Transformer(1, 10, new CompositeLayer.Transformer(4, 4, true, 0), false, Initialization.HE))
                .withMessage("heads must divide the width of 10, but is 4");
    }
}
