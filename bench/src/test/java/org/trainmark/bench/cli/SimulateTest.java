package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.cli.output.ExitCode;

class SimulateTest {

    @Test
    void showsEveryTableAsMarkdown() {
        HostProcess.Ended ended = simulate("--quick", "--comparisons", "2");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .contains("\nRules side by side:\n\n| rule | false alarms | ")
                .contains("\nVerdicts, by the number of cells and trials:\n\n| cells | trials | measured | ")
                .contains("\nVerdicts under every kind of noise:\n\n| cells | ")
                .contains("\nVerdicts where runs of equal code differ, by how they are measured:\n\n| cells | ")
                .contains("\n| 1 | 5 | two runs (nothing promised) | runs 2 %, trials 1 % | all | ")
                .contains("\nOne cell, trials added until all is settled, 5 to 20 of them:\n\n| trials vary by | ")
                .contains("\n\"N trials would settle it\", where ")
                .contains("\nRecommendations, where trials vary by 1 %:\n\n| cells | ")
                .doesNotContain("\n| 20 | 5 |");
        assertThat(ended.out().lines().filter(line -> line.startsWith("| ")))
                .allMatch(line -> line.matches("(\\| [^|]+ ){4,12}\\|"));
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void givesTheSameFiguresForTheSameSeed() {
        String usual = simulate("--quick", "--comparisons", "2").out();

        assertThat(simulate("--quick", "--comparisons", "2", "--seed", "1").out())
                .isEqualTo(usual);
        assertThat(simulate("--quick", "--comparisons", "2", "--seed", "2").out())
                .isNotEqualTo(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1e3"})
    void refusesANumberOfComparisonsThatIsNone(String number) {
        HostProcess.Ended ended = simulate("--comparisons", number);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("--comparisons", number).doesNotContain("\tat ");
        assertThat(ended.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--search --comparisons 5, --comparisons 5 says nothing with --search; give --searches",
        "--searches 5, --searches 5 says nothing without --search; give --comparisons",
        "--search --searches 0, '--searches must be at least 1, but is 0'"
    })
    void refusesTheNumberOfWhatItDoesNotShow(String options, String message) {
        HostProcess.Ended ended = simulate(options.split(" ", -1));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains(message);
        assertThat(ended.out()).isEmpty();
    }

    private static HostProcess.Ended simulate(String... options) {
        return InProcess.run(
                Map.of(),
                Stream.concat(Stream.of("simulate"), Stream.of(options)).toArray(String[]::new));
    }
}
