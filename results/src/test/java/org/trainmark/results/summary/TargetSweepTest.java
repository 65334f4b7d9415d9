package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Extent;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Sighting;
import org.trainmark.results.summary.TargetSweep.CellTime;
import org.trainmark.results.summary.TargetSweep.Level;

class TargetSweepTest {

    /** A training that has these accuracies after 1, 2, ... times {@code secondsEach}. */
    private static TrialReport trial(String optimizer, int repetition, double secondsEach, double... accuracies) {
        List<CurvePoint> curve = new ArrayList<>();
        for (int i = 0; i < accuracies.length; i++) {
            double seconds = secondsEach * (i + 1);
            curve.add(new CurvePoint(
                    i + 1, 10L * (i + 1), 100L * (i + 1), seconds, seconds, 1, 1, OptionalDouble.of(accuracies[i])));
        }
        return TrialBuilder.trial(optimizer + "-r" + repetition)
                .cell(Map.of("optimizer", optimizer))
                .repetition(repetition)
                .curve(curve)
                .build();
    }

    private static RunSummary run(Optional<Target> target) {
        List<TrialReport> trials = new ArrayList<>();
        for (int repetition = 0; repetition < 3; repetition++) {
            trials.add(trial("quick", repetition, 1, 0.5, 0.7, 0.8, 0.8));
            trials.add(trial("thorough", repetition, 1, 0.4, 0.6, 0.7, 0.95));
        }
        RunInfo info = new RunInfo(
                "sample",
                "",
                "",
                "00ff",
                List.of("optimizer"),
                new Extent(6, false),
                target,
                Instant.EPOCH,
                new TreeMap<>(),
                new TreeMap<>());
        return RunSummary.of(info, trials, (total, file) -> {});
    }

    private static final Optional<Target> ACCURACY = Optional.of(new Target(Target.Metric.ACCURACY, 0.9));

    @Test
    void findsWhereAnotherCellBecomesTheSoonest() {
        TargetSweep sweep = run(ACCURACY).targets().orElseThrow();

        assertThat(sweep.flips())
                .extracting(level -> level.soonest().map(CellTime::label).orElse("none"))
                .containsExactly("quick", "thorough");
        assertThat(sweep.flips().get(1).target().value()).isBetween(0.8, 0.86);
        assertThat(sweep.table()).hasSize(3);
    }

    @Test
    void agreesWithTheTargetOfTheSuite() {
        TargetSweep sweep = run(ACCURACY).targets().orElseThrow();
        Level last = sweep.levels().get(sweep.levels().size() - 1);

        assertThat(last.target().value()).isEqualTo(0.95);
        assertThat(last.times()).singleElement().satisfies(time -> {
            assertThat(time.label()).isEqualTo("thorough");
            assertThat(time.seconds().median()).hasValue(4);
            assertThat(time.olympicSeconds()).hasValue(4);
        });
    }

    @Test
    void neverTakesLessTimeToAHarderTargetWhereExactlyHalfReachedIt() {
        List<TrialReport> trials = List.of(
                trial("half", 0, 1, 0.8, 0.9),
                trial("half", 1, 2, 0.8, 0.9),
                trial("half", 2, 20, 0.8, 0.8),
                trial("half", 3, 20, 0.3, 0.8));

        List<Double> medians = TargetSweep.of(
                        ACCURACY.orElseThrow(),
                        Map.of(trials.get(0).cell(), trials),
                        CellLabels.among(List.of(trials.get(0).cell())))
                .orElseThrow()
                .levels()
                .stream()
                .map(level -> level.times().get(0).seconds().median().orElseThrow())
                .toList();

        assertThat(medians).isSorted().first().isEqualTo(11.0);
        assertThat(medians).last().isEqualTo(11.0);
    }

    @Test
    void countsNoReadingOfATrialThatDidNotComplete() {
        TrialReport diverged = TrialBuilder.trial("a-r0")
                .curve(List.of(new CurvePoint(1, 1, 1, 1, 1, 1, 1, OptionalDouble.of(0.99))))
                .failed(Outcome.DIVERGED, "NaN")
                .build();
        TrialReport crashed =
                TrialBuilder.trial("a-r1").failed(Outcome.CRASHED, "signal").build();

        assertThat(TrialReadings.toTarget(List.of(diverged, crashed), ACCURACY.orElseThrow(), CurvePoint::epochs))
                .containsExactly(Sighting.notWithin(1));
    }

    @Test
    void isNothingWithoutATarget() {
        assertThat(run(Optional.empty()).targets()).isEmpty();
    }

    @Test
    void beginsAboveWhatIsReachedWithoutLearning() {
        TrialReport quick = trial("quick", 0, 1, 0.5, 0.7, 0.8);
        TrialReport dead = TrialBuilder.trial("dead")
                .cell(Map.of("optimizer", "dead"))
                .curve(trial("dead", 0, 1, 0.1, 0.13, 0.13).curve())
                .measured("constant-loss", 2.3, "")
                .measured("constant-accuracy", 0.13, "")
                .build();
        RunSummary run = SampleRun.aiming("x", new Target(Target.Metric.ACCURACY, 0.9), List.of(quick, dead));

        assertThat(run.targets().orElseThrow().levels()).isNotEmpty().allSatisfy(level -> {
            assertThat(level.target().value()).isGreaterThan(0.13);
            assertThat(level.times()).extracting(CellTime::label).containsExactly("quick");
        });
    }
}
