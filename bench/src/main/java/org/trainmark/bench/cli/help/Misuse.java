package org.trainmark.bench.cli.help;

import java.io.PrintWriter;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the words of a command line, and what to type instead. */
public final class Misuse implements IParameterExceptionHandler {

    private static final int BAD_INPUT = 2;

    @Override
    public int handleParseException(ParameterException failure, String[] words) {
        CommandLine command = failure.getCommandLine();
        PrintWriter errors = command.getErr();
        String name = command.getCommandSpec().qualifiedName(" ");
        if (failure instanceof UnmatchedArgumentException unmatched && isCommand(unmatched)) {
            errors.println(unknown(unmatched.getUnmatched().get(0), command, name));
            errors.println("./trainmark help lists all commands.");
            return BAD_INPUT;
        }
        errors.println(failure.getMessage());
        if (!command.getSubcommands().isEmpty()) {
            command.usage(errors);
        } else if (!UnmatchedArgumentException.printSuggestions(failure, errors)) {
            errors.println("./%s --help tells what it takes.".formatted(name));
        }
        return BAD_INPUT;
    }

    private static boolean isCommand(UnmatchedArgumentException unmatched) {
        return !unmatched.getCommandLine().getSubcommands().isEmpty()
                && unmatched.getUnmatched().stream().noneMatch(word -> word.startsWith("-"));
    }

    static String unknown(String word, CommandLine command, String name) {
        Set<String> known = new TreeSet<>(command.getSubcommands().keySet());
        return "%s has no command '%s'%s".formatted(name, word, CommandWords.hint(word, known));
    }
}
