package org.trainmark.results.early.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.early.Pace;
import org.trainmark.results.early.Tracks;
import org.trainmark.results.summary.SampleRun;

class AuditTest {

    private static final RunInfo INFO = SampleRun.info("audited", Optional.empty());

    private static TrialBuilder cell(String name, double... accuracies) {
        return trial(name).cell(Map.of("learning-rate", name)).curve(Tracks.curve(0.5, accuracies));
    }

    private static double[] steady(double accuracy, int evaluations) {
        return DoubleStream.generate(() -> accuracy).limit(evaluations).toArray();
    }

    /** Returns 27 trials of 27 epochs that never change, each better than the one before. */
    private static List<TrialReport> steady() {
        return IntStream.range(0, 27)
                .mapToObj(i -> cell("c" + i, steady(0.3 + 0.01 * i, 27)).build())
                .toList();
    }

    private static Audit audit(RunInfo info, List<TrialReport> trials, int orders) {
        return Audit.of(FullTrainings.of(info, trials, Optional.empty(), Pace.EPOCHS), orders, 1);
    }

    private static AuditedRule rule(Audit audit, String name) {
        return audit.rules().stream()
                .filter(rule -> rule.rule().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasAllRules() {
        assertThat(audit(INFO, steady(), 1).rules().stream().map(AuditedRule::rule))
                .containsExactly(
                        "median",
                        "median-amt",
                        "median-optuna",
                        "percentile-25",
                        "asha-optuna",
                        "asha-syne-tune",
                        "forecast",
                        "halving",
                        "hyperband",
                        "asha");
    }

    @Test
    void saysWhatARuleSavesWhereNothingChanges() {
        Audit audit = audit(INFO, steady(), 3);

        // 27 begin, 9 go on to 3 epochs, 3 to 9 and 1 to 27.
        AuditedRule halving = rule(audit, "halving");
        assertThat(halving.epochsSaved()).isCloseTo(1 - 81.0 / 729, within(1e-12));
        assertThat(halving.secondsSaved()).isCloseTo(1 - 81.0 / 729, within(1e-12));
        assertThat(halving.ended()).isCloseTo(26.0 / 27, within(1e-12));
        assertThat(audit.rules())
                .allMatch(
                        rule -> rule.bestLost().count() == 0 && rule.bestLost().of() == 3);
        assertThat(audit.rules()).allMatch(rule -> rule.epochsSaved() > 0.1 && rule.worse() == 0);
        assertThat(audit.advised()).contains(halving);
    }

    @Test
    void saysThatASlowWinnerIsLost() {
        List<TrialReport> trials = new ArrayList<>(steady());
        double[] slow = IntStream.range(0, 27).mapToDouble(i -> 0.1 + 0.034 * i).toArray();
        trials.add(0, cell("slow", slow).build());

        Audit audit = audit(INFO, trials, 10);

        assertThat(audit.winners().best()).containsExactly(0);
        assertThat(rule(audit, "halving").bestLost().value()).isEqualTo(1);
        assertThat(rule(audit, "halving").allLost().value()).isEqualTo(1);
        assertThat(rule(audit, "median").bestLost().value()).isBetween(0.5, 1.0);
        // The second best has an error of 0.44 in place of 0.016, each with a tenth of a point.
        assertThat(rule(audit, "halving").worse()).isCloseTo(0.441 / 0.017 - 1, within(1e-6));
        assertThat(rule(audit, "median-amt").worse())
                .isLessThan(rule(audit, "halving").worse());
    }

    @Test
    void isTheSameForTheSameSeed() {
        FullTrainings trainings = FullTrainings.of(INFO, steady(), Optional.empty(), Pace.EPOCHS);

        assertThat(Audit.of(trainings, 5, 7)).isEqualTo(Audit.of(trainings, 5, 7));
        assertThat(Audit.of(trainings, 5, 7)).isNotEqualTo(Audit.of(trainings, 5, 8));
    }

    @Test
    void takesTheNoiseOfRepetitionsForWhatIsNotSignificantlyWorse() {
        List<TrialReport> trials = List.of(
                cell("a", 0.5, 0.95).build(),
                cell("a", 0.5, 0.94).build(),
                cell("b", 0.5, 0.945).build(),
                cell("c", 0.5, 0.91).build(),
                cell("c", 0.5, 0.90).build(),
                cell("d", 0.5, 0.5).build());

        Audit audit = audit(INFO, trials, 1);

        assertThat(audit.noise().freedom()).isEqualTo(2);
        assertThat(audit.trainings().cells()).isEqualTo(4);
        assertThat(audit.winners().best()).containsExactly(0);
        assertThat(audit.winners().equal()).containsExactly(0, 1);
    }

    @Test
    void hasOneTrainingOfEachCellInAnOrder() {
        List<TrialReport> trials = List.of(
                cell("a", 0.5).build(),
                cell("b", 0.6).build(),
                cell("a", 0.7).build(),
                cell("c", 0.8).build());
        FullTrainings trainings = FullTrainings.of(INFO, trials, Optional.empty(), Pace.EPOCHS);

        List<List<FullTraining>> orders = ShuffledOrders.of(trainings.byCell(), 40, 1);

        List<FullTraining> all = trainings.all();
        assertThat(orders).hasSize(40).allMatch(order -> order.size() == 3);
        assertThat(orders.get(0)).containsExactly(all.get(0), all.get(1), all.get(3));
        assertThat(orders).anyMatch(order -> order.equals(List.of(all.get(3), all.get(2), all.get(1))));
        assertThat(orders).filteredOn(order -> order.contains(all.get(0))).hasSizeBetween(10, 30);
        assertThat(orders).allMatch(order -> order.contains(all.get(0)) != order.contains(all.get(2)));
    }

    @Test
    void takesNothingButATieForEqualWithoutRepetitions() {
        List<TrialReport> trials = List.of(
                cell("a", 0.95).build(),
                cell("b", 0.9499).build(),
                cell("c", 0.95).build());

        Audit audit = audit(INFO, trials, 1);

        assertThat(audit.noise().freedom()).isZero();
        assertThat(audit.winners().best()).containsExactly(0, 2);
        assertThat(audit.winners().equal()).containsExactly(0, 2);
    }

    @Test
    void isAboutTheTimeToTheTargetWhereThereIsOne() {
        RunInfo info = SampleRun.info("aiming", Optional.of(new Target(Target.Metric.ACCURACY, 0.9)));
        List<TrialReport> trials = List.of(
                cell("late", 0.5, 0.6, 0.95, 0.99).build(),
                cell("soon", 0.5, 0.9, 0.9, 0.9).build(),
                cell("never", 0.5, 0.6, 0.7, 0.89).build());

        Audit audit = audit(info, trials, 1);

        assertThat(audit.winners().best()).containsExactly(1);
        assertThat(Math.exp(audit.winners().outcome())).isCloseTo(1, within(1e-9));
        // After 2 of its 4 epochs it has what it is about.
        assertThat(audit.trainings().all().get(1).needed()).isEqualTo(2);
        assertThat(audit.trainings().all().get(2).outcome()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void leavesOutWhatDidNotTrainToAnEndOfItsOwn() {
        List<TrialReport> trials = List.of(
                cell("a", 0.5, 0.6).build(),
                cell("b", 0.5).trainingEnded(TrainingEnd.PATIENCE).build(),
                cell("c", 0.99).trainingEnded(TrainingEnd.RUNG).build(),
                cell("d", 0.99).trainingEnded(TrainingEnd.EDIT).build(),
                cell("e", 0.99).failed(Outcome.CRASHED, "killed").build(),
                trial("f").build(),
                cell("g", 0.99).failed(Outcome.DIVERGED, "a loss of NaN").build());

        FullTrainings trainings = FullTrainings.of(INFO, trials, Optional.empty(), Pace.SECONDS);

        assertThat(trainings.count()).isEqualTo(3);
        assertThat(trainings.leftOut()).isEqualTo(4);
        assertThat(trainings.epochs()).isEqualTo(4);
        assertThat(trainings.seconds()).isEqualTo(2);
        assertThat(trainings.all().get(0).outcome()).isFinite();
        assertThat(trainings.all().get(2).outcome()).isInfinite();
    }

    @Test
    void readsLossesWhereThatIsAsked() {
        FullTrainings trainings = FullTrainings.of(INFO, steady(), Optional.of(Target.Metric.LOSS), Pace.EPOCHS);

        assertThat(trainings.yardstick()).isEqualTo(Tracks.LOSS);
        assertThat(Audit.of(trainings, 1, 1).winners().outcome()).isCloseTo(Math.log(0.44), within(1e-9));
    }

    @Test
    void saysWhatItLacks() {
        RunInfo aiming = SampleRun.info("aiming", Optional.of(new Target(Target.Metric.ACCURACY, 0.999)));

        assertThatThrownBy(
                        () -> audit(INFO, List.of(trial("a").build(), trial("b").build()), 1))
                .hasMessage("no trial has a learning curve; add measure.convergence to the suite, and run that");
        assertThatThrownBy(() -> audit(INFO, List.of(cell("a", 0.5).build()), 1))
                .hasMessageContaining("in 1 alone; run more");
        assertThatThrownBy(() -> audit(aiming, steady(), 1))
                .hasMessage("the first trial of no cell reached the target, so there is no winner to lose");
        assertThatThrownBy(() -> audit(
                        INFO,
                        List.of(
                                cell("a", Double.NaN).build(),
                                cell("b", 0.5, Double.NaN).build()),
                        1))
                .hasMessage("the first trial of no cell ended with a finite loss, so there is no winner to lose");
    }
}
