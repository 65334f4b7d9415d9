package org.trainmark.bench.cli.amt;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tuning jobs of SageMaker's Automatic Model Tuning as suites, and suites as requests for such. */
@Command(
        name = "amt",
        mixinStandardHelpOptions = true,
        description = "Bring a tuning job of SageMaker here as a suite, or make a request for one of a suite.",
        subcommands = {AmtImportCommand.class, AmtExportCommand.class})
public final class AmtCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "amt needs a command: import or export");
    }
}
