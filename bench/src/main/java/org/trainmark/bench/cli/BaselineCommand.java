package org.trainmark.bench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trainmark.results.log.Baseline;
import org.trainmark.results.log.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps a run as one small file under a name. */
@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        description =
                "Keep a run as baseline: one small file, baselines/NAME.jsonl, for the repository. Compare with it"
                        + " by its name: ./trainmark compare NAME RUN.")
final class BaselineCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "Letters, digits, dots and dashes.")
    private String name;

    @Parameters(index = "1", paramLabel = "RUN", description = "Directory of the run.")
    private Path directory;

    @Override
    public Integer call() {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new ParameterException(
                    spec.commandLine(), "a baseline's name has letters, digits, dots and dashes, but is " + name);
        }
        Baseline baseline = Baseline.of(RunDirectory.open(directory));
        if (baseline.trials().isEmpty()) {
            throw new ParameterException(spec.commandLine(), directory + " has no trial, so nothing to keep");
        }
        Path file = RunOrBaseline.baseline(name);
        baseline.write(file);
        spec.commandLine()
                .getOut()
                .printf("%s: %d trials%n", file, baseline.trials().size());
        return ExitCode.FINE;
    }
}
