package org.trainmark.cuda.engine.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConvolutionsTest {

    @AfterEach
    void forget() {
        System.clearProperty(Convolutions.CHOICE.property());
    }

    @Test
    void areOfPatchesUnlessAskedOtherwise() {
        assertThat(Convolutions.CHOICE.ofThisJvm()).isEqualTo(Convolutions.PATCHES);
    }

    @Test
    void areWhatTheProfileNames() {
        System.setProperty(Convolutions.CHOICE.property(), "cudnn");

        assertThat(Convolutions.CHOICE.ofThisJvm()).isEqualTo(Convolutions.CUDNN);
    }
}
