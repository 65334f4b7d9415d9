package org.trainmark.bench.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.cli.compare.GivenRuns;
import org.trainmark.bench.cli.option.Counts;
import org.trainmark.bench.cli.option.TimeSpans;
import org.trainmark.bench.cli.start.OwnTrials;
import org.trainmark.bench.plan.InTurn;
import org.trainmark.bench.plan.Plan;
import org.trainmark.bench.plan.UntilSettled;
import org.trainmark.bench.suite.Suite;
import org.trainmark.results.CellKey;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.calibrate.CalibrationPlace;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.ComparedSide;
import org.trainmark.results.compare.Guard;
import org.trainmark.results.compare.Settling;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.sides.StoredSide;
import org.trainmark.results.stats.Looks;
import org.trainmark.results.stats.SpentLooks;
import picocli.CommandLine.Option;

/** Whether and for how long a run goes on beyond the repetitions of its suite. */
final class SettleOptions {

    private static final int FEWEST = 3;

    @Option(
            names = "--until-settled",
            required = true,
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
            converter = TimeSpans.class,
            description = "With --until-settled: how long all trials of the run may take together, from its start and"
                    + " with those that ran again, as 30m; the suite's own repetitions always run. Default:"
                    + " ${DEFAULT-VALUE}.")
    private Duration budget = Duration.ZERO;

    @Option(
            names = "--most-trials",
            paramLabel = "N",
            defaultValue = "20",
            converter = Counts.class,
            description = "With --until-settled: of each cell. Default: ${DEFAULT-VALUE}.")
    private int mostTrials;

    /** Returns whether trials are to be added until all is settled. */
    boolean untilSettled() {
        return untilSettled;
    }

    /** Returns the plan of a suite's own trials and, if that is asked for, of those that settle their results. */
    Plan plan(Suite suite, Path root, CalibrationPlace calibrations) {
        if (!untilSettled) {
            return OwnTrials.plan(suite);
        }
        Optional<StoredSide> other = Optional.ofNullable(base).map(given -> GivenRuns.side(List.of(given)));
        // Fails now, not after the suite's own trials, if there is nothing to compare with.
        other.ifPresent(side -> side.read(List.of(), false));
        Looks looks = looks(suite);
        return new InTurn(List.of(
                OwnTrials.plan(suite),
                new UntilSettled(
                        suite,
                        looks,
                        budget,
                        results -> unsettled(RunDirectory.open(root), results, looks, other, calibrations))));
    }

    /** Returns what a run must say of itself whose results are looked at while trials are added. */
    SortedMap<String, String> settings(Suite suite) {
        return untilSettled ? SpentLooks.NONE.and(looks(suite).trials()).settings() : new TreeMap<>();
    }

    private Looks looks(Suite suite) {
        return Looks.from(Math.max(FEWEST, suite.repetitions().count()), mostTrials);
    }

    private static Set<CellKey> unsettled(
            RunDirectory directory,
            List<TrialReport> results,
            Looks looks,
            Optional<StoredSide> base,
            CalibrationPlace calibrations) {
        Guard guard = guard(directory.info(), looks, base);
        ComparedRun run = ComparedRun.ofSome(directory.root().toString(), directory, results, guard.metrics());
        return base.map(other -> Settling.unsettled(StoredSide.compare(
                        other.read(guard.metrics(), false),
                        ComparedSide.of(run),
                        guard,
                        calibrations.noise(ComparedSide.of(run)))))
                .orElseGet(() -> Settling.unsettled(run, guard));
    }

    /** Returns the guard at the level that the run has once its looks are spent, whether or not it says so yet. */
    private static Guard guard(RunInfo run, Looks looks, Optional<StoredSide> base) {
        int parts = SpentLooks.of(run.settings()).and(looks.trials()).parts();
        Guard guard = Guard.of(run, new TreeMap<>(), false).lookingAt(parts);
        for (RunInfo other : base.map(StoredSide::infos).orElse(List.of())) {
            guard = guard.against(other);
        }
        return guard;
    }
}
