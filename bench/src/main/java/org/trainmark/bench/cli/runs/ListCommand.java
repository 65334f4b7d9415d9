package org.trainmark.bench.cli.runs;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists runs, the newest first. */
@Command(
        name = "ls",
        mixinStandardHelpOptions = true,
        description =
                "List the runs in a folder, the newest first: when each began, whether it is finished, running or partly"
                        + " there, its trials, suite and machine, and its answer."
                        + " Every command that takes a RUN takes such a name, as much of it as tells it from the others, or"
                        + " latest.")
public final class ListCommand implements Runnable {

    private static final int USUAL_MOST = 20;

    private final int columns;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            defaultValue = "runs",
            description = "That holds the directories of runs. Default: ${DEFAULT-VALUE}.")
    private Path folder;

    @Option(names = "--all", description = "List more than the newest " + USUAL_MOST + ".")
    private boolean all;

    @Option(names = "--json", description = "Print JSON, for programs.")
    private boolean json;

    /** @param columns that the terminal has */
    public ListCommand(int columns) {
        this.columns = columns;
    }

    @Override
    public void run() {
        if (!folder.equals(NamedRun.USUAL) && !Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), folder + " is not a folder");
        }
        List<StartedRun> runs = StartedRun.newestFirst(new RunFolder(folder));
        List<ListedRun> listed = runs.stream()
                .limit(all ? Long.MAX_VALUE : USUAL_MOST)
                .map(ListedRun::of)
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(RunListJson.write(listed));
        } else if (!listed.isEmpty()) {
            new RunListText(listed).lines(columns).forEach(out::println);
        }
        tell(runs.size(), listed.size());
    }

    private void tell(int runs, int listed) {
        PrintWriter messages = spec.commandLine().getErr();
        if (runs == 0) {
            messages.println("There is no run in %s; ./trainmark run SUITE makes one.".formatted(folder));
        } else if (listed < runs) {
            messages.println("%d older runs are there; --all lists them too.".formatted(runs - listed));
        }
    }
}
