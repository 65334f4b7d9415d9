package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.plan.Plan;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Repetitions;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;
import org.trainmark.results.log.TrialLog;

/** Runs of suites that have trials on the devices {@code a} and {@code b}. */
class PlanRunAtOnceIT {

    private static final long GENEROUS_SECONDS = 60;
    private static final List<Disturbance> SPOILT = List.of(new Disturbance(Disturbance.Kind.THROTTLED, "by heat"));

    private final List<Trial> trials = new ArrayList<>(Trials.onDevices(List.of("a", "b"), 3));
    private final CyclicBarrier both = new CyclicBarrier(2);
    private final CountDownLatch hasLeft = new CountDownLatch(1);
    private final Set<String> busy = new HashSet<>();
    private final List<String> begun = new ArrayList<>();
    private final Path directory;
    private volatile @Nullable Thread firstToLeave;
    private int most;

    PlanRunAtOnceIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void haveATrialOnEachDeviceAtOnceInThePlannedOrderOfEach() {
        Tally tally = run(true, inside(this::meets), () -> false);

        assertThat(tally.inWords()).isEqualTo("6 completed");
        assertThat(most).isEqualTo(2);
        assertThat(begun("a")).containsExactly("a-r0", "a-r1", "a-r2");
        assertThat(begun("b")).containsExactly("b-r0", "b-r1", "b-r2");
        assertThat(logged())
                .hasSize(6)
                .allSatisfy(trial -> assertThat(trial.host().facts()).containsEntry("devices.at-once", "2"));
    }

    @Test
    void haveOneTrialAtATimeUnlessAskedForMore() {
        run(false, inside(this::completes), () -> false);

        assertThat(most).isEqualTo(1);
        assertThat(begun)
                .containsExactlyElementsOf(trials.stream().map(Trial::id).toList());
        assertThat(logged())
                .hasSize(6)
                .allSatisfy(trial -> assertThat(trial.host().facts()).doesNotContainKey("devices.at-once"));
    }

    @Test
    void doNotLabelATrialThatRanAlone() {
        trials.removeIf(trial -> trial.id().equals("b-r1") || trial.id().equals("b-r2"));

        run(
                true,
                inside((trial, order, earlier) -> {
                    if (trial.repetition() == 0) {
                        await(both);
                    } else {
                        awaitLogged("b-r0");
                    }
                    return Trials.result(trial, Outcome.COMPLETED);
                }),
                () -> false);

        assertThat(atOnce("a-r0")).isEqualTo("2");
        assertThat(atOnce("b-r0")).isEqualTo("2");
        assertThat(atOnce("a-r2")).isEqualTo("1");
    }

    @Test
    void giveEachTrialAPlaceOfItsOwnInTheOrderThoughTheyGoOnAfterAStop() {
        AtomicBoolean stopping = new AtomicBoolean();
        run(
                true,
                (trial, order, earlier) -> {
                    if (trial.id().equals("a-r0")) {
                        awaitLogged("b-r2");
                        stopping.set(true);
                    }
                    return Trials.result(trial, order);
                },
                stopping::get);
        List<String> before = logged().stream().map(TrialReport::id).toList();

        run(true, (trial, order, earlier) -> Trials.result(trial, order), () -> false);

        assertThat(before).containsExactly("b-r0", "b-r1", "b-r2");
        assertThat(logged()).hasSize(6).extracting(TrialReport::order).doesNotHaveDuplicates();
    }

    @Test
    void forgetWhatRunsOnEitherDeviceWhenToldToStop() {
        AtomicBoolean stopping = new AtomicBoolean();

        Tally tally = run(
                true,
                inside((trial, order, earlier) -> {
                    await(both);
                    if (trial.repetition() == 1) {
                        stopping.set(true);
                        await(both);
                    }
                    return Trials.result(trial, Outcome.COMPLETED);
                }),
                stopping::get);

        assertThat(begun).containsExactlyInAnyOrder("a-r0", "a-r1", "b-r0", "b-r1");
        assertThat(logged()).extracting(TrialReport::id).containsExactlyInAnyOrder("a-r0", "b-r0");
        assertThat(tally.ended()).isEqualTo(2);
    }

