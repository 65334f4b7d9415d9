package org.trainmark.bench.program.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.program.Call;
import org.trainmark.bench.program.ProgramFormat;
import org.trainmark.bench.program.Quantity;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.bench.worker.Halt;
import org.trainmark.bench.worker.Judge;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrainingEnd;

class ProgramTrainingTest {

    private static final long SECOND = 1_000_000_000;

    private static final String PROGRAM = """
            {command: [a], metrics: {validation-accuracy: 'acc=([0-9.]+)', training-loss: 'loss=(\\S+)', \
            test-loss: 'test=([0-9.]+)'}, progress: {samples: 'samples=([0-9]+)'}}""";

    private static ProgramTraining training(Measure measure, Optional<Judge> judge) {
        return new ProgramTraining(
                new Call(ProgramFormat.parse(PROGRAM), new TreeMap<>(Map.of("batch-size", "32"))), measure, judge, 0);
    }

    private static ProgramTraining toConvergence(String rule) {
        return training(Measure.of(Convergence.parse(rule)), Optional.empty());
    }

    private static Optional<TrainingEnd> hear(ProgramTraining training, int second, String line) {
        return training.hear(line, second * SECOND).flatMap(Stopping::training);
    }

    @Test
    void endsAtItsTarget() {
        ProgramTraining training = toConvergence("{max-epochs: 9, target-accuracy: 0.9}");

        assertThat(hear(training, 1, "acc=0.8")).isEmpty();
        assertThat(hear(training, 2, "acc=0.9")).contains(TrainingEnd.TARGET);
    }

    @Test
    void goesOnBehindItsTargetWhereThatIsAsked() {
        ProgramTraining training = toConvergence("{max-epochs: 9, target-accuracy: 0.9, stop-at-target: false}");

        assertThat(hear(training, 1, "acc=0.95")).isEmpty();
    }

    @Test
    void endsAfterItsEpochs() {
        ProgramTraining training = toConvergence("{max-epochs: 2}");

        assertThat(hear(training, 1, "acc=0.1")).isEmpty();
        assertThat(hear(training, 2, "acc=0.2")).contains(TrainingEnd.EPOCHS);
    }

    @Test
    void endsForLackOfPatience() {
        ProgramTraining training = toConvergence("{max-epochs: 9, patience: 2}");

        assertThat(hear(training, 1, "acc=0.5")).isEmpty();
        assertThat(hear(training, 2, "acc=0.4")).isEmpty();
        assertThat(hear(training, 3, "acc=0.5")).contains(TrainingEnd.PATIENCE);
    }

    @Test
    void endsWhereItDiverges() {
        for (String loss : new String[] {"nan", "NaN", "inf", "-Infinity"}) {
            ProgramTraining training = toConvergence("{max-epochs: 9}");

            assertThat(training.hear("loss=" + loss, SECOND).map(Stopping::outcome))
                    .contains(Outcome.DIVERGED);
        }
    }

    @Test
    void asksItsJudgeAfterEachEvaluation() {
        Judge judge =
                (curve, measured) -> curve.size() < 2 ? Optional.empty() : Optional.of(new Halt("too slow", false));
        ProgramTraining training = training(Measure.of(Convergence.parse("{max-epochs: 9}")), Optional.of(judge));

        assertThat(hear(training, 1, "acc=0.1")).isEmpty();
        Optional<Stopping> stopping = training.hear("acc=0.2", 2 * SECOND);
        assertThat(stopping.map(Stopping::outcome)).contains(Outcome.ENDED_EARLY);
        assertThat(stopping.flatMap(Stopping::reason)).contains("too slow");
    }

    @Test
    void refusesAnExpressionThatTakesTooLong() {
        ProgramTraining training = new ProgramTraining(
                new Call(
                        ProgramFormat.parse("{command: [a], metrics: {validation-loss: '(.*a){12}x'}}"),
                        new TreeMap<>()),
                Measure.of(Convergence.parse("{max-epochs: 9}")),
                Optional.empty(),
                0);

        assertThat(training.hear("a".repeat(60) + "!", SECOND).map(Stopping::outcome))
                .contains(Outcome.REFUSED);
    }

    @Test
    void measuresSpeedFromLineToLineBehindTheWarmUp() {
        ProgramTraining training =
                training(Measure.of(new Throughput(Duration.ofSeconds(2), Duration.ofSeconds(3))), Optional.empty());

        assertThat(training.hear("samples=100", SECOND)).isEmpty();
        assertThat(training.hear("samples=1000", 3 * SECOND)).isEmpty();
        assertThat(training.hear("samples=1300", 4 * SECOND)).isEmpty();
        assertThat(training.hear("samples=1900", 6 * SECOND).map(Stopping::outcome))
                .contains(Outcome.COMPLETED);
        assertThat(training.findings(new TreeMap<>()).measurements())
                .containsEntry(MetricNames.THROUGHPUT, new Measurement(300, "samples/s"))
                .containsEntry(MetricNames.START, new Measurement(3, "s"));
    }

    @Test
    void saysWhatItNeverHeard() {
        ProgramTraining training = training(
                new Measure(
                        Optional.of(new Throughput(Duration.ZERO, Duration.ofSeconds(3))),
                        Optional.of(Convergence.parse("{max-epochs: 9}")),
                        Optional.empty(),
                        java.util.OptionalLong.empty(),
                        org.trainmark.bench.suite.measure.CheckpointChoice.NONE),
                Optional.empty());
        training.hear("test=0.5", SECOND);

        assertThat(training.untold())
                .containsExactly(Quantity.SAMPLES, Quantity.TRAINING_LOSS, Quantity.VALIDATION_ACCURACY);
        assertThat(training.ending().outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(training.ending().reason())
                .contains("ended without telling of validation: no line has 'acc=([0-9.]+)', nor of samples, or of"
                        + " steps where batch-size is a number, twice within 3s behind a warm-up of 0s: no line has"
                        + " 'samples=([0-9]+)'");
    }
}
