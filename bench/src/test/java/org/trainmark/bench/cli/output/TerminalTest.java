package org.trainmark.bench.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Map;
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

        assertThat(Terminal.ofLauncher())
                .extracting(Terminal::outputColumns, Terminal::errorColumns)
                .containsExactly(OptionalInt.of(72), OptionalInt.of(100));
        assertThat(Terminal.ofLauncher().tableColumns()).isEqualTo(72);
    }

    @Test
    void isNoneWhereTheStreamIsAFile() {
        System.setProperty("trainmark.stdout.columns", "0");

        assertThat(Terminal.ofLauncher())
                .extracting(Terminal::outputColumns, Terminal::errorColumns)
                .containsExactly(OptionalInt.empty(), OptionalInt.empty());
    }

    @Test
    void isNoneWithoutALauncher() {
        assertThat(Terminal.ofLauncher().errorColumns()).isEmpty();
    }

    @Test
    void hasKeysOnlyWhereAPersonTypesAtATerminalThatCanBeWrittenOver() {
        Typed typed = new Typed(InputStream.nullInputStream(), true);
        Terminal both = new Terminal(OptionalInt.empty(), OptionalInt.of(80), typed);

        assertThat(both.hasKeys(Map.of("TERM", "xterm"))).isTrue();
        assertThat(both.hasKeys(Map.of("TERM", "dumb"))).isFalse();
        assertThat(new Terminal(OptionalInt.of(80), OptionalInt.empty(), typed).hasKeys(Map.of()))
                .isFalse();
        assertThat(Terminal.of(OptionalInt.of(80), OptionalInt.of(80)).hasKeys(Map.of()))
                .isFalse();
    }
}
