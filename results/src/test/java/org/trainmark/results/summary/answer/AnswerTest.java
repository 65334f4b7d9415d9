package org.trainmark.results.summary.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.trainmark.results.Confusion;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Outcome;
import org.trainmark.results.Target;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Metrics;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.SampleRun;

class AnswerTest {

    private static RunSummary targeting(double accuracy, Outcome... outcomes) {
        List<TrialReport> trials = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            TrialBuilder made = trial("t" + trials.size())
                    .curve(List.of(new CurvePoint(1, 1, 1, 2, 2, 1, 1, OptionalDouble.of(0.9))));
            trials.add((outcome == Outcome.COMPLETED ? made : made.failed(outcome, "so")).build());
        }
        return SampleRun.summary(
                SampleRun.info("x", Optional.of(new Target(Target.Metric.ACCURACY, accuracy))), trials);
    }

    @Test
    void isTheSoonestCellWithItsTimeAndHowManyReachedIt() {
        assertThat(Answer.of(targeting(0.9, Outcome.COMPLETED, Outcome.COMPLETED)))
                .isEqualTo("Soonest to 90 % accuracy: the only cell: 2.00 s, 2/2 trials reached it.");
    }

    @Test
    void isThatNoCellReachedTheTarget() {
        assertThat(Answer.of(targeting(0.99, Outcome.COMPLETED)))
                .isEqualTo("No cell reached 99 % accuracy in at least half of its trials.");
    }

    @Test
    void isTheHighestThroughputWithoutATarget() {
        assertThat(Answer.of(SampleRun.ofThroughputOnly()))
                .isEqualTo("Highest throughput: batch 64: 3.00 k samples/s.");
        assertThat(Answer.of(SampleRun.of("x", List.of(trial("a").build()))))
                .isEqualTo("No trial measured its throughput.");
    }

    private static TrialReport trained(String schedule, double loss, TrainingEnd end) {
        return trial(schedule)
                .cell(Map.of("schedule", schedule))
                .measured("constant-loss", 1.1, "")
                .measured("constant-accuracy", 0.9, "fraction")
                .measured("test-loss", 2 * loss, "")
                .measured("test-accuracy", 0.75, "fraction")
                .confusion(new Confusion("test", List.of("cat", "dog"), List.of(List.of(3, 1), List.of(0, 4))))
                .trainingEnded(end)
                .curve(List.of(new CurvePoint(1, 1, 1, 2, 2, 1, loss, OptionalDouble.of(0.9))))
                .build();
    }

    @Test
    void isTheLowestLossWhereNothingElseWasAskedFor() {
        RunSummary run = SampleRun.of(
                "x",
                List.of(
                        trained("constant", 0.5, TrainingEnd.EPOCHS),
                        trained("cosine", 0.25, TrainingEnd.EPOCHS),
                        trained("step", 1, TrainingEnd.EPOCHS)));

        assertThat(Answer.of(run)).isEqualTo("Lowest validation loss: cosine: 0.250.");
        assertThat(run.cells()).extracting(CellSummary::label).containsExactly("cosine", "constant", "step");
        assertThat(run.headlines()).contains(Metrics.FINAL_LOSS);
        assertThat(BestOf.of(run)).extracting(BestOf::title).contains("Lowest loss", "Highest accuracy");
    }

    @Test
    void isThatNothingWasLearned() {
        RunSummary run = SampleRun.of("x", List.of(trained("constant", 1.2, TrainingEnd.EPOCHS)));

        assertThat(Answer.of(run)).startsWith("No cell learned anything");
    }

    @Test
    void saysApartWhatTheTestSplitHasToSayOfTheBestCell() {
        RunSummary run = SampleRun.of(
                "x", List.of(trained("cosine", 0.25, TrainingEnd.EPOCHS), trained("step", 1, TrainingEnd.EPOCHS)));

        assertThat(TestSplit.sentence(run).orElseThrow())
                .startsWith("On the test split, which had no say in the choice, cosine has accuracy 75.0 %, loss 0.500:"
                        + " the mean of 1 trial.");
        assertThat(TestSplit.table(TestSplit.confusion(run).orElseThrow()))
                .containsExactly(
                        List.of("Class", "Accuracy", "said cat", "said dog"),
                        List.of("cat", "75.0 %", "3", "1"),
                        List.of("dog", "100.0 %", "0", "4"));
    }

    @Test
    void ranksNoAccuracyThatATargetCutShort() {
        RunSummary run = SampleRun.aiming(
                "x",
                new Target(Target.Metric.ACCURACY, 0.9),
                List.of(trained("cosine", 0.25, TrainingEnd.TARGET), trained("step", 1, TrainingEnd.EPOCHS)));

        assertThat(BestOf.of(run))
                .filteredOn(list -> list.title().equals("Highest accuracy"))
                .singleElement()
                .satisfies(list -> {
                    assertThat(list.cells()).extracting(CellSummary::label).containsExactly("step");
                    assertThat(list.note()).startsWith("1 of 2 cells ended on reaching the target and is not ranked");
                });
        assertThat(run.front()).containsExactly(1);
    }

    @Test
    void isThatNothingEndedYet() {
        assertThat(Answer.of(SampleRun.empty())).isEqualTo("No trial has ended yet.");
    }

    @Test
    void listsTheBestCellsInEachRespectThatWasMeasured() {
        assertThat(BestOf.of(SampleRun.withTarget()))
                .extracting(BestOf::title)
                .containsExactly("Soonest to 95 % accuracy", "Highest throughput", "Highest accuracy", "Least memory");
        assertThat(BestOf.of(SampleRun.ofRegression()))
                .extracting(BestOf::title)
                .containsExactly("Soonest to loss 0.1", "Highest throughput", "Lowest loss", "Least memory");
        assertThat(BestOf.of(SampleRun.ofThroughputOnly()))
                .extracting(BestOf::title)
                .containsExactly("Highest throughput", "Least memory");
        assertThat(BestOf.of(SampleRun.empty())).isEmpty();
    }

    @Test
    void listsNoMoreThanFiveCellsTheBestFirst() {
        List<TrialReport> trials = new ArrayList<>();
        for (int batch = 1; batch <= 7; batch++) {
            trials.add(trial("t" + batch)
                    .cell(Map.of("batch-size", Integer.toString(batch)))
                    .measured("throughput", 100 * batch, "samples/s")
                    .build());
        }
        BestOf list = BestOf.of(SampleRun.of("x", trials)).get(0);

        assertThat(list.cells())
                .extracting(CellSummary::label)
                .containsExactly("batch 7", "batch 6", "batch 5", "batch 4", "batch 3");
        assertThat(list.text(list.cells().get(0))).isEqualTo("700 samples/s");
    }

    @Test
    void givesTheIntervalOnlyInFullText() {
        List<TrialReport> trials = new ArrayList<>();
        for (double throughput : new double[] {1000, 1000, 1000}) {
            trials.add(trial("t" + trials.size())
                    .measured("throughput", throughput, "samples/s")
                    .build());
        }
        BestOf list = BestOf.of(SampleRun.of("x", trials)).get(0);
        CellSummary cell = list.cells().get(0);

        assertThat(list.text(cell)).isEqualTo("1.00 [1.00, 1.00] k samples/s");
        assertThat(list.shortText(cell)).isEqualTo("1.00 k samples/s");
    }

    @Test
    void methodSaysThatTrialsRanAloneOrBesideOthers() {
        RunSummary alone = SampleRun.of("x", List.of(trial("a").build()));
        RunSummary beside = SampleRun.of(
                "x",
                List.of(
                        trial("a").fact("devices.at-once", "2").build(),
                        trial("b").fact("devices.at-once", "3").build(),
                        trial("c").build()));

        assertThat(Method.sentences(alone))
                .hasSize(5)
                .first()
                .isEqualTo("Each trial ran in a Java virtual machine of its own, with a seed of its own, one trial at a"
                        + " time.");
        assertThat(Method.sentences(beside))
                .startsWith(
                        "Each trial ran in a Java virtual machine of its own, with a seed of its own.",
                        "Trials ran on 3 devices at once: 2 of 3 ran beside another, with which they shared processors and"
                                + " memory.");
    }

    @Test
    void methodEndsInWhatDisturbedTheNumbers() {
        RunSummary run = SampleRun.of(
                "x",
                List.of(trial("a")
                        .disturbances(new Disturbance(Disturbance.Kind.THROTTLED, "at 90 °C"))
                        .build()));

        assertThat(Method.sentences(run))
                .last()
                .asString()
                .isEqualTo("The only trial was disturbed, so their numbers may be off: throttled.");
    }
}
