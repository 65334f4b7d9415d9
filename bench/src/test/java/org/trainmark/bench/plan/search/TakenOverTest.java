package org.trainmark.bench.plan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.plan.GridPlan;
import org.trainmark.bench.plan.GrowingLedger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.plan.Results;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Suites;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Circumstances;
import org.trainmark.results.Extent;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;

/** A search that starts with the trials of a grid. */
class TakenOverTest {

    private static final String BASE = """
            name: known
            data: digits
            model: mlp
            optimizer: {momentum: {decay: 0.9}}
            learning-rate: 0.001
            batch-size: 64
            measure: {repetitions: 2, disturbed-repeats: 0, throughput: {warmup: 0s, measure: 500ms}}
            """;

    private static final String SEARCH = """
            search:
              objective: {maximize: throughput}
              by: sobol
              budget: {trials: 20}
              start-with: [a-grid]
              space:
                optimizer: [sgd, momentum]
                optimizer.momentum.decay: {from: 0.8, to: 0.99, scale: reverse-log}
                learning-rate: {from: 1e-4, to: 1, scale: log}
                batch-size: [16, 64]
            """;

    private static final Suite SUITE = Suites.read(BASE + SEARCH);

    private static List<TrialReport> grid(String axes, String... changes) {
        List<TrialReport> measured = new ArrayList<>();
        for (Trial trial :
                GridPlan.of(Suites.read(BASE + "axes: " + axes, changes)).trials()) {
            measured.add(Results.measured(trial, Origin.GRID, measured.size(), 1000 + 10 * measured.size()));
        }
        return measured;
    }

    private static String said(List<TrialReport> measured) {
        return new TakenOver(SearchPlan.of(SUITE)).add("a-grid", measured);
    }

    @Test
    void findsTheSamePointsWhateverTheOtherRunVaried() {
        TakenOver taken = new TakenOver(SearchPlan.of(SUITE));

        String said = taken.add("a-grid", grid("{learning-rate: [0.1, 0.0123456], optimizer: [adam, momentum, sgd]}"));

        assertThat(said).isEqualTo("8 of 12 trials of a-grid are known; left out: 4 outside the space");
        assertThat(taken.trials())
                .hasSize(8)
                .allSatisfy(trial -> assertThat(trial.key().origin().plan()).isEqualTo(Origin.KNOWN))
                .extracting(trial -> trial.cell().axes().toString())
                .contains(
                        "{batch-size=64, learning-rate=0.1, optimizer=momentum, optimizer.momentum.decay=0.9}",
                        "{batch-size=64, learning-rate=0.0123456, optimizer=sgd}");
        assertThat(taken.trials()).extracting(TrialReport::order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void saysWhyOthersAreLeftOut() {
        assertThat(said(grid("{learning-rate: [0.1, 2]}")))
                .endsWith("2 of 4 trials of a-grid are known; left out: 2 outside the space");
        assertThat(said(grid("{learning-rate: [0.1]}", "seed=9"))).endsWith("left out: 2 another seed");
        assertThat(said(grid("{learning-rate: [0.1]}", "data=mnist"))).endsWith("left out: 2 other data");
        assertThat(said(grid("{learning-rate: [0.1]}", "model={mlp: {hidden: [7]}}")))
                .endsWith("left out: 2 another model");
        assertThat(said(grid("{learning-rate: [0.1]}", "measure.throughput.measure=1s")))
                .endsWith("left out: 2 measured otherwise");
        assertThat(said(grid("{learning-rate: [0.1]}", "measure.repetitions=3")))
                .isEqualTo("2 of 3 trials of a-grid are known; left out: 1 of seeds that are kept to confirm");
    }

    @Test
    void leavesFilesWhereTheyAre() {
        TakenOver taken = new TakenOver(SearchPlan.of(SUITE));
        TrialReport measured = grid("{learning-rate: [0.1]}").get(0);
        Circumstances host = Circumstances.NONE
                .with(Circumstances.CHECKPOINT, "checkpoints/a.best.checkpoint")
                .with(Circumstances.DEVICES_AT_ONCE, "2");

        taken.add("a-grid", List.of(measured.with(host)));

        assertThat(taken.trials())
                .singleElement()
                .satisfies(trial -> assertThat(trial.host().facts()).containsOnlyKeys(Circumstances.DEVICES_AT_ONCE));
    }

    @Test
    void ofTwoRunsTheFirstCounts() {
        TakenOver taken = new TakenOver(SearchPlan.of(SUITE));
        taken.add("a-grid", grid("{learning-rate: [0.1]}"));

        assertThat(taken.add("another", grid("{learning-rate: [0.1, 0.2]}")))
                .isEqualTo("2 of 4 trials of another are known; left out: 2 known already");
        assertThat(taken.trials())
                .extracting(trial -> trial.key().origin().round())
                .containsExactly(0, 0, 1, 1);
    }

    @Test
    void isEvidenceThatCostsNothingAndConfirmsNothing() {
        TakenOver taken = new TakenOver(SearchPlan.of(SUITE));
        taken.add("a-grid", grid("{learning-rate: [0.1, 0.2, 0.3], optimizer: [momentum, sgd]}"));
        SearchPlan plan = SearchPlan.of(SUITE);
        GrowingLedger ledger = new GrowingLedger(taken.trials(), trial -> "");
        List<TrialReport> own = new ArrayList<>();
        Next next = plan.next(ledger);
        assertThat(plan.extent(ledger)).isEqualTo(new Extent(20, false));
        while (next instanceof Next.Run run) {
            ledger.start(run.trial());
            own.add(Results.measured(run.trial(), run.origin(), taken.trials().size() + own.size(), 500));
            ledger.end(own.get(own.size() - 1));
            next = plan.next(ledger);
        }

        assertThat(own).hasSize(20);
        assertThat(plan.extent(ledger)).isEqualTo(new Extent(20, false));
        List<String> known = taken.trials().stream().map(TrialReport::id).toList();
        assertThat(own).extracting(TrialReport::id).doesNotContainAnyElementsOf(known);
        // The best that was known is a candidate, and fresh seeds measure it like the others.
        assertThat(own.subList(12, 20))
                .extracting(trial -> Trial.cellOf(trial.id()))
                .contains(Trial.cellOf(known.get(known.size() - 1)));
        assertThat(own.get(0).key().origin()).isEqualTo(new Origin(Origin.SEARCH, 0, OptionalInt.empty()));
    }

    @Test
    void isMeasuredAgainWhereItLooksBestAndLacksTrials() {
        TakenOver taken = new TakenOver(SearchPlan.of(SUITE));
        taken.add("a-grid", grid("{learning-rate: [0.1]}").subList(1, 2));
        GrowingLedger ledger = new GrowingLedger(taken.trials(), trial -> "");

        Next.Run first = (Next.Run) SearchPlan.of(SUITE).next(ledger);

        assertThat(first.trial().repetition()).isZero();
        assertThat(first.trial().id()).isEqualTo(taken.trials().get(0).id().replaceFirst("-r1$", "-r0"));
    }
}
