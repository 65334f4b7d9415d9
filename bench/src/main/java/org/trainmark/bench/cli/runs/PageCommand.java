package org.trainmark.bench.cli.runs;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.trainmark.bench.cli.option.AttachedPort;
import org.trainmark.bench.cli.option.Ports;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.page.LivePage;
import org.trainmark.results.log.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a run on a page, whatever process runs it. */
@Command(
        name = "page",
        mixinStandardHelpOptions = true,
        description = "Show a run on a page for the browsers of this machine until Ctrl-C: how far it is, what it has"
                + " found and what failed, as its trials end. It may go on in another process, or be over. Which trials"
                + " run now is shown by the page of the run itself: ./trainmark run SUITE --page.")
public final class PageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            defaultValue = NamedRun.LATEST,
            description = "Directory or name of the run. Default: ${DEFAULT-VALUE}.")
    private String run;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = AttachedPort.FREE,
            converter = Ports.class,
            description = "Where the page is; 0 is any port that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Override
    public Integer call() {
        RunDirectory directory = NamedRun.open(run);
        // Fails now, and not on the page, where nobody knows what the run is.
        directory.info();
        try (LivePage page = LivePage.open(directory.root(), port)) {
            spec.commandLine().getErr().println(page.notice());
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.FINE;
    }
}
