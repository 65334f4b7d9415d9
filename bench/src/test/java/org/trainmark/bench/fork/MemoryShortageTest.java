package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.DeviceOutOfMemoryException;

class MemoryShortageTest {

    @Test
    void isFoundWhereverItIsInAFailure() {
        assertThat(MemoryShortage.causes(new OutOfMemoryError("Java heap space")))
                .isTrue();
        assertThat(MemoryShortage.causes(new IllegalStateException("setup", new OutOfMemoryError())))
                .isTrue();
        assertThat(MemoryShortage.causes(new DeviceOutOfMemoryException("the card is full")))
                .isTrue();
        assertThat(
                        MemoryShortage.causes(
                                new RefusedException(
                                        "engine 'nd4j' has no device 'cpu'; it has [cpu: java.lang.OutOfMemoryError: Java heap space]")))
                .isTrue();
        assertThat(MemoryShortage.causes(new IllegalStateException("cannot train", new RuntimeException("odd"))))
                .isFalse();
    }
}
