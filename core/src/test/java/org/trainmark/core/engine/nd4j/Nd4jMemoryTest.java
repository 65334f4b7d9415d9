package org.trainmark.core.engine.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.optimizer.Optimizer;

class Nd4jMemoryTest {

    @BeforeAll
    static void letNd4jMakeTheConstantsThatItKeeps() {
        ImageTraining.optimizers().forEach(optimizer -> {
            try (TrainingSession session = ImageTraining.open(optimizer)) {
                new ImageTraining(session).epochs(1);
                session.evaluate(Split.VALIDATION);
            }
        });
    }

    @Test
    void theseTestsCoverEveryOptimizer() {
        assertThat(ImageTraining.optimizers())
                .extracting(optimizer -> (Object) optimizer.getClass())
                .containsExactlyInAnyOrder((Object[]) Optimizer.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource(ImageTraining.OPTIMIZERS)
    void readsTheBytesThatNd4jCounts(Optimizer optimizer) throws InterruptedException {
        long before = LiveBytes.settled();

        try (TrainingSession session = ImageTraining.open(optimizer)) {
            assertThat(LiveBytes.now() - before).isEqualTo(heldByNd4j(session, optimizer));

            new ImageTraining(session).epochs(1);
            session.loss();
            session.evaluate(Split.VALIDATION);
            assertThat(LiveBytes.settled() - before).isEqualTo(heldByNd4j(session, optimizer));
        }
        assertThat(LiveBytes.settled()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource(ImageTraining.OPTIMIZERS)
    void doesNotGrowWithTheSteps(Optimizer optimizer) throws InterruptedException {
        try (TrainingSession session = ImageTraining.open(optimizer)) {
            ImageTraining training = new ImageTraining(session);
            training.epochs(2);
            long warm = LiveBytes.settled();
            AtomicLong highest = new AtomicLong();

            training.epochs(23, () -> highest.accumulateAndGet(LiveBytes.now(), Math::max));

            // Numbers that steps hand to ND4J become arrays of one value; nothing the size of a batch may appear.
            assertThat(highest.get() - warm).isLessThan((long) ImageTraining.BATCH_SIZE * Float.BYTES * 784);
            assertThat(LiveBytes.settled()).isEqualTo(warm);
        }
    }

    @Test
    void staysFlatOverAHundredThousandSteps() throws InterruptedException {
        try (TrainingSession session = ImageTraining.openSmall()) {
            ImageTraining training = new ImageTraining(session);
            training.steps(1000);
            long warm = LiveBytes.settled();

            training.steps(100_000);

            assertThat(LiveBytes.settled()).isEqualTo(warm);
        }
    }

    @Test
    void holdsTheValidationSplitOnceItWasEvaluated() {
        try (TrainingSession session = ImageTraining.open(new Optimizer.Sgd())) {
            long before = bytes(session, Purpose.DATA);

            session.evaluate(Split.VALIDATION);
            session.evaluate(Split.VALIDATION);

            long values = (784 + 10L) * ImageTraining.IMAGES.validation().count();
            assertThat(bytes(session, Purpose.DATA) - before).isEqualTo(values * Float.BYTES);
        }
    }

    @Test
    void evaluatesASmallSplitInScratchOfItsOwnSize() {
        try (TrainingSession session = ImageTraining.open(new Optimizer.Sgd())) {
            long before = bytes(session, Purpose.WORKSPACE);
            session.evaluate(Split.VALIDATION);
            long scratch = bytes(session, Purpose.WORKSPACE) - before;

            long outputs = 256 + 128 + 10L;
            assertThat(scratch)
                    .isEqualTo(Float.BYTES
                            * outputs
                            * ImageTraining.IMAGES.validation().count());
        }
    }

    /** Some optimizers' state is in the heap, where ND4J knows nothing of it. */
    private static long heldByNd4j(TrainingSession session, Optimizer optimizer) {
        boolean stateInHeap = !(optimizer instanceof Optimizer.Momentum || optimizer instanceof Optimizer.Nesterov);
        return session.memory().total() - (stateInHeap ? bytes(session, Purpose.OPTIMIZER_STATE) : 0);
    }

    private static long bytes(TrainingSession session, Purpose purpose) {
        return session.memory().bytes().getOrDefault(purpose, 0L);
    }
}
