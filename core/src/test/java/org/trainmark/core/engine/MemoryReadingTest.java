package org.trainmark.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.MemoryReading.Purpose;

class MemoryReadingTest {

    private final MemoryReading reading = new MemoryReading(Map.of(Purpose.DATA, 3L, Purpose.GRADIENTS, 4L));

    @Test
    void namesEveryPurpose() {
        assertThat(reading.bytes()).containsOnlyKeys(Purpose.values()).containsEntry(Purpose.WORKSPACE, 0L);
    }

    @Test
    void addsUp() {
        assertThat(reading.total()).isEqualTo(7);
    }
}
