package org.trainmark.bench.cli.history;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trainmark.bench.git.GitGraph;
import org.trainmark.bench.git.Repository;
import org.trainmark.results.history.History;
import org.trainmark.results.history.HistoryException;
import org.trainmark.results.history.HistoryFile;
import org.trainmark.results.history.KeptRun;
import org.trainmark.results.summary.Words;
import picocli.CommandLine.Option;

/** Which history a command is about. */
final class HistoryOption {

    @Option(
            names = "--file",
            paramLabel = "FILE",
            defaultValue = Repository.HISTORY,
            description = "The file of the history. Default: ${DEFAULT-VALUE}.")
    private Path file = Path.of(Repository.HISTORY);

    HistoryFile file() {
        return new HistoryFile(file);
    }

    /**
     * Reads the history as git orders it.
     *
     * @param messages are told what is left out, and what git does not know
     * @throws HistoryException if there is none, or it is damaged
     */
    History read(PrintWriter messages) {
        List<KeptRun> all = file().read(notice -> messages.println("trainmark: " + notice));
        GitGraph graph = new GitGraph(Repository.here());
        Set<String> hashes = all.stream().map(run -> run.commit().hash()).collect(Collectors.toSet());
        Set<String> aside = graph.aside(hashes);
        List<KeptRun> runs =
                all.stream().filter(run -> !aside.contains(run.commit().hash())).toList();
        if (!aside.isEmpty()) {
            messages.printf(
                    "trainmark: %s of commits that are not in the past of what is checked out, as of another branch or one"
                            + " that was rewritten, are left out here and stay in %s%n",
                    Words.count(all.size() - runs.size(), "run"), file);
        }
        hashes.removeAll(aside);
        hashes.removeAll(graph.ordered(hashes));
        if (!hashes.isEmpty()) {
            messages.printf(
                    "trainmark: git does not know %s of this history, as in a shallow clone or after a rewritten branch:"
                            + " their times order them%n",
                    Words.count(hashes.size(), "commit"));
        }
        if (runs.isEmpty()) {
            throw new HistoryException(
                    "no run in %s is of a commit in the past of what is checked out".formatted(file));
        }
        return History.of(runs, graph);
    }
}
