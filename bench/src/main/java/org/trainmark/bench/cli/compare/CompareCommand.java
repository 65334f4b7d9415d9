package org.trainmark.bench.cli.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.results.calibrate.CalibrationPlace;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.Guard;
import org.trainmark.results.compare.contrast.Verdict;
import org.trainmark.results.sides.StoredComparison;
import org.trainmark.results.sides.StoredSide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two runs, or two values of an axis in one run, and says so with its exit code. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Compare two runs, or two values of an axis of one run, which were then measured in turn: the"
                        + " honest way to compare. Exit code 0: no regression, 3: regression, 4: cannot tell, 2: not comparable.")
public final class CompareCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "BASE",
            description = "Directory or name of a run, or latest, or name or file of a baseline.")
    private String base;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "CANDIDATE",
            description = "As BASE, one or more runs of equal code; not with --axis.")
    private List<String> candidates = new ArrayList<>();

    @Option(names = "--base", paramLabel = "BASE", description = "Another run of the base's code, as often as wanted.")
    private List<String> moreBases = new ArrayList<>();

    @Option(names = "--axis", paramLabel = "AXIS=A,B", description = "Compare value B of an axis with value A.")
    private @Nullable String axis;

    @Option(
            names = "--margin",
            paramLabel = "METRIC=PART",
            description = "Guard this metric, and no others than those named so: --margin throughput=2%%.")
    private Map<String, String> margins = new LinkedHashMap<>();

    @Option(names = "--across-machines", description = "Compare runs of different machines all the same.")
    private boolean acrossMachines;

    @Option(
            names = "--across-programs",
            description =
                    "Compare what different programs train, or a program and a network of Trainmark's, cell by cell"
                            + " of equal axes; their measure.convergence must be the same.")
    private boolean acrossPrograms;

    @Option(names = "--strict", description = "Take what cannot be told for a regression.")
    private boolean strict;

    @Mixin
    private final ComparisonFiles files = new ComparisonFiles();

    public CompareCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (candidates.isEmpty() == (axis == null)) {
            throw refusal("give either a second run, or --axis AXIS=A,B for two values in one run");
        }
        Comparison comparison = compare();
        files.write(
                comparison, terminal.tableColumns(), strict, spec.commandLine().getOut());
        return code(comparison.verdict());
    }

    private Comparison compare() {
        StoredSide one = GivenRuns.side(
                Stream.concat(Stream.of(base), moreBases.stream()).toList());
        StoredComparison comparison = comparison(one, axis == null ? GivenRuns.side(candidates) : one);
        CalibrationPlace calibrations = CalibrationPlace.of(environment);
        return axis == null ? comparison.compare(calibrations) : compareValues(comparison, axis, calibrations);
    }

    private Comparison compareValues(StoredComparison comparison, String values, CalibrationPlace calibrations) {
        String[] words = values.split("=", 2);
        List<String> two = words.length < 2 ? List.of() : List.of(words[1].split(",", -1));
        if (two.size() != 2) {
            throw refusal("--axis is an axis and two of its values, such as profile=cpu,slow, but is " + values);
        }
        return comparison.compareValues(words[0], two.get(0), two.get(1), calibrations);
    }

    private StoredComparison comparison(StoredSide one, StoredSide other) {
        SortedMap<String, Double> parts = new TreeMap<>();
        try {
            margins.forEach((metric, part) -> parts.put(metric, Guard.margin(part)));
            StoredComparison comparison = StoredComparison.of(one, other, parts, acrossMachines);
            return acrossPrograms ? comparison.acrossPrograms() : comparison;
        } catch (IllegalArgumentException e) {
            throw refusal("--margin: " + e.getMessage());
        }
    }

    private ParameterException refusal(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private int code(Verdict verdict) {
        return switch (verdict) {
            case WORSE -> ExitCode.REGRESSION;
            case CANNOT_TELL -> strict ? ExitCode.REGRESSION : ExitCode.CANNOT_TELL;
            case BETTER, SAME, NO_CHANGE_SEEN -> ExitCode.FINE;
        };
    }
}
