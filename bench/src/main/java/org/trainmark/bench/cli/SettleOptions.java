package org.trainmark.bench.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.run.UntilSettled;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.measure.Durations;
import org.trainmark.results.CellKey;
import org.trainmark.results.RunInfo;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.Comparing;
import org.trainmark.results.compare.Guard;
import org.trainmark.results.compare.Settling;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.stats.Looks;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Whether and for how long a run goes on beyond the repetitions of its suite. */
final class SettleOptions {

    private static final int FEWEST = 3;

    @Option(
            names = "--until-settled",
            description = "Then add trials of the cells whose results are not settled: whose intervals are wider than"
                    + " their margins or, with --against, whose verdict cannot be told.")
    private boolean untilSettled;

    @Option(
            names = "--against",
            paramLabel = "BASE",
            description = "With --until-settled: the run or baseline to compare with.")
    private @Nullable String base;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            defaultValue = "30m",
            converter = DurationConverter.class,
            description = "With --until-settled: how long to go on, as 30m. Default: ${DEFAULT-VALUE}.")
    private Duration budget = Duration.ZERO;

    @Option(
            names = "--most-trials",
            paramLabel = "N",
            defaultValue = "20",
            description = "With --until-settled: of each cell. Default: ${DEFAULT-VALUE}.")
    private int mostTrials;

    /** Reads durations as suites have them. */
    static final class DurationConverter implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String text) {
            try {
                return Durations.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("must be %s, but is %s".formatted(e.getMessage(), text));
            }
        }
    }

    /** How trials are added, and how often the results are looked at. */
    record Plan(UntilSettled trials, int looks) {}

    /** Returns how trials are to be added; empty if they are not. */
    Optional<Plan> plan(Suite suite, Path root, Consumer<String> notices) {
        if (!untilSettled) {
            return Optional.empty();
        }
        Looks looks = Looks.from(Math.max(FEWEST, suite.measure().repetitions()), mostTrials);
        UntilSettled trials = new UntilSettled(
                suite,
                looks,
                budget,
                () -> unsettled(RunDirectory.open(root), looks.trials().size()),
                notices);
        return Optional.of(new Plan(trials, looks.trials().size()));
    }

    private Set<CellKey> unsettled(RunDirectory directory, int looks) {
        RunInfo info = directory.info();
        Guard guard = Guard.of(info, new TreeMap<>(), false).lookingAt(looks);
        ComparedRun run = ComparedRun.of(directory.root().toString(), directory, guard.metrics());
        return base == null
                ? Settling.unsettled(run, guard)
                : Settling.unsettled(Comparing.runs(new RunOrBaseline(base).read(guard.metrics()), run, guard));
    }
}
