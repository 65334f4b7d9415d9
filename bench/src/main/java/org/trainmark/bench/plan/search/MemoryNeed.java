package org.trainmark.bench.plan.search;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.workload.Workload;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Architecture;

/**
 * What a training must hold by the descriptions of its network, its optimizer and its batch.
 *
 * @param where the profile and the data, without which needs are not to be compared
 * @param fixedBytes of parameters, gradients and the optimizer's state
 * @param exampleBytes of the values between layers and their gradients, for each example
 * @param examples that go through the network at a time
 */
record MemoryNeed(String where, double fixedBytes, double exampleBytes, int examples) {

    private static final int VALUE_BYTES = 4;

    MemoryNeed {
        requireNonNull(where, "where");
    }

    /** Returns the need of a cell's trainings; empty of a program, which tells nothing of what it holds. */
    static Optional<MemoryNeed> of(Cell cell) {
        return cell.network().map(network -> of(cell, network));
    }

    private static MemoryNeed of(Cell cell, Workload.Network network) {
        TrainingConfig training = network.training();
        Architecture architecture = network.architecture();
        double values = architecture.leaves().stream()
                .mapToDouble(stage -> stage.output().size())
                .sum();
        return new MemoryNeed(
                cell.profile().toText() + network.data().sha256(),
                (double) VALUE_BYTES
                        * architecture.parameters()
                        * (2 + training.optimizer().statesPerParameter()),
                2 * VALUE_BYTES * values,
                training.microBatchSize().orElse(training.batchSize()));
    }

    double batchBytes() {
        return exampleBytes * examples;
    }

    /** Returns all bytes, in whole KiB: what a line is fitted over, as over batch sizes. */
    int kibibytes() {
        return (int) Math.min(Integer.MAX_VALUE, (fixedBytes + batchBytes()) / 1024);
    }

    /** Returns whether this differs from another in the batch alone. */
    boolean isOfSameNetwork(MemoryNeed other) {
        return where.equals(other.where) && fixedBytes == other.fixedBytes && exampleBytes == other.exampleBytes;
    }

    /** Returns whether nothing of another is more than of this. */
    boolean isAtLeast(MemoryNeed other) {
        return where.equals(other.where) && fixedBytes >= other.fixedBytes && batchBytes() >= other.batchBytes();
    }
}
