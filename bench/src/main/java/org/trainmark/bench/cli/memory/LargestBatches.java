package org.trainmark.bench.cli.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trainmark.bench.plan.GrowingLedger;
import org.trainmark.bench.plan.LargestBatch;
import org.trainmark.bench.plan.LargestBatchSearch;
import org.trainmark.bench.plan.MemoryLimits;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.results.CellKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.CellLabels;

/** How the largest batch that trains is looked for, and what was found, in sentences. */
final class LargestBatches {

    /** Of what fits, how much to use: other runs, and other versions, need a little more. */
    private static final double SAFE = 0.95;

    private LargestBatches() {}

    /** Returns the plan that tries the batches of a suite within limits. */
    static LargestBatch plan(Suite suite, MemoryLimits limits) {
        boolean evaluates = suite.cells().stream()
                .flatMap(cell -> cell.network().stream())
                .allMatch(network -> network.data().validationExamples() > 0);
        return new LargestBatch(suite, limits, evaluates ? training() : steps());
    }

    /** A whole training, since evaluations hold memory too. */
    private static Measure training() {
        return Measure.of(Convergence.parse("{max-epochs: 1}"));
    }

    /** All that a training holds that evaluates nothing. */
    private static Measure steps() {
        return Measure.of(new Throughput(Duration.ZERO, Duration.ofMillis(100)));
    }

    /** Returns a sentence for each combination of a suite's other values. */
    static List<String> findings(LargestBatch plan, List<TrialReport> trials) {
        Map<CellKey, LargestBatch.Found> found = plan.found(new GrowingLedger(trials, trial -> ""));
        CellLabels labels = CellLabels.among(found.keySet());
        List<String> findings = new ArrayList<>();
        found.forEach((rest, one) -> findings.add(labels.of(rest) + ": " + finding(one, plan.most())));
        return findings;
    }

    private static String finding(LargestBatch.Found one, int most) {
        LargestBatchSearch found = one.search();
        if (found.obstacle().isPresent()) {
            return "the search ended early: " + found.obstacle().get();
        }
        if (found.fits() == 0) {
            return "not even batch 1 fits: " + found.evidence();
        }
        String next = found.fits() == most
                ? "that is all training examples"
                : "batch %d does not fit%s (%s)".formatted(found.tooLarge(), trials(one.refused()), found.evidence());
        return "the largest batch is %d: training with it completes%s, and %s. To be safe, take %d."
                .formatted(found.fits(), trials(one.completed()), next, Math.max(1, (int) (SAFE * found.fits())));
    }

    private static String trials(int trials) {
        return trials > 1 ? " in %d trials".formatted(trials) : "";
    }
}
