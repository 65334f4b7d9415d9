package org.trainmark.bench.run;

import java.time.Duration;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.workload.Workload;
import org.trainmark.core.model.Architecture.Stage;

/**
 * A guess at how long a trial takes, before anything is known of the machine: by the measured windows, and by the
 * arithmetic of a training's weights at a speed that a few cores of any processor have.
 */
final class RoughTime {

    /** Of the arithmetic of a training, in operations on floating-point numbers per second. */
    static final double GUESSED_SPEED = 1e10;

    /** From launch to the first step and from the last to the JVM's end, on a machine with a warm native cache. */
    private static final Duration START_AND_END = Duration.ofSeconds(1);

    /** Seconds of a step beside its arithmetic. */
    private static final double STEP_OVERHEAD = 50e-6;

    /** A weight is multiplied and added forward, for the gradient of the weights, and for that of the inputs. */
    private static final int OPERATIONS_PER_WEIGHT = 6;

    private RoughTime() {}

    /**
     * Returns the seconds of a trial of a cell, its training going on for all epochs that it may have; of a program's
     * training nothing is known.
     */
    static double seconds(Cell cell) {
        double windows = cell.measure().throughput().stream()
                .mapToDouble(throughput ->
                        throughput.warmup().plus(throughput.measure()).toMillis() / 1e3)
                .sum();
        double training =
                cell.network().map(network -> training(network, cell.measure())).orElse(0.0);
        return START_AND_END.toSeconds() + windows + training;
    }

    private static double training(Workload.Network network, Measure measure) {
        double convergence = measure.convergence().stream()
                .mapToDouble(how -> how.rule().maxEpochs() * epoch(network))
                .sum();
        double rangeTest = measure.rangeTest().stream()
                .mapToDouble(test -> test.steps() * step(network))
                .sum();
        return convergence + rangeTest;
    }

    private static double epoch(Workload.Network network) {
        return step(network)
                * Math.ceil((double) network.data().trainingExamples()
                        / network.training().batchSize());
    }

    private static double step(Workload.Network network) {
        return STEP_OVERHEAD + network.training().batchSize() * operations(network) / GUESSED_SPEED;
    }

    /** Returns the operations for one example. */
    private static double operations(Workload.Network network) {
        return network.architecture().leaves().stream()
                .mapToDouble((Stage stage) -> (double) OPERATIONS_PER_WEIGHT
                        * stage.weights()
                        * stage.output().pixels())
                .sum();
    }
}
