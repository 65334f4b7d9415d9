package org.trainmark.bench.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.cli.InProcess;
import picocli.CommandLine.ParseResult;

class PortsTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "8080, 8080", "65535, 65535"})
    void areReadAsNumbers(String text, int port) {
        assertThat(new Ports().convert(text)).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "65536", "123456", "http", "80 ", "\u0661"})
    void areRefusedOtherwise(String text) {
        assertThatThrownBy(() -> new Ports().convert(text))
                .hasMessage("must be a port from 0 to 65535, where 0 is any that is free, but is " + text);
    }

    @ParameterizedTest
    @CsvSource({
        "run --page my.yaml, 0",
        "run my.yaml --page, 0",
        "run --page --quick my.yaml, 0",
        "run --page=8080 my.yaml, 8080",
        "engines --page my.yaml, 0"
    })
    void areTakenOnlyWhereTheyAreBoundToTheOption(String words, int port) {
        ParseResult run =
                InProcess.commandLine(Map.of()).parseArgs(words.split(" ")).subcommand();

        assertThat(run.<Integer>matchedOptionValue("--page", -1)).isEqualTo(port);
        assertThat(run.matchedPositionals())
                .singleElement()
                .satisfies(suite -> assertThat(suite.stringValues()).containsExactly("my.yaml"));
    }

    @Test
    void areNotTakenWhereNoneIsWanted() {
        ParseResult run =
                InProcess.commandLine(Map.of()).parseArgs("run", "my.yaml").subcommand();

        assertThat(run.hasMatchedOption("--page")).isFalse();
    }
}
