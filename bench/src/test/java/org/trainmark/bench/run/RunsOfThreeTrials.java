package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.plan.Plan;
import org.trainmark.bench.plan.Room;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Repetitions;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;
import org.trainmark.results.log.TrialLog;

/** Runs of three trials, and what is seen of them. */
abstract class RunsOfThreeTrials {

    private static final Suite SUITE = Trials.suite(3, Repetitions.of(1));
    final Plan plan = Trials.repeated(Trials.trials(3, 1));
    final List<Trial> trials = Trials.plan(Trials.trials(3, 1)).trials();
    final List<String> ran = new ArrayList<>();
    final RecordedProgress progress = new RecordedProgress();
    private final Path directory;
    private @Nullable Tally tally;

    RunsOfThreeTrials(Path directory) {
        this.directory = directory;
    }

    Tally run(Trials.Runner runner, BooleanSupplier stopping) {
        run(plan, runner, stopping);
        return requireNonNull(tally, "tally");
    }

    /** Runs a plan and returns what is said of it. */
    List<String> run(Plan plan, Trials.Runner runner, BooleanSupplier stopping) {
        try (RunWriter writer = RunDirectory.openForWriting(directory);
                TrialLog log = writer.openLog(notice -> {})) {
            tally = new PlanRun(
                            SUITE, plan, Trials.worker(plan, runner), Room.ofMachine(SUITE), log, progress, stopping)
                    .run();
        }
        return progress.reasons;
    }

    List<String> logged() {
        return reports().stream().map(TrialReport::id).toList();
    }

    List<TrialReport> reports() {
        return TrialLog.read(directory.resolve("trials.jsonl"), Optional.empty(), notice -> {});
    }

    String id(int place) {
        return trials.get(place).id();
    }

    static List<String> ids(List<Trial> trials) {
        return trials.stream().map(Trial::id).toList();
    }

    final class RecordedProgress implements Progress {

        final List<Integer> loggedAtEnd = new ArrayList<>();
        final List<String> reasons = new ArrayList<>();
        boolean done;

        @Override
        public void started(TrialKey trial, Tally tally) {}

        @Override
        public void ended(TrialReport result, Tally tally) {
            loggedAtEnd.add(logged().size());
        }

        @Override
        public void told(String why, Tally tally) {
            reasons.add(why);
        }

        @Override
        public void done(Tally tally) {
            done = true;
        }
    }
}
