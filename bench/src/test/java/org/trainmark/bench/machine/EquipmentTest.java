package org.trainmark.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EquipmentTest {

    private static final Jdk RUNNING = new Jdk("17.0.9", "/jvm/a", true);
    private static final Jdk NEWER = new Jdk("17.0.15", "/jvm/b", false);
    private static final Jdk OLDEST = new Jdk("1.8.0_402", "/jvm/c", false);
    private static final Jdk FIRST_25 = new Jdk("25", "/jvm/e", false);
    private static final Jdk SECOND_25 = new Jdk("25.0.2", "/jvm/d", false);

    private final Equipment equipment =
            new Equipment(List.of(RUNNING, NEWER, OLDEST, FIRST_25, SECOND_25), List.of("avx2"));

    @Test
    void hasTheNewestJdkOfARelease() {
        assertThat(equipment.jdk(25)).contains(SECOND_25);
        assertThat(equipment.jdk(21)).isEmpty();
    }

    @Test
    void prefersTheJdkThatRuns() {
        assertThat(equipment.jdk(17)).contains(RUNNING);
    }

    @Test
    void takesNoVersionOfOldForAFeatureRelease() {
        assertThat(equipment.jdk(8)).isEmpty();
        assertThat(OLDEST.feature()).isEqualTo(1);
    }

    @Test
    void findsTheProgramThatStartsAJdk() {
        assertThat(NEWER.java()).hasToString("/jvm/b/bin/java");
    }
}
