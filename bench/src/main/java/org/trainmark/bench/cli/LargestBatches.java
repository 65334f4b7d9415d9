package org.trainmark.bench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trainmark.bench.run.LargestBatch;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.results.CellKey;
import org.trainmark.results.summary.BatchGroup;
import org.trainmark.results.summary.CellLabels;

/** Finds the largest batch that trains for each combination of a suite's other values. */
final class LargestBatches {

    /** Of what fits, how much to use: other runs, and other versions, need a little more. */
    private static final double SAFE = 0.95;

    private final SuiteStart start;
    private final SuiteOptions options;
    private final Suite suite;
    private final Path root;

    /**
     * Prepares the searches.
     *
     * @param start of trials that are held to a limit
     * @param root of the whole command
     */
    LargestBatches(SuiteStart start, SuiteOptions options, Suite suite, Path root) {
        this.start = start;
        this.options = options;
        this.suite = suite;
        this.root = root;
    }

    /** Searches; returns a sentence for each combination. */
    List<String> findings() {
        Map<CellKey, Cell> combinations = new LinkedHashMap<>();
        suite.cells().forEach(cell -> combinations.putIfAbsent(BatchGroup.rest(cell.key()), cell));
        CellLabels labels = CellLabels.among(combinations.keySet());
        int most = start.trainingExamples(suite);
        List<String> findings = new ArrayList<>();
        combinations.forEach((values, cell) -> {
            Path directory = root.resolve("largest").resolve(Integer.toString(findings.size() + 1));
            BatchSearch search =
                    new BatchSearch(start, options.changes(), values, start.evaluates(suite), directory, root);
            LargestBatch found = search.find(batchSize(cell), most);
            findings.add(labels.of(values) + ": " + finding(found, most));
        });
        return findings;
    }

    private static int batchSize(Cell cell) {
        return Integer.parseInt(cell.settings().texts().getOrDefault("batch-size", "1"));
    }

    private static String finding(LargestBatch found, int most) {
        if (found.obstacle().isPresent()) {
            return "the search ended early: " + found.obstacle().get();
        }
        if (found.fits() == 0) {
            return "not even batch 1 fits: " + found.evidence();
        }
        String next = found.fits() == most
                ? "that is all training examples"
                : "batch %d does not fit (%s)".formatted(found.tooLarge(), found.evidence());
        return "the largest batch is %d: training with it completes, and %s. To be safe, take %d."
                .formatted(found.fits(), next, Math.max(1, (int) (SAFE * found.fits())));
    }
}
