package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateTest {

    @Test
    void showsBothTablesAsMarkdown() {
        HostProcess.Ended ended = simulate("--comparisons", "10");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .contains("\nRules side by side:\n\n| rule | noise | ")
                .contains("\nTrainmark's rule under many kinds of noise:\n\n| rule | noise | ")
                .contains("\nAny false alarm in a grid of 200 cells: ");
        assertThat(ended.out().lines().filter(line -> line.startsWith("| ")))
                .allMatch(line -> line.matches("(\\| [^|]+ ){6}\\|"));
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void givesTheSameFiguresForTheSameSeed() {
        String usual = simulate("--comparisons", "10").out();

        assertThat(simulate("--comparisons", "10", "--seed", "1").out()).isEqualTo(usual);
        assertThat(simulate("--comparisons", "10", "--seed", "2").out()).isNotEqualTo(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1e3"})
    void refusesANumberOfComparisonsThatIsNone(String number) {
        HostProcess.Ended ended = simulate("--comparisons", number);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("--comparisons", number).doesNotContain("\tat ");
        assertThat(ended.out()).isEmpty();
    }

    private static HostProcess.Ended simulate(String... options) {
        return InProcess.run(
                Map.of(),
                Stream.concat(Stream.of("simulate"), Stream.of(options)).toArray(String[]::new));
    }
}
