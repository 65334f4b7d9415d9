package org.trainmark.bench.cli.history;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs over time, by commit and machine class. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Keep runs by commit in one file for the repository, and say what changed since when.",
        subcommands = {
            HistoryAddCommand.class,
            HistoryShowCommand.class,
            HistoryCheckCommand.class,
            HistoryPageCommand.class
        })
public final class HistoryCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "history needs a command: add, show, check or page");
    }
}
