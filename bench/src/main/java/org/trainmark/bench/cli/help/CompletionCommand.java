package org.trainmark.bench.cli.help;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what has a shell complete commands, options and the names of suites. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Print a script that has bash or zsh complete commands, options and built-in suites:"
                + " source <(./trainmark completion)")
public final class CompletionCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine all = spec.root().commandLine();
        spec.commandLine().getOut().print(AutoComplete.bash(spec.root().name(), all));
        spec.commandLine().getOut().flush();
    }
}
