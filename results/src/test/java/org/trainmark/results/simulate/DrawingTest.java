package org.trainmark.results.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.Outcome;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.simulate.Variation.Fates;

class DrawingTest {

    private static final Variation STILL = Variation.of("still");

    private static Drawing drawing(int cells, int trials, Variation variation, Truth truth) {
        return new Drawing(new Scenario(cells, trials, Design.TWO_RUNS, variation), truth, new SplittableRandom(1));
    }

    private static double value(ComparedTrial trial, String metric) {
        return trial.values().getOrDefault(metric, Double.NaN);
    }

    private static double logSpeed(ComparedTrial trial) {
        return Math.log(value(trial, "throughput") / 1000);
    }

    @Test
    void measuresAllCellsOfARepetitionBeforeTheNext() {
        ComparedRun run = drawing(2, 3, STILL, Truth.NOTHING).run(false);

        assertThat(run.trials()).extracting(ComparedTrial::repetition).containsExactly(0, 0, 1, 1, 2, 2);
        assertThat(run.trials()).extracting(ComparedTrial::order).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(run.trials())
                .extracting(trial -> trial.cell().axes().get(Drawing.CELL))
                .containsExactly("0", "1", "0", "1", "0", "1");
    }

    @Test
    void measuresBothSidesInTurn() {
        ComparedRun run =
                drawing(1, 2, STILL.withCandidateCount(2), Truth.NOTHING).inTurn();

        assertThat(run.trials())
                .extracting(trial -> trial.cell().axes().get(Drawing.SIDE))
                .containsExactly("base", "candidate", "base", "candidate", "candidate", "candidate");
    }

    @Test
    void changesWhatIsTrueOfTheCandidateInTheFirstCellAlone() {
        Drawing drawing = drawing(2, 1, STILL, Truth.SLOWER);

        assertThat(drawing.run(false).trials()).allMatch(trial -> logSpeed(trial) == 0);
        assertThat(drawing.run(true).trials())
                .extracting(DrawingTest::logSpeed)
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(-Math.log(1.03), within(1e-12)),
                        second -> assertThat(second).isZero());
    }

    @Test
    void countsWholeExamplesAsAccuracy() {
        assertThat(drawing(1, 20, STILL, Truth.NOTHING).run(false).trials())
                .extracting(trial -> value(trial, "final-accuracy") * Variation.EXAMPLES)
                .allMatch(count -> Math.abs(count - Math.rint(count)) < 1e-9)
                .doesNotContain(0.0);
    }

    @Test
    void hasAsManyCrashesAsItShould() {
        Drawing drawing = drawing(1, 2000, STILL.with(new Fates(0, 0.3, 0.2)), Truth.NOTHING);
        List<ComparedTrial> base = drawing.run(false).trials();
        List<ComparedTrial> candidate = drawing.run(true).trials();

        assertThat(base).allMatch(trial -> trial.outcome() == Outcome.COMPLETED);
        assertThat(candidate.stream()
                                .filter(trial -> trial.outcome() == Outcome.CRASHED)
                                .count()
                        / 2000.0)
                .isCloseTo(0.3, within(0.04));
        assertThat(base.stream()
                                .filter(trial -> !trial.toTarget().orElseThrow().reached())
                                .count()
                        / 2000.0)
                .isCloseTo(0.2, within(0.04));
    }

    @Test
    void makesPairsOfEqualSeedsOnly() {
        Drawing same = drawing(1, 3, STILL, Truth.NOTHING);
        Drawing others = drawing(1, 3, STILL.withOtherSeeds(), Truth.NOTHING);
        for (Drawing drawing : List.of(same, others)) {
            drawing.run(false);
            drawing.run(true);
        }

        assertThat(same.makesPairs()).isTrue();
        assertThat(others.makesPairs()).isFalse();
    }

    @Test
    void keepsTheCorrelationAndTheSpreadOfDependentTrials() {
        double[] logs = Influence.autoregressive(0.02, 0.8).draw(new boolean[100_000], new SplittableRandom(1));
        double squares = IntStream.range(0, logs.length - 1)
                .mapToDouble(i -> logs[i] * logs[i])
                .sum();
        double products = IntStream.range(0, logs.length - 1)
                .mapToDouble(i -> logs[i] * logs[i + 1])
                .sum();

        assertThat(products / squares).isCloseTo(0.8, within(0.02));
        assertThat(Math.sqrt(squares / logs.length)).isCloseTo(0.02, within(0.001));
    }

    @Test
    void driftsByItsChangeFromTheFirstTrialToTheLast() {
        assertThat(Influence.drift(-0.05).draw(new boolean[3], new SplittableRandom(1)))
                .containsExactly(new double[] {0, -0.025, -0.05}, within(1e-15));
    }
}
