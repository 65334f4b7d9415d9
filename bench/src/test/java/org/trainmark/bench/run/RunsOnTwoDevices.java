package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.plan.Plan;
import org.trainmark.bench.plan.Room;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Repetitions;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;
import org.trainmark.results.log.TrialLog;

/** Runs of suites that have trials on the devices {@code a} and {@code b}, three on each. */
abstract class RunsOnTwoDevices {

    private static final long GENEROUS_SECONDS = 60;
    final List<Trial> trials = new ArrayList<>(Trials.onDevices(List.of("a", "b"), 3));
    final CyclicBarrier both = new CyclicBarrier(2);
    private final CountDownLatch hasLeft = new CountDownLatch(1);
    private final Set<String> busy = new HashSet<>();
    final List<String> begun = new ArrayList<>();
    private final Path directory;
    private volatile @Nullable Thread firstToLeave;
    int most;

    RunsOnTwoDevices(Path directory) {
        this.directory = directory;
    }

    Tally run(boolean atOnce, Trials.Runner runner, BooleanSupplier stopping) {
        try (RunWriter writer = RunDirectory.openForWriting(directory);
                TrialLog log = writer.openLog(notice -> {})) {
            Progress progress = new QuietProgress();
            Suite suite = Trials.suite(List.of(Trials.cell("a"), Trials.cell("b")), new Repetitions(3, 2, atOnce));
            Plan plan = Trials.repeated(trials);
            return new PlanRun(suite, plan, Trials.worker(plan, runner), Room.ofMachine(suite), log, progress, stopping)
                    .run();
        }
    }

    /** Notes which trials run, and fails where a device has two at once. */
    Trials.Runner inside(Trials.Runner runner) {
        return (trial, order, earlier) -> {
            enter(trial);
            try {
                return runner.run(trial, order, earlier);
            } finally {
                leave(trial);
            }
        };
    }

    private synchronized void enter(Trial trial) {
        begun.add(trial.id());
        assertThat(busy.add(trial.cell().id()))
                .as("%s is alone on its device", trial.id())
                .isTrue();
        most = Math.max(most, busy.size());
    }

    private synchronized void leave(Trial trial) {
        busy.remove(trial.cell().id());
        if (firstToLeave == null) {
            firstToLeave = Thread.currentThread();
        }
        hasLeft.countDown();
    }

    static void await(CyclicBarrier barrier) {
        try {
            barrier.await(GENEROUS_SECONDS, SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("no trial came beside this one", e);
        }
    }

    void awaitLogged(String id) {
        long deadline = System.nanoTime() + SECONDS.toNanos(GENEROUS_SECONDS);
        while (logged().stream().noneMatch(trial -> trial.id().equals(id))) {
            assertThat(System.nanoTime()).as("%s is not logged", id).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** Waits until the thread of a trial that has left has nothing more to do. */
    void awaitBroken() {
        try {
            assertThat(hasLeft.await(GENEROUS_SECONDS, SECONDS)).isTrue();
            Thread other = requireNonNull(firstToLeave);
            while (other.getState() == Thread.State.RUNNABLE || other.getState() == Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    List<String> begun(String device) {
        return begun.stream().filter(id -> id.startsWith(device)).toList();
    }

    List<TrialReport> logged() {
        return TrialLog.read(directory.resolve("trials.jsonl"), Optional.empty(), notice -> {});
    }
}
