package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.core.engine.MemoryReading.Purpose.ACTIVATIONS;
import static org.trainmark.core.engine.MemoryReading.Purpose.DATA;
import static org.trainmark.core.engine.MemoryReading.Purpose.GRADIENTS;
import static org.trainmark.core.engine.MemoryReading.Purpose.OPTIMIZER_STATE;
import static org.trainmark.core.engine.MemoryReading.Purpose.PARAMETERS;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.Loss;
import org.trainmark.core.optimizer.Optimizer;

/** Bytes are accounted for by purpose. */
interface MemoryContract extends ContractSubject {

    @ParameterizedTest
    @MethodSource(Cases.OPTIMIZERS)
    default void countsTheBytesOfEveryPurpose(Optimizer optimizer) {
        assertCounts(Problem.of(Loss.CROSS_ENTROPY).with(optimizer));
    }

    @Test
    default void countsTheBytesOfEveryLayer() {
        assertCounts(Problem.ofImages(Loss.CROSS_ENTROPY, Cases.EVERY_LAYER).with(new Optimizer.Momentum(0.9)));
    }

    private void assertCounts(Problem problem) {
        long parameterBytes = (long) Float.BYTES * problem.initialParameters().length;
        Map<Purpose, Long> bytes = bytesAfterAStep(problem);
        assertThat(bytes)
                .containsEntry(PARAMETERS, parameterBytes)
                .containsEntry(OPTIMIZER_STATE, problem.optimizer().statesPerParameter() * parameterBytes)
                .allSatisfy((purpose, held) -> assertThat(held).isNotNegative());
        assertThat(bytes.get(GRADIENTS)).isGreaterThanOrEqualTo(parameterBytes);
        assertThat(bytes.get(DATA))
                .isGreaterThanOrEqualTo(
                        (long) Float.BYTES * problem.data().training().features().length);
    }

    @Test
    default void activationsGrowWithTheBatchSize() {
        Dataset data = Problem.dataset(Problem.task(Loss.CROSS_ENTROPY), 700, 0, 0);
        Problem problem = Problem.of(Loss.CROSS_ENTROPY).with(data);
        Long small = bytesAfterAStep(problem.withBatchSize(4)).get(ACTIVATIONS);
        Long large = bytesAfterAStep(problem.withBatchSize(700)).get(ACTIVATIONS);
        assertThat(large).isGreaterThan(small);
    }

    @Test
    default void activationsShrinkWithTheMicroBatchSize() {
        Dataset data = Problem.dataset(Problem.task(Loss.CROSS_ENTROPY), 700, 0, 0);
        Problem whole = Problem.of(Loss.CROSS_ENTROPY).with(data).withBatchSize(700);
        Long inParts = bytesAfterAStep(whole.withMicroBatchSize(7)).get(ACTIVATIONS);
        Long atOnce = bytesAfterAStep(whole).get(ACTIVATIONS);
        assertThat(inParts).isLessThan(atOnce);
    }

    private Map<Purpose, Long> bytesAfterAStep(Problem problem) {
        try (TrainingSession session = open(problem)) {
            problem.feed(1, batch -> session.step(batch, 0.1));
            return session.memory().bytes();
        }
    }
}
