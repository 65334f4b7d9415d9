package org.trainmark.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.worker.Halt;
import org.trainmark.core.train.StoppingRule;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.early.Pace;
import org.trainmark.results.early.PercentileRule;
import org.trainmark.results.search.Quantity;

class EarlyEndingTest {

    private static final EarlyEnding MEDIAN = new EarlyEnding(
            new EndEarly.ByPercentile(PercentileRule.VIZIER, Pace.EPOCHS),
            Target.Metric.ACCURACY,
            Optional.empty(),
            List.of(),
            List.of(),
            Map.of());

    private static final Trial RUNNING = trial(9);

    @Test
    void endsATrainingThatIsWorseThanTheMedianOfThoseThatCompleted() {
        Ledger ledger = ledger(ended(1, Outcome.COMPLETED, 0.5, 0.6), ended(2, Outcome.COMPLETED, 0.7, 0.8));

        assertThat(halt(MEDIAN, ledger, 0.4)).hasValueSatisfying(halt -> {
            assertThat(halt.reason()).contains("0.4", "0.6", "2 others");
            assertThat(halt.pauses()).isFalse();
        });
        assertThat(halt(MEDIAN, ledger, 0.65)).isEmpty();
    }

    @Test
    void letsTheFirstGoOn() {
        assertThat(halt(MEDIAN, ledger(), 0.01)).isEmpty();
    }

    @Test
    void comparesWithNoneThatBrokeNorWithItself() {
        Ledger ledger = ledger(
                ended(1, Outcome.CRASHED, 0.9, 0.9),
                ended(2, Outcome.OUT_OF_MEMORY),
                ended(9, Outcome.COMPLETED, 0.9, 0.9));

        assertThat(halt(MEDIAN, ledger, 0.1)).isEmpty();
    }

    @Test
    void comparesWithTheTrialsOfItsOwnSearchAlone() {
        EarlyEnding apart = new EarlyEnding(
                MEDIAN.how(), MEDIAN.quality(), Optional.empty(), List.of(), List.of("batch-size"), Map.of());
        Ledger ledger = ledger(ended(1, Outcome.COMPLETED, 0.9, 0.9));

        assertThat(halt(MEDIAN, ledger, 0.1)).isPresent();
        assertThat(halt(apart, ledger, 0.1)).isEmpty();
    }

    @Test
    void comparesWithThoseAloneThatAreAsGoodInEveryOtherObjective() {
        EarlyEnding both = new EarlyEnding(
                MEDIAN.how(),
                MEDIAN.quality(),
                Optional.empty(),
                List.of(Quantity.named("throughput").orElseThrow()),
                List.of(),
                Map.of());
        Ledger ledger = ledger(withSpeed(ended(1, Outcome.COMPLETED, 0.9, 0.9), 100), ended(2, Outcome.COMPLETED, 0.9));

        assertThat(both.halt(ledger, RUNNING, Origin.GRID, curve(0.1), speed(99)))
                .isPresent();
        assertThat(both.halt(ledger, RUNNING, Origin.GRID, curve(0.1), speed(101)))
                .isEmpty();
        assertThat(halt(both, ledger, 0.1)).isEmpty();
    }

    private static Optional<Halt> halt(EarlyEnding ending, Ledger ledger, double accuracy) {
        return ending.halt(ledger, RUNNING, Origin.GRID, curve(accuracy), new TreeMap<>());
    }

    private static SortedMap<String, Measurement> speed(double samplesPerSecond) {
        return new TreeMap<>(Map.of("throughput", new Measurement(samplesPerSecond, "samples/s")));
    }

    private static TrialReport withSpeed(TrialReport plain, double samplesPerSecond) {
        Findings findings = new Findings(
                speed(samplesPerSecond),
                plain.curve(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                Optional.empty());
        return new TrialReport(plain.key(), plain.when(), plain.ending(), findings, plain.host(), plain.stepsFile());
    }

    @Test
    void judgesNoTrialThatConfirmsNorOneWithoutATraining() {
        assertThat(MEDIAN.judges(RUNNING, Origin.GRID)).isTrue();
        assertThat(MEDIAN.judges(RUNNING, new Origin(Origin.SEARCH, 3, OptionalInt.empty())))
                .isTrue();
        assertThat(MEDIAN.judges(RUNNING, new Origin(Origin.CONFIRM, 0, OptionalInt.empty())))
                .isFalse();
        assertThat(MEDIAN.judges(new Trial(RUNNING.cell(), 1), new Origin(Origin.SEARCH, 3, OptionalInt.empty())))
                .isFalse();
        assertThat(MEDIAN.judges(new Trial(RUNNING.cell(), 1), Origin.GRID)).isTrue();
        assertThat(MEDIAN.judges(RUNNING, new Origin(Origin.REPEAT, 1, OptionalInt.empty())))
                .isFalse();
        assertThat(MEDIAN.judges(new Trial(Trials.cell(1), 0), Origin.GRID)).isFalse();
    }

    private static Trial trial(int value) {
        return Trials.training(value, new StoppingRule(2, 1, Optional.empty(), OptionalInt.empty()));
    }

    private static Ledger ledger(TrialReport... ended) {
        return new GrowingLedger(List.of(ended), trial -> "");
    }

    private static TrialReport ended(int value, Outcome outcome, double... accuracies) {
        TrialReport plain = Results.of(trial(value), outcome);
        Findings findings = new Findings(
                new TreeMap<>(Map.of()),
                curve(accuracies),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                Optional.empty());
        return new TrialReport(plain.key(), plain.when(), plain.ending(), findings, plain.host(), plain.stepsFile());
    }

    private static List<CurvePoint> curve(double... accuracies) {
        return new ArrayList<>(IntStream.range(0, accuracies.length)
                .mapToObj(
                        i -> new CurvePoint(i + 1, i + 1, i + 1, i + 1, i + 1, 1, 1, OptionalDouble.of(accuracies[i])))
                .toList());
    }
}
