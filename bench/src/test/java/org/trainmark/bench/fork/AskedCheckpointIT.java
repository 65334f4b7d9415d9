package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.bench.suite.measure.CheckpointChoice.BEST;
import static org.trainmark.bench.suite.measure.CheckpointChoice.LAST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.SessionState;
import org.trainmark.core.train.Checkpoint;
import org.trainmark.core.train.EvaluationPoint;
import org.trainmark.core.train.Order;
import org.trainmark.core.train.TrainingOutcome.End;
import org.trainmark.core.train.TrainingProgress;

class AskedCheckpointIT {

    private final Path folder;
    private final KeptCheckpoint file;

    AskedCheckpointIT(@TempDir Path directory) throws IOException {
        folder = Files.createDirectory(directory.resolve("folder"));
        file = new KeptCheckpoint(folder.resolve("kept"), new TreeMap<>());
    }

    private static void evaluateAndSave(AskedCheckpoint best, long steps, double accuracy) {
        Evaluation evaluation = new Evaluation(1, OptionalDouble.of(accuracy));
        best.evaluated(new EvaluationPoint(1, steps, 1, 1, 1, 1, 1, evaluation), List.of());
        ((Order.Save) best.poll().orElseThrow()).to().accept(checkpoint(steps));
    }

    @Test
    void keepsTheOneBeforeWhereABetterOneCannotBeWrittenAndSaysSo() throws IOException {
        AskedCheckpoint best = new AskedCheckpoint(BEST, file, 0);
        Path away = folder.resolveSibling("away");

        evaluateAndSave(best, 1, 0.5);
        Files.move(folder, away);
        evaluateAndSave(best, 2, 0.6);
        Files.move(away, folder);

        assertThat(file.read().progress().steps()).isEqualTo(1);
        assertThat(best.ended(End.EPOCHS_DONE, () -> checkpoint(3)))
                .hasValueSatisfying(why -> assertThat(why).startsWith("no such file or directory"));

        evaluateAndSave(best, 4, 0.7);

        assertThat(best.ended(End.EPOCHS_DONE, () -> checkpoint(4))).isEmpty();
        assertThat(file.read().progress().steps()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void keepsTheLastOfATrainingThatNeitherPausesNorDiverges(End end) {
        Optional<String> problem = new AskedCheckpoint(LAST, file, 0).ended(end, () -> checkpoint(7));

        assertThat(problem).isEmpty();
        if (end == End.PAUSED || end == End.DIVERGED) {
            assertThat(file.file()).doesNotExist();
        } else {
            assertThat(file.read().progress().steps()).isEqualTo(7);
        }
    }

    private static Checkpoint checkpoint(long steps) {
        TrainingProgress progress = new TrainingProgress(steps, 1, 1, 2, 3, List.of(), List.of(), 1, 0, 0, List.of());
        return new Checkpoint(
                progress, new SessionState(new TreeMap<>(), new TreeMap<>(Map.of(SessionState.STEPS, steps))));
    }
}
