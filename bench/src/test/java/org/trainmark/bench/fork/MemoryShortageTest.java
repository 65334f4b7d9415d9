package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.DeviceOutOfMemoryException;

class MemoryShortageTest {

    @Test
    void isFoundWhereverItIsInAFailure() {
        assertThat(MemoryShortage.words(new OutOfMemoryError("Java heap space")))
                .contains("the JVM has no room: Java heap space");
        assertThat(MemoryShortage.words(new DeviceOutOfMemoryException("the card is full")))
                .contains("the card is full");
        assertThat(MemoryShortage.words(new IllegalStateException("cannot train", new RuntimeException("odd"))))
                .isEmpty();
    }

    @Test
    void isToldInTheWordsOfTheCauseThatIsOneWithoutClasses() {
        assertThat(MemoryShortage.words(new IllegalStateException("setup", new OutOfMemoryError("Metaspace"))))
                .contains("the JVM has no room: Metaspace");
        assertThat(MemoryShortage.words(new RuntimeException(new DeviceOutOfMemoryException("the card is full"))))
                .contains("the card is full");
        assertThat(MemoryShortage.words(
                        new IllegalStateException("setup", new RuntimeException("cannot allocate memory"))))
                .contains("cannot allocate memory");
        assertThat(
                        MemoryShortage.words(
                                new RefusedException(
                                        "engine 'nd4j' has no device 'cpu'; it has [cpu: java.lang.OutOfMemoryError: Java heap space]")))
                .contains("engine 'nd4j' has no device 'cpu'; it has [cpu: Java heap space]");
    }
}
