package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.fork.RungAnswers.Answer;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.SessionState;
import org.trainmark.core.train.Checkpoint;
import org.trainmark.core.train.EvaluationPoint;
import org.trainmark.core.train.Order;
import org.trainmark.core.train.TrainingOutcome.End;
import org.trainmark.core.train.TrainingProgress;

class RungsIT {

    private static final SortedMap<String, String> OF = new TreeMap<>(Map.of("learning-rate", "0.1"));

    private final Path directory;
    private final RungAnswers answers;
    private final List<String> problems = new ArrayList<>();

    RungsIT(@TempDir Path directory) {
        this.directory = directory;
        answers = new RungAnswers(directory.resolve("answers.txt"));
    }

    private Rungs rungs(Path checkpoint) {
        return new Rungs(answers, new KeptCheckpoint(checkpoint, OF), problems::add);
    }

    private static void evaluate(Rungs rungs) {
        rungs.evaluated(new EvaluationPoint(1, 1, 1, 1, 1, 1, 1, new Evaluation(1, OptionalDouble.empty())), List.of());
    }

    @Test
    void haveATrainingWaitBehindEachEvaluationAndNowhereElse() {
        Rungs rungs = rungs(directory.resolve("kept"));
        answers.add(Answer.GO_ON);
        answers.add(Answer.END);

        assertThat(rungs.poll()).isEmpty();
        evaluate(rungs);
        assertThat(rungs.poll()).contains(new Order.Hold());
        assertThat(rungs.take()).isEqualTo(new Order.GoOn());
        assertThat(rungs.poll()).isEmpty();
        evaluate(rungs);
        assertThat(rungs.poll()).contains(new Order.Hold());
        assertThat(rungs.take()).isEqualTo(new Order.Finish(End.NOT_LET_ON));
    }

    @Test
    void knowOnlyAnswersThatAreWhole() throws IOException {
        Files.writeString(directory.resolve("answers.txt"), "GO_ON\nPAU");

        assertThat(answers.after(1)).contains(Answer.GO_ON);
        assertThat(answers.after(2)).isEmpty();
    }

    @Test
    void saveATrainingBeforeItPauses() {
        Path file = directory.resolve("kept");
        Rungs rungs = rungs(file);
        answers.add(Answer.PAUSE);
        evaluate(rungs);

        Order.Save save = (Order.Save) rungs.take();
        save.to().accept(checkpoint());

        assertThat(rungs.take()).isEqualTo(new Order.Finish(End.PAUSED));
        assertThat(new KeptCheckpoint(file, OF).read().progress())
                .isEqualTo(checkpoint().progress());
        assertThat(problems).isEmpty();
    }

    @Test
    void letATrainingGoOnThatCannotBeSaved() {
        Rungs rungs = rungs(directory.resolve("nowhere").resolve("kept"));
        answers.add(Answer.PAUSE);
        evaluate(rungs);

        ((Order.Save) rungs.take()).to().accept(checkpoint());

        assertThat(rungs.take()).isEqualTo(new Order.GoOn());
        assertThat(problems).singleElement().asString().contains("no such file or directory");
    }

    @Test
    void refuseTheCheckpointOfAnotherTraining() throws IOException {
        Path file = directory.resolve("kept");
        new KeptCheckpoint(file, OF).write(checkpoint());
        KeptCheckpoint other = new KeptCheckpoint(file, new TreeMap<>(Map.of("learning-rate", "0.2")));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(other::read)
                .withMessage(
                        file + ": this checkpoint is of another training: learning-rate is 0.1 there, and 0.2 here");
    }

    private static Checkpoint checkpoint() {
        TrainingProgress progress = new TrainingProgress(7, 70, 1, 2, 3, List.of(), List.of(), 1, 0, 0, List.of());
        return new Checkpoint(
                progress, new SessionState(new TreeMap<>(), new TreeMap<>(Map.of(SessionState.STEPS, 7L))));
    }
}
