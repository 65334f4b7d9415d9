package org.trainmark.bench.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @AfterEach
    void forgetTheLauncher() {
        System.clearProperty("trainmark.stdout.columns");
        System.clearProperty("trainmark.stderr.columns");
    }

    @Test
    void isAsWideAsTheLauncherSays() {
        System.setProperty("trainmark.stdout.columns", "72");
        System.setProperty("trainmark.stderr.columns", "100");

        assertThat(Terminal.ofLauncher()).isEqualTo(new Terminal(OptionalInt.of(72), OptionalInt.of(100)));
        assertThat(Terminal.ofLauncher().tableColumns()).isEqualTo(72);
    }

    @Test
    void isNoneWhereTheStreamIsAFile() {
        System.setProperty("trainmark.stdout.columns", "0");

        assertThat(Terminal.ofLauncher()).isEqualTo(new Terminal(OptionalInt.empty(), OptionalInt.empty()));
    }

    @Test
    void isNoneWithoutALauncher() {
        assertThat(Terminal.ofLauncher().errorColumns()).isEmpty();
    }
}
