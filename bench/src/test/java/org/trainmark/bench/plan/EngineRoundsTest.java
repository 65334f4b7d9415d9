package org.trainmark.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Suites;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.TrialReport;
import org.trainmark.results.engines.Contenders;

class EngineRoundsTest {

    private static final Suite SUITE = Suites.read("""
            name: rounds
            data: {synthetic: {examples: 64, features: 4, classes: 2}}
            model: {mlp: {hidden: [4]}}
            optimizer: sgd
            learning-rate: 0.1
            batch-size: 8
            axes: {profile: [a, b, c, p]}
            measure: {repetitions: 2, disturbed-repeats: 0, throughput: {warmup: 2s, measure: 2s}}
            profiles:
              a: {extends: cpu, threads: {engine: 1}}
              b: {extends: cpu, threads: {engine: 1}}
              c: {extends: cpu, threads: {engine: 1}}
              p: {extends: cpu, threads: {engine: 1}, engine: products}
            """);
    private static final Contenders CONTENDERS = SuiteContenders.of(
                    SUITE.cells().stream().map(Cell::profile).toList(), 2)
            .orElseThrow();
    private static final EngineRounds ROUNDS =
            new EngineRounds(SUITE, CONTENDERS, SUITE.measure().throughput().orElseThrow());

    private final List<String> ran = new ArrayList<>();

    private static String profile(Trial trial) {
        return trial.cell().profile().name();
    }

    /** Runs all that the plan asks for, with throughputs that a test knows by profile and repetition. */
    private Next play(ToDoubleFunction<Trial> throughput) {
        List<TrialReport> log = new ArrayList<>();
        Next next = ROUNDS.next(new GrowingLedger(log, trial -> ""));
        while (next instanceof Next.Run run) {
            ran.add("%d: %s #%d"
                    .formatted(
                            run.origin().round(),
                            profile(run.trial()),
                            run.trial().repetition() + 1));
            log.add(Results.measured(run.trial(), run.origin(), log.size(), throughput.applyAsDouble(run.trial())));
            next = ROUNDS.next(new GrowingLedger(log, trial -> ""));
        }
        return next;
    }

    @Test
    void triesThoseNearTheBestTwiceMoreAndMeasuresTheBestByTheMedian() {
        Map<String, Double> speeds = Map.of("a", 100.0, "b", 90.0, "c", 50.0, "p", 200.0);

        Next end = play(trial -> profile(trial).equals("a") && trial.repetition() > 0
                ? 80
                : Optional.ofNullable(speeds.get(profile(trial))).orElseThrow());

        assertThat(end).isInstanceOf(Next.Done.class);
        assertThat(ran.subList(0, 4)).containsExactlyInAnyOrder("0: a #1", "0: b #1", "0: c #1", "0: p #1");
        assertThat(ran.subList(4, 8)).containsExactlyInAnyOrder("0: a #2", "0: b #2", "0: a #3", "0: b #3");
        assertThat(ran.subList(8, ran.size())).containsExactlyInAnyOrder("1: b #1", "1: b #2", "1: p #1", "1: p #2");
    }

    @Test
    void goesOnAtOnceWhereOneIsFarAhead() {
        play(trial -> profile(trial).equals("c") ? 1000 : 100);

        assertThat(ran.subList(4, ran.size())).containsExactlyInAnyOrder("1: c #1", "1: c #2", "1: p #1", "1: p #2");
    }

    @Test
    void hasNothingToCompareWhereNothingCompleted() {
        Next end = play(trial -> Double.NaN);

        assertThat(ran).hasSize(4);
        assertThat(end).isEqualTo(new Next.Done("no trial of the sweep completed: there is nothing to compare"));
    }
}
