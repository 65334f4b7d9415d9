package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.suite.SuiteFile;

class HelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"run", "memory", "engines", "range-test", "calibrate"})
    void namesTheBuiltInSuites(String command) {
        StringWriter out = new StringWriter();

        int code = Trainmark.commandLine(Map.of(), new Terminal(OptionalInt.empty(), OptionalInt.empty()))
                .setOut(new PrintWriter(out, true))
                .execute(command, "--help");

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(out.toString().replaceAll("\\s+", " ")).contains(String.join(", ", SuiteFile.builtIn()));
    }
}
