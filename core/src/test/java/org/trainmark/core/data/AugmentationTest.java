package org.trainmark.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AugmentationTest {

    @Test
    void knowsWhetherItChangesAnything() {
        assertThat(Augmentation.NONE.changes()).isFalse();
        assertThat(new Augmentation(0, false, 0.1).changes()).isTrue();
    }

    @Test
    void needsImagesToMoveThem() {
        assertThat(new Augmentation(1, false, 0).needsImages()).isTrue();
        assertThat(new Augmentation(0, true, 0).needsImages()).isTrue();
        assertThat(new Augmentation(0, false, 0.1).needsImages()).isFalse();
    }

    @Test
    void refusesNegativeSettings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Augmentation(-1, false, 0))
                .withMessageStartingWith("shift must be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Augmentation(0, false, -0.1))
                .withMessageStartingWith("noise must be");
    }
}
