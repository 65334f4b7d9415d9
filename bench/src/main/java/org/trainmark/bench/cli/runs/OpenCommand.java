package org.trainmark.bench.cli.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.report.Reports;
import org.trainmark.results.summary.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the report of a run in the browser. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Open the report of a run in the browser, and print its path. Writes the report first where it is"
                + " not there, or older than the last trial.")
public final class OpenCommand implements Callable<Integer> {

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            defaultValue = NamedRun.LATEST,
            description = "Directory or name of the run. Default: ${DEFAULT-VALUE}.")
    private String run;

    public OpenCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() throws IOException {
        RunDirectory directory = NamedRun.open(run);
        Path page = directory.report().resolve("report.html");
        if (!isFresh(page, directory)) {
            Reports.write(RunSummary.of(directory, spec.commandLine().getErr()::println), directory.report());
        }
        spec.commandLine().getOut().println(page);
        if (!new Browser(System.getProperty("os.name"), environment).show(page)) {
            spec.commandLine().getErr().println("There is no browser to open it with here.");
        }
        return ExitCode.FINE;
    }

    private static boolean isFresh(Path page, RunDirectory directory) throws IOException {
        return Files.exists(page)
                && (!Files.exists(directory.trialsFile())
                        || Files.getLastModifiedTime(page).compareTo(Files.getLastModifiedTime(directory.trialsFile()))
                                >= 0);
    }
}
