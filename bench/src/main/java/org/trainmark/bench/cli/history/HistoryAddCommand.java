package org.trainmark.bench.cli.history;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.runs.NamedRun;
import org.trainmark.results.history.HistoryFile;
import org.trainmark.results.history.KeptRun;
import org.trainmark.results.history.RunSummarizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds runs to a history. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Append a run's summary to the history; one that is there already is not added again.")
final class HistoryAddCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", arity = "1..*", description = "Directory or name of a run, or latest.")
    private List<String> runs = new ArrayList<>();

    @Mixin
    private final HistoryOption history = new HistoryOption();

    /** All runs are read before the first is added, so that one which cannot be kept leaves nothing half done. */
    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<KeptRun> kept = runs.stream()
                .map(word -> RunSummarizer.read(word, NamedRun.open(word)))
                .toList();
        HistoryFile file = history.file();
        for (int i = 0; i < kept.size(); i++) {
            KeptRun run = kept.get(i);
            boolean added = file.add(run, notice -> err.println("trainmark: " + notice));
            spec.commandLine()
                    .getOut()
                    .printf(
                            added
                                    ? "%s: added %s, commit %s%n"
                                    : "%s: %s of commit %s is there already; nothing added%n",
                            file.path(),
                            runs.get(i),
                            run.commit().shortHash());
        }
        return ExitCode.FINE;
    }
}