    @Test
    void throwWhatBreaksOnOneDeviceOnceTheTrialOnTheOtherIsKept() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run(
                        true,
                        inside((trial, order, earlier) -> {
                            await(both);
                            if (trial.cell().id().equals("a")) {
                                throw new IllegalStateException("broken");
                            }
                            awaitBroken();
                            return Trials.result(trial, Outcome.COMPLETED);
                        }),
                        () -> false))
                .withMessage("broken");

        assertThat(begun).containsExactlyInAnyOrder("a-r0", "b-r0");
        assertThat(logged()).extracting(TrialReport::id).containsExactly("b-r0");
    }

    @Test
    void throwAllThatBreaks() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run(
                        true,
                        (trial, order, earlier) -> {
                            await(both);
                            throw new IllegalStateException(trial.id());
                        },
                        () -> false))
                .satisfies(failure -> assertThat(Stream.of(failure, failure.getSuppressed()[0]))
                        .extracting(Throwable::getMessage)
                        .containsExactlyInAnyOrder("a-r0", "b-r0"));
    }

    @Test
    void repeatSpoiltTrialsOfBothDevicesAfterAllOthers() {
        run(
                true,
                inside((trial, order, earlier) -> {
                    await(both);
                    return Trials.result(trial, trial.repetition() == 0 && earlier == 0 ? SPOILT : List.of());
                }),
                () -> false);

        assertThat(begun("a")).containsExactly("a-r0", "a-r1", "a-r2", "a-r0");
        assertThat(begun("b")).containsExactly("b-r0", "b-r1", "b-r2", "b-r0");
        assertThat(logged()).hasSize(8);
        assertThat(Tries.counting(logged())).hasSize(6).noneMatch(Tries::isSpoilt);
    }

    @Test
    void neverWaitForTheTrialsOfAnotherDevice() {
        run(
                true,
                inside((trial, order, earlier) -> {
                    if (trial.id().equals("a-r0")) {
                        awaitLogged("b-r2");
                    }
                    return Trials.result(trial, Outcome.COMPLETED);
                }),
                () -> false);

        assertThat(logged()).extracting(TrialReport::id).endsWith("a-r0", "a-r1", "a-r2");
    }

    private Tally run(boolean atOnce, Trials.Runner runner, BooleanSupplier stopping) {
        try (RunWriter writer = RunDirectory.openForWriting(directory);
                TrialLog log = writer.openLog(notice -> {})) {
            Progress progress = new QuietProgress();
            Suite suite = Trials.suite(List.of(Trials.cell("a"), Trials.cell("b")), new Repetitions(3, 2, atOnce));
            Plan plan = Trials.repeated(trials);
            return new PlanRun(suite, plan, Trials.worker(plan, runner), log, progress, stopping).run();
        }
    }

    /** Notes which trials run, and fails where a device has two at once. */
    private Trials.Runner inside(Trials.Runner runner) {
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

    private TrialReport meets(Trial trial, int order, int earlier) {
        await(both);
        return Trials.result(trial, Outcome.COMPLETED);
    }

    private TrialReport completes(Trial trial, int order, int earlier) {
        return Trials.result(trial, Outcome.COMPLETED);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(GENEROUS_SECONDS, SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("no trial came beside this one", e);
        }
    }

    private void awaitLogged(String id) {
        long deadline = System.nanoTime() + SECONDS.toNanos(GENEROUS_SECONDS);
        while (logged().stream().noneMatch(trial -> trial.id().equals(id))) {
            assertThat(System.nanoTime()).as("%s is not logged", id).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** Waits until the thread of a trial that has left has nothing more to do. */
    private void awaitBroken() {
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

    private List<String> begun(String device) {
        return begun.stream().filter(id -> id.startsWith(device)).toList();
    }

    private String atOnce(String id) {
        return logged().stream()
                .filter(trial -> trial.id().equals(id))
                .map(trial -> trial.host().facts().getOrDefault("devices.at-once", "1"))
                .findFirst()
                .orElse("not logged");
    }

    private List<TrialReport> logged() {
        return TrialLog.read(directory.resolve("trials.jsonl"), Optional.empty(), notice -> {});
    }
}
