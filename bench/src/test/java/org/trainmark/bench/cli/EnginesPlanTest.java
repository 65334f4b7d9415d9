package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.cli.output.ExitCode;

/** What the command says before anything runs. */
class EnginesPlanTest {

    private static final String OURS = "axes.profile=[nd4j-1, nd4j-2x2-passive, products-2x1]";

    @Test
    void takesTheSuiteEnginesWhereNoneIsNamed() {
        HostProcess.Ended ended = InProcess.run(Map.of(), "engines", "--dry-run", "--all", "--set", OURS);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out().lines())
                .hasSize(24 + 4)
                .contains("batch-size=2048 optimizer=adam profile=nd4j-2x2-passive #1")
                .noneMatch(line -> line.endsWith("#2"))
                .anyMatch(line -> line.startsWith("24 trials of 24 cells, about "))
                .anyMatch(line -> line.startsWith(
                        "then those near the best of their engine twice more: at most 48 trials, about "))
                .anyMatch(
                        line -> line.startsWith("then the best profiles as the suite says: at most 72 trials, about "));
    }

    @Test
    void refusesASuiteWithoutTheReference() {
        HostProcess.Ended ended = InProcess.run(Map.of(), "engines", "--dry-run", "--set", "axes.profile=[products-1]");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).startsWith("the suite engines has no profile of the engine nd4j");
    }

    @Test
    void refusesASuiteWithoutThroughput() {
        HostProcess.Ended ended =
                InProcess.run(Map.of(), "engines", "digits", "--set", "measure={convergence: {max-epochs: 1}}");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).startsWith("the suite digits measures no throughput");
    }
}
