package org.trainmark.bench.cli.help;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a command does and takes. */
@Command(
        name = "help",
        mixinStandardHelpOptions = true,
        description = "Show what a command does and takes, or list all commands.")
public final class HelpCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "Such as run, or data fetch.")
    private List<String> words = new ArrayList<>();

    @Override
    public void run() {
        CommandLine command = spec.commandLine().getParent();
        for (String word : words) {
            CommandLine inner = command.getSubcommands().get(word);
            if (inner == null) {
                throw new ParameterException(
                        spec.commandLine(),
                        Misuse.unknown(word, command, command.getCommandSpec().qualifiedName(" ")));
            }
            command = inner;
        }
        command.usage(spec.commandLine().getOut());
    }
}
