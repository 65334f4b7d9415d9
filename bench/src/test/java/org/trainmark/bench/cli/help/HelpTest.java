package org.trainmark.bench.cli.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.InProcess;
import org.trainmark.bench.cli.Trainmark;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.bench.suite.SuiteFile;
import picocli.CommandLine;

/** What commands say of themselves, and of options that they do not have. */
class HelpTest {

    private static final CommandLine TRAINMARK =
            Trainmark.commandLine(Map.of(), Terminal.of(OptionalInt.empty(), OptionalInt.empty()));

    /** Returns the words that call each command. */
    static Stream<String> commands() {
        return names(TRAINMARK);
    }

    private static Stream<String> names(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getCommandSpec().qualifiedName(" ")),
                command.getSubcommands().values().stream().flatMap(HelpTest::names));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isShownByEveryCommand(String command) {
        HostProcess.Ended ended = execute(command, "--help");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).startsWith("Usage: " + command + " [");
        assertThat(ended.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void hasTheVersionInEveryCommand(String command) {
        HostProcess.Ended ended = execute(command, "--version");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).matches("trainmark \\S+ \\(ND4J \\S+, [^\\s,]+(, commit \\S+)?\\)\\R");
        assertThat(ended.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isShownWithTheNameOfAnOptionThatThereIsNot(String command) {
        // Words for all that a command may need, so that the option is all that is amiss.
        HostProcess.Ended ended = execute(command, "one two --no-such-option");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("'--no-such-option'");
        assertThat(ended.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trainmark", "trainmark data", "trainmark profile"})
    void isShownWhereACommandNeedsAnother(String command) {
        HostProcess.Ended ended = execute(command, "");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("Usage: " + command + " [");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void listsEveryCommandWithTheExitCodes() {
        assertThat(execute("trainmark", "--help").out())
                .contains(TRAINMARK.getSubcommands().entrySet().stream()
                        .filter(command -> !command.getValue()
                                .getCommandSpec()
                                .usageMessage()
                                .hidden())
                        .map(Map.Entry::getKey)
                        .toList())
                .contains("Exit codes: 0 fine, 1 a trial failed, 2 bad input, 3 regression, 4 cannot tell.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "memory", "engines", "range-test", "calibrate"})
    void namesTheBuiltInSuites(String command) {
        HostProcess.Ended ended = execute("trainmark " + command, "--help");

        assertThat(ended.out().replaceAll("\\s+", " ")).contains(String.join(", ", SuiteFile.builtIn()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "data fetch", "profile"})
    void isShownByHelpToo(String command) {
        assertThat(execute("trainmark", "help " + command).out())
                .isEqualTo(execute("trainmark " + command, "--help").out());
        assertThat(execute("trainmark", "help").out())
                .isEqualTo(execute("trainmark", "--help").out());
    }

    @Test
    void isShortWhereNothingIsAsked() {
        assertThat(execute("trainmark", "").err().lines().count()).isLessThan(13);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void keepsExamplesInOnePiece(String command) {
        String words = execute(command, "--help").out();

        assertThat(words.lines()).noneMatch(line -> line.matches(".*[a-z0-9][-=/]"));
        assertThat(words.lines()).noneMatch(line -> line.endsWith("measure."));
    }

    @ParameterizedTest
    @CsvSource({
        "list, ls",
        "Show, report",
        "best, recommend",
        "runn, run",
        "data lst, list",
        "help doctr, doctor",
        "new, init"
    })
    void namesTheCommandThatAWordMayMean(String words, String meant) {
        HostProcess.Ended ended = execute("trainmark", words);

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("; did you mean '%s'?".formatted(meant));
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void completesCommandsAndSuites() {
        HostProcess.Ended ended = execute("trainmark", "completion");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .startsWith("#!/usr/bin/env bash")
                .contains("recommend", "--until-settled", "quickstart", "complete -F _complete_trainmark");
    }

    /** Runs a command under its whole name with more words. */
    private static HostProcess.Ended execute(String command, String more) {
        String[] words = (command + " " + more).trim().split(" ");
        return InProcess.run(Map.of(), Stream.of(words).skip(1).toArray(String[]::new));
    }
}
