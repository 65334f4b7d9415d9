package org.trainmark.bench.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JvmFlagsTest {

    @Test
    void allowNativeAccessWhereTheJvmWouldWarnOfIt() {
        assertThat(JvmFlags.of(24)).contains("--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void leaveOutWhatOlderJvmsDoNotKnow() {
        assertThat(JvmFlags.of(17)).allMatch(flag -> flag.startsWith("-D"));
    }

    @Test
    void leaveTheMemoryOfTheProcessUnlimited() {
        assertThat(JvmFlags.of(17)).contains("-Dorg.bytedeco.javacpp.maxphysicalbytes=0");
    }
}
