package org.trainmark.bench.run;

import java.util.List;
import java.util.Optional;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.measure.CheckpointChoice;
import org.trainmark.bench.suite.workload.Workload;
import org.trainmark.results.Extent;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/** How much disk the checkpoints take that a suite asks for, told beforehand. */
final class CheckpointSpace {

    private static final int VALUE_BYTES = 4;

    private CheckpointSpace() {}

    /**
     * Returns it in a sentence; empty where nothing is kept.
     *
     * @param cells of the trials, each of as many, or such as are like theirs
     * @param where they are kept
     */
    static Optional<String> sentence(List<Cell> cells, Extent extent, String where) {
        return cells.stream()
                .filter(cell -> cell.measure().checkpoint() != CheckpointChoice.NONE)
                .flatMap(cell -> cell.network().stream())
                .mapToDouble(CheckpointSpace::bytes)
                .average()
                .stream()
                .mapToObj(mean -> sentence(mean, extent) + " in " + where)
                .findFirst();
    }

    private static String sentence(double mean, Extent extent) {
        return extent.mayGrow()
                ? "the checkpoint of each trial takes about " + Unit.BYTES.text(mean)
                : "checkpoints of up to %s take about %s"
                        .formatted(Words.count(extent.trials(), "trial"), Unit.BYTES.text(mean * extent.trials()));
    }

    /** Leaves out what is small: the curve, and the running values of batch normalization. */
    private static double bytes(Workload.Network network) {
        return (double) VALUE_BYTES
                * network.architecture().parameters()
                * (1 + network.training().optimizer().statesPerParameter());
    }
}
