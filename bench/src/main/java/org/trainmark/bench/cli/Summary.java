package org.trainmark.bench.cli;

import java.io.PrintWriter;
import java.util.List;
import org.trainmark.results.TrialResult;
import org.trainmark.results.log.RunDirectory;
import picocli.CommandLine;

/** Shows what came out of a run and writes its report. */
final class Summary {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Terminal terminal;

    Summary(CommandLine commandLine, Terminal terminal) {
        out = commandLine.getOut();
        err = commandLine.getErr();
        this.terminal = terminal;
    }

    void show(RunDirectory directory) {
        List<TrialResult> trials = directory.trials(err::println);
        out.println(trials.size() + " trials " + terminal.tableColumns());
    }
}
