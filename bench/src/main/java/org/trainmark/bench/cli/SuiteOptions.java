package org.trainmark.bench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.suite.SuiteFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which suite to run, changed how, and where: the options of every command that runs one. */
final class SuiteOptions {

    @Parameters(
            paramLabel = "SUITE",
            completionCandidates = BuiltInSuites.class,
            description = "A suite file (YAML), or a built-in suite: ${COMPLETION-CANDIDATES}.")
    private String suiteName;

    /** What a shell can complete, and the help lists. */
    static final class BuiltInSuites implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return SuiteFile.builtIn().iterator();
        }
    }

    @Option(names = "--out", paramLabel = "DIR", description = "Directory of the run. Default: runs/SUITE-TIME.")
    private @Nullable Path out;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "Change a setting of the suite: --set measure.repetitions=3, --set 'axes.batch-size=[16, 64]'.")
    private List<String> changes = new ArrayList<>();

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Where to look for data sets first.")
    private @Nullable Path dataDirectory;

    @Option(names = "--dry-run", description = "List the trials and estimate the time, but run nothing.")
    private boolean dryRun;

    String suiteName() {
        return suiteName;
    }

    Optional<Path> out() {
        return Optional.ofNullable(out);
    }

    List<String> changes() {
        return List.copyOf(changes);
    }

    Optional<Path> dataDirectory() {
        return Optional.ofNullable(dataDirectory);
    }

    boolean dryRun() {
        return dryRun;
    }

    /** Returns what to type to run the same again in {@code directory}. */
    String again(String command, Path directory) {
        List<String> words = new ArrayList<>(List.of("./trainmark", command, suiteName));
        changes.forEach(change -> words.addAll(List.of("--set", change)));
        dataDirectory().ifPresent(data -> words.addAll(List.of("--data-dir", data.toString())));
        words.addAll(List.of("--out", directory.toString()));
        return String.join(" ", words.stream().map(SuiteOptions::quoted).toList());
    }

    /** Returns a word as a shell takes it for one. */
    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./=:+,@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
