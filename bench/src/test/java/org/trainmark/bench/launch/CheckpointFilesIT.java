package org.trainmark.bench.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.fork.Handoff;
import org.trainmark.bench.suite.Suites;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.results.Circumstances;
import org.trainmark.results.Ending;
import org.trainmark.results.Findings;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;

/** What becomes of the checkpoint that a try's JVM left. */
class CheckpointFilesIT {

    private static final Ending COMPLETED =
            new Ending(Outcome.COMPLETED, Optional.empty(), Optional.of(TrainingEnd.EPOCHS), List.of());
    private static final Ending PAUSED =
            new Ending(Outcome.ENDED_EARLY, Optional.of("paused"), Optional.of(TrainingEnd.PAUSED), List.of());

    private final RunDirectory directory;
    private final Handoff handoff;

    CheckpointFilesIT(@TempDir Path parent) throws IOException {
        handoff = new Handoff(Files.createDirectory(parent.resolve("handoff")));
        try (RunWriter writer = RunDirectory.openForWriting(parent.resolve("run"))) {
            directory = writer.directory();
        }
    }

    private static TrialRequest request(String choice, int earlier, boolean goesOn) {
        Trial trial = new Trial(
                Suites.read(
                                Suites.SMALL,
                                "data={set: digits, validation: 0.2}",
                                "measure={convergence: {max-epochs: 3}, checkpoint: %s}".formatted(choice))
                        .cells()
                        .get(0),
                0);
        return TrialRequest.of(trial, Origin.GRID, Duration.ofMinutes(1), earlier, earlier, goesOn);
    }

    private Circumstances keep(TrialRequest request, Ending ending) {
        return new CheckpointFiles(directory, request).keepAsked(handoff, ending, Findings.NONE, Circumstances.NONE);
    }

    private void leave(String content) throws IOException {
        Files.writeString(handoff.askedCheckpointFile(), content);
    }

    private Path kept(String name) {
        return directory.checkpoints().resolve(name);
    }

    private static String name(TrialRequest request) {
        return "checkpoints/%s.best.checkpoint".formatted(request.name());
    }

    @Test
    void isThatOfItsOwnTryAloneAndNotLeftWithTemporaryFiles() throws IOException {
        TrialRequest first = request("best", 0, false);
        TrialRequest repeat = request("best", 1, false);
        leave("first");
        Circumstances before = keep(first, COMPLETED);
        leave("repeat");

        Circumstances again = keep(repeat, COMPLETED);

        assertThat(before.facts()).containsExactly(entry(Circumstances.CHECKPOINT, name(first)));
        assertThat(again.facts()).containsExactly(entry(Circumstances.CHECKPOINT, name(repeat)));
        assertThat(directory.resolve(name(first))).hasContent("first");
        assertThat(directory.resolve(name(repeat))).hasContent("repeat");
        assertThat(handoff.askedCheckpointFile()).doesNotExist();
    }

    @Test
    void isHandedOnByATryThatPausesUntilALaterOneIsBetter() throws IOException {
        leave("early");
        keep(request("best", 0, false), PAUSED);
        TrialRequest second = request("best", 1, true);
        TrialRequest third = request("best", 2, true);

        Circumstances noBetter = keep(second, PAUSED);

        assertThat(noBetter.facts()).containsExactly(entry(Circumstances.CHECKPOINT, name(second)));
        assertThat(directory.resolve(name(second))).hasContent("early");
        assertThat(kept("").toFile().list()).hasSize(1);

        leave("late");
        keep(third, COMPLETED);

        assertThat(directory.resolve(name(third))).hasContent("late");
        assertThat(kept("").toFile().list()).hasSize(1);
    }

    @Test
    void isNotKeptOfATrialThatFailed() throws IOException {
        leave("diverged");

        Circumstances seen = keep(request("best", 0, false), Ending.failed(Outcome.DIVERGED, "NaN"));

        assertThat(seen).isEqualTo(Circumstances.NONE);
        assertThat(directory.checkpoints()).doesNotExist();
        assertThat(handoff.askedCheckpointFile()).doesNotExist();
    }

    @Test
    void isNotMissedWhereTheLastIsAskedForOfATrainingThatWaits() {
        assertThat(keep(request("last", 0, false), PAUSED)).isEqualTo(Circumstances.NONE);
    }

    @Test
    void isMissedWhereThereIsNone() {
        assertThat(keep(request("best", 0, false), COMPLETED).facts().get(Circumstances.MISSING_CHECKPOINT))
                .startsWith("the trial's JVM left none: ");
    }

    @Test
    void isMissedWhereItCannotBeWritten() throws IOException {
        Files.writeString(directory.checkpoints(), "no directory");
        leave("last");

        Circumstances seen = keep(request("last", 0, false), COMPLETED);

        assertThat(seen.facts().get(Circumstances.MISSING_CHECKPOINT)).startsWith("something of that name is there: ");
        assertThat(seen.facts()).doesNotContainKey(Circumstances.CHECKPOINT);
        assertThat(handoff.askedCheckpointFile()).doesNotExist();
    }
}
