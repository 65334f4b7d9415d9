package org.trainmark.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceProbeTest {

    @Test
    void findsNothingAmissWhereThereIsNoProbe() {
        assertThat(DeviceProbe.ask("nd4j", DeviceId.cuda(0))).isEmpty();
    }

    @Test
    void tellsReasonAndMendInOneSentence() {
        assertThat(new Obstacle("there is no driver", "install it")).hasToString("there is no driver; install it");
    }
}
