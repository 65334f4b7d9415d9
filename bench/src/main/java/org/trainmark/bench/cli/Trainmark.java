package org.trainmark.bench.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code trainmark}: its subcommands do the work. */
@Command(
        name = "trainmark",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Benchmarks training: how memory grows with the batch, whether training got slower, which settings to"
                        + " pick.",
        subcommands = {RunCommand.class, ReportCommand.class, DataCommand.class},
        footer = {
            "",
            "Exit codes: 0 fine, 1 a trial failed, 2 bad input, 3 regression, 4 cannot tell.",
            "Results go to standard output, all else to standard error."
        })
public final class Trainmark {

    private Trainmark() {}

    /** Returns the command line, with its surroundings given so that tests can choose them. */
    static CommandLine commandLine(Map<String, String> environment, Terminal terminal) {
        CommandLine commandLine = new CommandLine(new Trainmark(), new Commands(environment, terminal));
        return commandLine
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false);
    }

    public static void main(String[] arguments) {
        CommandLine commandLine = commandLine(System.getenv(), Terminal.ofLauncher())
                .setOut(writer(System.out))
                .setErr(writer(System.err));
        System.exit(commandLine.execute(arguments));
    }

    /** Returns a writer in UTF-8: where no locale is set, as in containers and CI, Java would write question marks. */
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
