package org.trainmark.bench.cli.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainmark.bench.machine.ShellWord;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A command as it was typed, to be typed again to go on with its run. */
final class TypedCommand {

    private final CommandLine commandLine;

    /** @param commandLine that has parsed what was typed */
    TypedCommand(CommandLine commandLine) {
        this.commandLine = commandLine;
    }

    /**
     * Returns what to type to go on with the run in {@code directory}; of a command that makes several, with this one.
     *
     * @param card the kind of GPU that it is made on, if one is chosen
     */
    String again(Path directory, Optional<String> card) {
        CommandLine.ParseResult typed = commandLine.getParseResult();
        Stream<String> suite = typed.matchedPositionals().stream()
                .map(PositionalParamSpec::originalStringValues)
                .flatMap(List::stream);
        Stream<String> options = typed.matchedOptionsSet().stream().flatMap(option -> words(option, card));
        return Stream.of(
                        Stream.of("./trainmark", commandLine.getCommandName()),
                        suite,
                        options,
                        Stream.of("--out", directory.toString()))
                .flatMap(words -> words)
                .map(ShellWord::plainOrQuoted)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> words(OptionSpec option, Optional<String> card) {
        return switch (option.longestName()) {
            case "--out", "--runs", "--pause" -> Stream.empty();
            case "--each-of" -> card.map(kind -> "--cards=" + kind).stream();
            default -> words(option);
        };
    }

    private static Stream<String> words(OptionSpec option) {
        String name = option.longestName();
        return option.arity().max() == 0
                ? Stream.of(name)
                : option.originalStringValues().stream().map(value -> value.isEmpty() ? name : name + "=" + value);
    }
}
