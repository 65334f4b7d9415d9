package org.trainmark.bench.program.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.program.ProgramFormat;
import org.trainmark.results.CurvePoint;

class TraceTest {

    private static final long SECOND = 1_000_000_000;

    private static List<CurvePoint> curve(String program, OptionalLong batchSize, String... lines) {
        Trace trace = new Trace(ProgramFormat.parse(program), batchSize, Optional.empty(), 0);
        for (int i = 0; i < lines.length; i++) {
            trace.hear(lines[i], (i + 1) * SECOND);
        }
        trace.end((lines.length + 1) * SECOND);
        return trace.curve();
    }

    private static List<CurvePoint> curve(String program, String... lines) {
        return curve(program, OptionalLong.empty(), lines);
    }

    private static final String ACCURACY =
            "{command: [a], metrics: {validation-accuracy: 'acc=([0-9.]+)'}, progress: {epoch: 'epoch ([0-9]+)'}}";

    private static final String BOTH =
            "{command: [a], metrics: {validation-accuracy: 'acc=([0-9.]+)', validation-loss: 'val=([0-9.]+)'}}";

    @Test
    void takesTheShareOfMistakesForTheLossWhereNoneIsTold() {
        CurvePoint point = curve(ACCURACY, "epoch 1 acc=0.75").get(0);

        assertThat(point.validationLoss()).isCloseTo(0.25, within(1e-12));
        assertThat(point.trainingLoss()).isNaN();
        assertThat(point.wallSeconds()).isEqualTo(1);
    }

    @Test
    void countsEpochsFromOneThoughAProgramCountsFromZero() {
        assertThat(curve(ACCURACY, "epoch 0 acc=0.1", "epoch 1 acc=0.2"))
                .extracting(CurvePoint::epochs)
                .containsExactly(1.0, 2.0);
        assertThat(curve(ACCURACY, "epoch 1 acc=0.1", "epoch 2 acc=0.2"))
                .extracting(CurvePoint::epochs)
                .containsExactly(1.0, 2.0);
    }

    @Test
    void takesEachEvaluationForAnEpochWhereNoneIsTold() {
        assertThat(curve(BOTH, "acc=0.1 val=3", "acc=0.2 val=2"))
                .extracting(CurvePoint::epochs)
                .containsExactly(1.0, 2.0);
    }

    @Test
    void putsTogetherWhatComesInTwoLines() {
        assertThat(curve(BOTH, "acc=0.1", "val=3", "acc=0.2", "val=2"))
                .extracting(CurvePoint::validationLoss)
                .containsExactly(3.0, 2.0);
    }

    @Test
    void goesOnWhereOneOfTwoIsLeftOut() {
        List<CurvePoint> curve = curve(BOTH, "acc=0.5", "acc=0.6", "val=2");

        assertThat(curve).hasSize(2);
        assertThat(curve.get(0).validationLoss()).isEqualTo(0.5);
        assertThat(curve.get(1).validationLoss()).isEqualTo(2);
    }

    @Test
    void takesThePointThatItsEndCompletes() {
        assertThat(curve(BOTH, "acc=0.5")).hasSize(1);
    }

    @Test
    void worksOutStepsOrSamplesByTheBatch() {
        String told = "{command: [a], metrics: {validation-loss: 'val=([0-9.]+)'}, progress: {%s: 'at ([0-9]+)'}}";

        CurvePoint bySamples = curve(told.formatted("samples"), OptionalLong.of(32), "at 320 val=1")
                .get(0);
        CurvePoint bySteps = curve(told.formatted("step"), OptionalLong.of(32), "at 10 val=1")
                .get(0);
        assertThat(bySamples.step()).isEqualTo(10);
        assertThat(bySteps.samples()).isEqualTo(320);
    }

    @Test
    void hearsItsOwnLinesWhateverTheExpressions() {
        CurvePoint point = curve(
                        BOTH,
                        ":::trainmark {\"start\": true}",
                        ":::trainmark {\"epoch\": 1, \"step\": 7, \"learning-rate\": 0.1, \"training-seconds\": 0.25}",
                        ":::trainmark {\"validation-loss\": 2, \"validation-accuracy\": 0.5, \"mine\": \"x\"}")
                .get(0);

        assertThat(point.step()).isEqualTo(7);
        assertThat(point.trainingSeconds()).isEqualTo(0.25);
        assertThat(point.wallSeconds()).isEqualTo(2);
        assertThat(point.learningRate()).hasValue(0.1);
    }

    @Test
    void hearsNothingInALineThatIsCutShort() {
        assertThat(curve(BOTH, ":::trainmark {\"validation-loss\": 2, \"valid")).isEmpty();
        assertThat(curve(BOTH, "acc=..")).isEmpty();
    }
}
