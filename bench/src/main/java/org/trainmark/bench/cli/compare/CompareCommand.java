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
import org.trainmark.results.sides.StoredComparisons;
import org.trainmark.results.sides.StoredSide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares runs, or two values of an axis in one run, and says so with its exit code. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Compare runs with the first of them, or two values of an axis of one run, which were then measured in"
                        + " turn: the honest way to compare. Exit code 0: no regression, 3: regression, 4: cannot tell, 2:"
                        + " not comparable.")
public final class CompareCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "RUN",
            arity = "1..*",
            description =
                    "Directory or name of a run, or latest, or name or file of a baseline. The first is the base, and"
                            + " each other one is compared with it; with --axis there is one.")
    private List<String> runs;

    @Option(
            names = "--against",
            paramLabel = "BASE",
            description = "The base, in place of the first run: ./trainmark compare runs/* --against main.")
    private @Nullable String against;

    @Option(
            names = "--together",
            description = "Take all runs but the base for runs of equal code, and compare them as one side.")
    private boolean together;

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
        requireWords();
        List<Comparison> each = axis == null ? compare() : List.of(compareValues(axis));
        files.write(each, terminal.tableColumns(), strict, spec.commandLine().getOut());
        return code(Verdict.gravest(each.stream().map(Comparison::verdict).toList()));
    }

    private void requireWords() {
        if (axis != null && against != null) {
            throw refusal("--against is for several runs, and --axis for two values in one run");
        }
        if ((runs.size() == 1 && against == null) == (axis == null)) {
            throw refusal("give either a second run, or --axis AXIS=A,B for two values in one run");
        }
        if (axis == null && candidates().isEmpty()) {
            throw refusal("there is nothing but %s to compare with itself: give another run".formatted(against));
        }
        if (candidates().size() > 1 && !together && files.hasHtml()) {
            throw refusal("--html shows two sides, but here are %d: compare two of them".formatted(runs.size()));
        }
    }

    /** Returns what is compared with the base. */
    private List<String> candidates() {
        return against == null
                ? runs.subList(1, runs.size())
                : runs.stream().filter(run -> !run.equals(against)).toList();
    }

    private StoredSide base() {
        return GivenRuns.side(Stream.concat(Stream.of(against == null ? runs.get(0) : against), moreBases.stream())
                .toList());
    }

    private List<Comparison> compare() {
        CalibrationPlace calibrations = CalibrationPlace.of(environment);
        StoredSide one = base();
        if (together || candidates().size() == 1) {
            return List.of(comparison(one, GivenRuns.side(candidates())).compare(calibrations));
        }
        return new StoredComparisons(candidates().stream()
                        .map(run -> comparison(one, GivenRuns.side(List.of(run))))
                        .toList())
                .compare(calibrations);
    }

    private Comparison compareValues(String values) {
        String[] words = values.split("=", 2);
        List<String> two = words.length < 2 ? List.of() : List.of(words[1].split(",", -1));
        if (two.size() != 2) {
            throw refusal("--axis is an axis and two of its values, such as profile=cpu,slow, but is " + values);
        }
        StoredSide side = base();
        return comparison(side, side).compareValues(words[0], two.get(0), two.get(1), CalibrationPlace.of(environment));
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
