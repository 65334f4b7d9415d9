package org.trainmark.bench.cli.compare;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.ComparedSide;
import org.trainmark.results.log.Baseline;
import org.trainmark.results.sides.StoredRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps runs of equal code as one small file under a name. */
@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        description = "Keep one or more runs of equal code as baseline: one small file, baselines/NAME.jsonl, for the"
                + " repository. Compare with it by its name: ./trainmark compare NAME RUN.")
public final class BaselineCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "Letters, digits, dots and dashes.")
    private String name;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "RUN",
            description =
                    "Directory or name of a run, or latest; or the name or file of a baseline, whose runs are kept on.")
    private List<String> given;

    @Override
    public Integer call() {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw refusal("a baseline's name has letters, digits, dots and dashes, but is " + name);
        }
        List<Baseline.Run> kept = new ArrayList<>();
        List<ComparedRun> compared = new ArrayList<>();
        for (StoredRuns one : given.stream().map(GivenRuns::named).toList()) {
            List<Baseline.Run> runs = one.kept();
            if (runs.stream().anyMatch(run -> run.tries().isEmpty())) {
                throw refusal(one.label() + " has no trial, so nothing to keep");
            }
            kept.addAll(runs);
            compared.addAll(one.compared(runs));
        }
        tellDifferences(ComparedSide.of(name, compared, false));
        write(new Baseline(kept), compared);
        return ExitCode.FINE;
    }

    private void tellDifferences(ComparedSide side) {
        side.differences().forEach(spec.commandLine().getErr()::println);
    }

    private void write(Baseline baseline, List<ComparedRun> runs) {
        Path file = GivenRuns.baseline(name);
        baseline.write(file);
        PrintWriter out = spec.commandLine().getOut();
        int trials = runs.stream().mapToInt(ComparedRun::size).sum();
        out.printf("%s: %d trials%s%n", file, trials, runs.size() == 1 ? "" : " of " + runs.size() + " runs");
    }

    private ParameterException refusal(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
