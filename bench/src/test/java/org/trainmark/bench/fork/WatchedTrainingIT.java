package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.Await;
import org.trainmark.bench.watch.HandOrder;
import org.trainmark.bench.watch.HandOrder.Kind;
import org.trainmark.bench.watch.WatchedState;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.SessionState;
import org.trainmark.core.optimizer.RateEdit;
import org.trainmark.core.train.Checkpoint;
import org.trainmark.core.train.EvaluationPoint;
import org.trainmark.core.train.Order;
import org.trainmark.core.train.TrainingOutcome.End;
import org.trainmark.core.train.TrainingProgress;

class WatchedTrainingIT {

    private static final TreeMap<String, String> OF = new TreeMap<>(Map.of("learning-rate", "0.1"));

    private final Path directory;
    private final Handoff handoff;
    private final List<WatchedTraining> open = new ArrayList<>();

    WatchedTrainingIT(@TempDir Path directory) {
        this.directory = directory;
        handoff = new Handoff(directory);
    }

    /** Returns one that was given orders before it began. */
    private WatchedTraining watched(HandOrder... orders) {
        for (HandOrder order : orders) {
            handoff.orders().add(order);
        }
        WatchedTraining training = new WatchedTraining(
                handoff,
                new WatchedProgress(7, 0.1),
                new TrialNotes(),
                branch -> new KeptCheckpoint(directory.resolve("kept").resolve("branch-" + branch), OF));
        open.add(training);
        return training;
    }

    @AfterEach
    void close() {
        open.forEach(WatchedTraining::close);
    }

    private static void evaluate(WatchedTraining training) {
        training.evaluated(
                new EvaluationPoint(1, 8, 8, 1, 1, 0.05, 1, new Evaluation(1, OptionalDouble.empty())), List.of());
    }

    private static Checkpoint checkpoint(long steps) {
        TrainingProgress progress = new TrainingProgress(steps, 70, 1, 2, 3, List.of(), List.of(), 1, 0, 0, List.of());
        return new Checkpoint(
                progress, new SessionState(new TreeMap<>(), new TreeMap<>(Map.of(SessionState.STEPS, steps))));
    }

    private WatchedState told(String what, Predicate<WatchedState> wanted) {
        return Await.value(what, () -> WatchedState.read(handoff.stateFile()).filter(wanted));
    }

    @Test
    void turnsEachOrderIntoWhatTheTrainerDoes() {
        WatchedTraining training = watched(
                HandOrder.of(Kind.PAUSE),
                HandOrder.of(Kind.RATE, 0.5),
                HandOrder.of(Kind.TIMES, 2),
                HandOrder.of(Kind.GO_ON),
                HandOrder.of(Kind.END));

        assertThat(training.poll()).contains(new Order.Hold());
        assertThat(training.take()).isEqualTo(new Order.Rate(0.5));
        assertThat(training.take()).isEqualTo(new Order.Scale(2));
        assertThat(training.take()).isEqualTo(new Order.GoOn());
        assertThat(training.poll()).contains(new Order.Finish(End.ENDED_BY_HAND));
        assertThat(training.poll()).isEmpty();
    }

    @Test
    void pausesAtTheNextEvaluationAndNotBefore() {
        WatchedTraining training = watched(HandOrder.of(Kind.NEXT));

        assertThat(training.poll()).contains(new Order.GoOn());
        training.stepTaken(4, 1000);
        assertThat(training.poll()).isEmpty();
        evaluate(training);
        assertThat(training.poll()).contains(new Order.Hold());
        assertThat(training.poll()).isEmpty();
        evaluate(training);
        assertThat(training.poll()).isEmpty();
    }

    @Test
    void tellsHowFarItIs() {
        WatchedTraining training = watched(HandOrder.of(Kind.PAUSE));
        training.stepTaken(4, 1000);
        training.edited(new RateEdit(8, 0.25));
        Optional<Order> hold = training.poll();

        WatchedState state = told("the pause", WatchedState::paused);
        assertThat(hold).contains(new Order.Hold());
        assertThat(state.steps()).isEqualTo(8);
        assertThat(state.stepsHere()).isEqualTo(1);
        assertThat(state.stepNanos()).isEqualTo(1000);
        assertThat(state.learningRate()).isEqualTo(0.25);
        assertThat(state.orders()).isEqualTo(1);
    }

    @Test
    void keepsWhatWasSavedBeforeWhereItCannotSaveAgain() throws Exception {
        WatchedTraining training = watched(HandOrder.of(Kind.SAVE), HandOrder.of(Kind.BRANCH), HandOrder.of(Kind.SAVE));
        Path kept = Files.createDirectory(directory.resolve("kept"));
        save(training, 7);
        Path aside = Files.move(kept, directory.resolve("aside"));

        save(training, 8);
        assertThat(told(
                                "what went wrong",
                                state -> state.orders() == 2 && !state.problem().isEmpty())
                        .problem())
                .startsWith("nothing could be kept: ");
        Files.move(aside, kept);
        assertThat(kept.toFile().list()).containsExactly("branch-0");
        assertThat(new KeptCheckpoint(kept.resolve("branch-0"), OF)
                        .read()
                        .progress()
                        .steps())
                .isEqualTo(7);

        save(training, 9);
        assertThat(told("that it is over", state -> state.orders() == 3).problem())
                .isEmpty();
        assertThat(new KeptCheckpoint(kept.resolve("branch-0"), OF)
                        .read()
                        .progress()
                        .steps())
                .isEqualTo(9);
    }

    private static void save(WatchedTraining training, long steps) {
        Order.Save save = (Order.Save) training.poll().orElseThrow();
        save.to().accept(checkpoint(steps));
    }
}
