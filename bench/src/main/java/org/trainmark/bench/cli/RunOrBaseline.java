package org.trainmark.bench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trainmark.results.RunInfo;
import org.trainmark.results.compare.ComparedMetric;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.log.Baseline;
import org.trainmark.results.log.RunDirectory;

/** What a command takes as one side of a comparison: the directory of a run, or the name or file of a baseline. */
record RunOrBaseline(String given) {

    /** Where baselines are, from where the command is started. */
    static final Path BASELINES = Path.of("baselines");

    private static final String SUFFIX = ".jsonl";

    /** Returns the file of a baseline by its name. */
    static Path baseline(String name) {
        return BASELINES.resolve(name + SUFFIX);
    }

    private Path baselineFile() {
        return given.endsWith(SUFFIX) ? Path.of(given) : baseline(given);
    }

    private boolean isBaseline() {
        return !Files.isDirectory(Path.of(given)) && Files.isRegularFile(baselineFile());
    }

    RunInfo info() {
        return isBaseline()
                ? Baseline.read(baselineFile()).info()
                : RunDirectory.open(Path.of(given)).info();
    }

    /**
     * Reads all that is compared.
     *
     * @throws org.trainmark.results.log.RunDirectoryException if it is neither, or damaged
     */
    ComparedRun read(List<ComparedMetric> metrics) {
        if (isBaseline()) {
            Baseline baseline = Baseline.read(baselineFile());
            return ComparedRun.of(given, baseline.info(), baseline.trials());
        }
        return ComparedRun.of(given, RunDirectory.open(Path.of(given)), metrics);
    }
}
