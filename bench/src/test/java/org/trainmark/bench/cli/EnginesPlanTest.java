package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the command says before anything runs. */
class EnginesPlanTest {

    private static final String OURS = "axes.profile=[nd4j-1, nd4j-2x2-passive, products-2x1]";

    private final StringWriter out = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @Test
    void takesTheSuiteEnginesWhereNoneIsNamed() {
        int code = execute("engines", "--dry-run", "--set", OURS);

        assertThat(code).as(messages.toString()).isEqualTo(ExitCode.FINE);
        assertThat(out.toString().lines())
                .hasSize(24 + 2)
                .contains("batch-size=2048 optimizer=adam profile=nd4j-2x2-passive #1")
                .noneMatch(line -> line.endsWith("#2"))
                .anyMatch(line -> line.startsWith("24 trials of 24 cells, about "))
                .anyMatch(line -> line.startsWith("then the best profiles again: at most 72 trials, about "));
    }

    @Test
    void refusesASuiteWithoutTheReference() {
        int code = execute("engines", "--dry-run", "--set", "axes.profile=[products-1]");

        assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(messages.toString()).startsWith("the suite engines has no profile of the engine nd4j");
    }

    @Test
    void refusesASuiteWithoutThroughput() {
        int code = execute("engines", "digits", "--set", "measure={convergence: {max-epochs: 1}}");

        assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(messages.toString()).startsWith("the suite digits measures no throughput");
    }

    private int execute(String... arguments) {
        CommandLine commandLine = Trainmark.commandLine(
                        Map.of(), new Terminal(OptionalInt.empty(), OptionalInt.empty()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(messages, true));
        return commandLine.execute(arguments);
    }
}
