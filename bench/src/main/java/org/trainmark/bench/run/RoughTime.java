package org.trainmark.bench.run;

import java.time.Duration;
import org.trainmark.bench.suite.Cell;
import org.trainmark.core.engine.TrainingConfig;
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

    /** Returns the seconds of a trial of a cell, its training going on for all epochs that it may have. */
    static double seconds(Cell cell) {
        double windows = cell.measure().throughput().stream()
                .mapToDouble(throughput ->
                        throughput.warmup().plus(throughput.measure()).toMillis() / 1e3)
                .sum();
        double training = cell.measure().convergence().stream()
                .mapToDouble(convergence -> convergence.rule().maxEpochs() * epoch(cell))
                .sum();
        double rangeTest = cell.measure().rangeTest().stream()
                .mapToDouble(test -> test.steps() * step(cell))
                .sum();
        return START_AND_END.toSeconds() + windows + training + rangeTest;
    }

    private static double epoch(Cell cell) {
        return step(cell)
                * Math.ceil((double) cell.data().trainingExamples()
                        / cell.setup().training().batchSize());
    }

    private static double step(Cell cell) {
        TrainingConfig training = cell.setup().training();
        return STEP_OVERHEAD + training.batchSize() * operations(cell) / GUESSED_SPEED;
    }

    /** Returns the operations for one example. */
    private static double operations(Cell cell) {
        return cell.architecture().stages().stream()
                .mapToDouble((Stage stage) -> (double) OPERATIONS_PER_WEIGHT
                        * stage.weights()
                        * stage.output().pixels())
                .sum();
    }
}
