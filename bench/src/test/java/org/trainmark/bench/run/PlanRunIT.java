package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.plan.Ledger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.plan.Plan;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Repetitions;
import org.trainmark.results.Circumstances;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Extent;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;
import org.trainmark.results.log.TrialLog;

class PlanRunIT {

    private static final Suite SUITE = Trials.suite(3, Repetitions.of(1));

    private final Plan plan = Trials.repeated(Trials.trials(3, 1));
    private final List<Trial> trials = Trials.plan(Trials.trials(3, 1)).trials();
    private final List<String> ran = new ArrayList<>();
    private final RecordedProgress progress = new RecordedProgress();
    private final Path directory;
    private @Nullable Tally tally;

    PlanRunIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void goesOnAfterAFailedTrial() {
        Tally tally = run(this::crashesAtTheSecond, () -> false);

        assertThat(tally.inWords()).isEqualTo("2 completed, 1 crashed");
        assertThat(logged()).containsExactlyElementsOf(ids(trials));
    }

    @Test
    void skipsTrialsThatAreInTheLog() {
        run(this::completes, () -> ran.size() == 2);
        List<String> before = logged();

        Tally tally = run(this::completes, () -> false);

        assertThat(before).containsExactlyElementsOf(ids(trials.subList(0, 1)));
        assertThat(ran).containsExactly(id(0), id(1), id(1), id(2));
        assertThat(tally.ended()).isEqualTo(3);
        assertThat(tally.ranHere()).isEqualTo(2);
    }

    @Test
    void forgetsATrialDuringWhichItWasToldToStop() {
        Tally tally = run(this::completes, () -> !ran.isEmpty());

        assertThat(ran).hasSize(1);
        assertThat(logged()).isEmpty();
        assertThat(tally.ended()).isZero();
    }

    @Test
    void tellsOfATrialOnlyOnceItIsOnDisk() {
        run(this::completes, () -> false);

        assertThat(progress.loggedAtEnd).containsExactly(1, 2, 3);
    }

    @Test
    void ranEachTrialAtItsPlaceInTheOrder() {
        run(
                (trial, order, earlier) -> {
                    ran.add(trial.id() + "@" + order);
                    return Trials.result(trial, Outcome.COMPLETED);
                },
                () -> false);

        assertThat(ran).containsExactly(id(0) + "@0", id(1) + "@1", id(2) + "@2");
    }

    @Test
    void saysWhyTrialsRunOnceForAllWithTheSameReasonAndWhyThereAreNoMore() {
        List<String> notices = run(new Explained(plan), this::completes, () -> false);

        assertThat(notices).containsExactly("to see", "seen");
    }

    @Test
    void breaksWhereAPlanWaitsForNothing() {
        Plan waiting = new Plan() {
            @Override
            public Next next(Ledger ledger) {
                return new Next.Wait();
            }

            @Override
            public Optional<Trial> trialOf(TrialReport earlier) {
                return Optional.empty();
            }

            @Override
            public Extent extent(Ledger ledger) {
                return new Extent(0, true);
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> run(waiting, this::completes, () -> false))
                .withMessage("the plan waits, but no trial runs");
    }

    @Test
    void clearsTheProgressWhenTheHarnessBreaks() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run(
                        (trial, order, earlier) -> {
                            throw new IllegalStateException("broken");
                        },
                        () -> false));

        assertThat(progress.done).isTrue();
    }

    @Test
    void repeatsASpoiltTrialAfterAllOthersUntilItIsNot() {
        Tally tally = run(
                (trial, order, earlier) -> {
                    ran.add(trial.id() + "@" + order + "#" + earlier);
                    return spoilt(trial, trial.id().equals(id(0)) && earlier == 0);
                },
                () -> false);

        assertThat(ran).containsExactly(id(0) + "@0#0", id(1) + "@1#0", id(2) + "@2#0", id(0) + "@3#1");
        assertThat(logged()).hasSize(4);
        assertThat(tally.ended()).isEqualTo(3);
        assertThat(counting()).hasSize(3).noneMatch(Tries::isSpoilt);
    }

    @Test
    void neverRunsAFailedTrialAgainThoughItWasSpoilt() {
        Tally tally = run(
                (trial, order, earlier) -> trial.id().equals(id(0)) ? failed(trial) : spoilt(trial, false),
                () -> false);

        assertThat(logged()).containsExactlyElementsOf(ids(trials));
        assertThat(tally.inWords()).isEqualTo("2 completed, 1 crashed");
    }

    @Test
    void countsTheFailureOfARepeat() {
        Tally tally = run(
                (trial, order, earlier) -> trial.id().equals(id(0)) && earlier == 1
                        ? failed(trial)
                        : spoilt(trial, trial.id().equals(id(0))),
                () -> false);

        assertThat(logged()).containsExactly(id(0), id(1), id(2), id(0));
        assertThat(tally.inWords()).isEqualTo("2 completed, 1 crashed");
        assertThat(counting()).filteredOn(result -> !result.isCompleted()).hasSize(1);
    }

    /** Returns a crash during which something disturbed the trial. */
    private static TrialReport failed(Trial trial) {
        return Trials.result(trial, Outcome.CRASHED)
                .with(new Circumstances(
                        new TreeMap<>(),
                        List.of(new Disturbance(Disturbance.Kind.THROTTLED, "by heat")),
                        new TreeMap<>()));
    }

    @Test
    void endsTheRepeatingOnceARoundOfItHelpedNoneAndSaysSo() {
        run((trial, order, earlier) -> spoilt(trial, trial.id().equals(id(1))), () -> false);

        assertThat(logged()).containsExactly(id(0), id(1), id(2), id(1));
        assertThat(counting()).hasSize(3).filteredOn(Tries::isSpoilt).hasSize(1);
        assertThat(progress.reasons)
                .containsExactly("every repeat was disturbed too, so no more are run: 1 trial stays disturbed");
    }

    @Test
    void goesOnWithRepeatsThatWereDueWhenItStopped() {
        run(this::spoilsTheFirst, () -> ran.size() == 4);
        List<String> before = logged();

        Tally tally = run(this::spoilsTheFirst, () -> false);

        assertThat(before).hasSize(3);
        assertThat(ran.subList(4, ran.size())).containsExactly(id(0) + "#1");
        assertThat(logged()).hasSize(4);
        assertThat(tally.ended()).isEqualTo(3);
    }

    private TrialReport spoilsTheFirst(Trial trial, int order, int earlier) {
        ran.add(trial.id() + "#" + earlier);
        return spoilt(trial, trial.id().equals(id(0)));
    }

    private static TrialReport spoilt(Trial trial, boolean spoilt) {
        return Trials.result(
                trial, spoilt ? List.of(new Disturbance(Disturbance.Kind.THROTTLED, "by heat")) : List.of());
    }

    private List<TrialReport> counting() {
        return new ArrayList<>(
                Tries.counting(TrialLog.read(directory.resolve("trials.jsonl"), Optional.empty(), notice -> {})));
    }

    private Tally run(Trials.Runner runner, BooleanSupplier stopping) {
        run(plan, runner, stopping);
        return requireNonNull(tally, "tally");
    }

    /** Runs a plan and returns what is said of it. */
    private List<String> run(Plan plan, Trials.Runner runner, BooleanSupplier stopping) {
        try (RunWriter writer = RunDirectory.openForWriting(directory);
                TrialLog log = writer.openLog(notice -> {})) {
            tally = new PlanRun(SUITE, plan, Trials.worker(plan, runner), log, progress, stopping).run();
        }
        return progress.reasons;
    }

    /** Another plan with a reason for everything. */
    private record Explained(Plan plan) implements Plan {

        @Override
        public Next next(Ledger ledger) {
            Next next = plan.next(ledger);
            if (next instanceof Next.Run run) {
                return new Next.Run(run.trial(), run.origin(), "to see");
            }
            return next instanceof Next.Done ? new Next.Done("seen") : next;
        }

        @Override
        public Optional<Trial> trialOf(TrialReport earlier) {
            return plan.trialOf(earlier);
        }

        @Override
        public Extent extent(Ledger ledger) {
            return plan.extent(ledger);
        }
    }

    private TrialReport completes(Trial trial, int order, int earlier) {
        ran.add(trial.id());
        return Trials.result(trial, Outcome.COMPLETED);
    }

    private TrialReport crashesAtTheSecond(Trial trial, int order, int earlier) {
        return Trials.result(trial, order == 1 ? Outcome.CRASHED : Outcome.COMPLETED);
    }

    private List<String> logged() {
        return TrialLog.read(directory.resolve("trials.jsonl"), Optional.empty(), notice -> {}).stream()
                .map(TrialReport::id)
                .toList();
    }

    private String id(int place) {
        return trials.get(place).id();
    }

    private static List<String> ids(List<Trial> trials) {
        return trials.stream().map(Trial::id).toList();
    }

    private final class RecordedProgress implements Progress {

        private final List<Integer> loggedAtEnd = new ArrayList<>();
        private final List<String> reasons = new ArrayList<>();
        private boolean done;

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
