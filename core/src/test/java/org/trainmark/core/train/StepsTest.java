package org.trainmark.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.core.train.ScriptedSession.AWAIT_NANOS;
import static org.trainmark.core.train.ScriptedSession.STEP_NANOS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.data.Augmenter;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.optimizer.Schedule;

class StepsTest {

    private static final TrainingListener NOBODY = (samples, nanos) -> {};

    private final ScriptedSession session = new ScriptedSession();

    @Test
    void useEveryExampleOnceAnEpochInAnotherOrderEach() {
        take(22, session.steps(103, NOBODY));

        List<Integer> first = flat(session.batches.subList(0, 11));
        List<Integer> second = flat(session.batches.subList(11, 22));
        assertThat(first).hasSize(103).doesNotHaveDuplicates();
        assertThat(second).hasSameSizeAs(first).hasSameElementsAs(first).isNotEqualTo(first);
    }

    @Test
    void countTheShorterBatchAsWhatItIs() {
        Steps steps = session.steps(103, NOBODY);

        take(33, steps);

        assertThat(steps.perEpoch()).isEqualTo(11);
        assertThat(steps.taken()).isEqualTo(33);
        assertThat(steps.samples()).isEqualTo(3 * 103);
        assertThat(steps.epochs()).isEqualTo(3);
        assertThat(session.batches.get(10)).hasSize(3);
    }

    @Test
    void countEpochsInFractions() {
        Steps steps = session.steps(40, NOBODY);

        assertThat(steps.epochs()).isZero();
        take(5, steps);
        assertThat(steps.epochs()).isEqualTo(1.25);
    }

    @Test
    void tellTheListenerTheTimeOfEachStepUntilTheDeviceIsDone() {
        List<Integer> samples = new ArrayList<>();
        List<Long> nanos = new ArrayList<>();
        Steps steps = session.steps(25, (size, time) -> {
            samples.add(size);
            nanos.add(time);
            session.nanos += 50;
        });

        take(4, steps);

        assertThat(samples).containsExactly(10, 10, 5, 10);
        assertThat(nanos).hasSize(4).containsOnly(STEP_NANOS + AWAIT_NANOS);
    }

    @Test
    void keepAConstantRate() {
        assertThat(ratesOfThreeEpochs(new Schedule.Constant())).containsOnly(0.1);
    }

    @Test
    void goDownAStaircaseOfRates() {
        assertThat(ratesOfThreeEpochs(new Schedule.Step(0.5, 2)))
                .containsExactly(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05);
    }

    @Test
    void decayTheRateAtEveryStep() {
        List<Double> rates = ratesOfThreeEpochs(new Schedule.Exponential(0.5));

        for (int step = 0; step < rates.size(); step++) {
            assertThat(rates.get(step)).isCloseTo(0.1 * Math.pow(0.5, step / 4.0), within(1e-15));
        }
        assertThat(new HashSet<>(rates)).hasSize(12);
    }

    @Test
    void takeTheSameBatchesWithTheSameSeedOnly() {
        assertThat(batches(1)).isEqualTo(batches(1)).isNotEqualTo(batches(2));
    }

    @Test
    void augmentOutsideTheTimeOfTheStepButOnAClockOfItsOwn() {
        List<Long> nanos = new ArrayList<>();
        AtomicLong clock = new AtomicLong();
        TrainingConfig config = ScriptedSession.config(new Augmentation(0, false, 1));
        Steps steps = new Steps(
                session,
                config,
                ScriptedSession.data(25),
                (size, time) -> nanos.add(time),
                () -> session.nanos + 20 * clock.getAndIncrement());

        take(4, steps);

        // Each pair of readings of this clock is 20 apart, and nothing else but the step takes time.
        assertThat(nanos).hasSize(4).containsOnly(20 + STEP_NANOS + AWAIT_NANOS);
        assertThat(steps.augmentationNanos()).isEqualTo(4 * 20);
    }

    @Test
    void giveTheSessionWhatTheAugmenterMakesOfTheBatchInThatStep() {
        TrainingConfig config = ScriptedSession.config(new Augmentation(0, false, 1));
        Dataset data = ScriptedSession.data(25);

        take(4, new Steps(session, config, data, NOBODY));

        Augmenter augmenter = new Augmenter(
                data.training(), data.shape(), config.augmentation(), ScriptedSession.BATCH_SIZE, config.seed());
        for (int step = 0; step < 4; step++) {
            int[] order = session.batches.get(step).stream().mapToInt(i -> i).toArray();
            float[] expected = augmenter
                    .augment(new Batch(order, 0, order.length), step)
                    .features()
                    .orElseThrow();
            assertThat(session.features.get(step)).containsExactly(Arrays.copyOf(expected, order.length));
        }
    }

    @Test
    void neitherChangeFeaturesNorReadTheClockForItWithoutAugmentation() {
        AtomicLong readings = new AtomicLong();
        Steps steps = new Steps(
                session,
                ScriptedSession.config(Augmentation.NONE),
                ScriptedSession.data(25),
                NOBODY,
                readings::getAndIncrement);

        take(4, steps);

        assertThat(readings).hasValue(2 * 4);
        assertThat(session.features).isEmpty();
        assertThat(steps.augmentationNanos()).isZero();
    }

    private List<Double> ratesOfThreeEpochs(Schedule schedule) {
        take(12, new Steps(session, ScriptedSession.config(schedule, 1), ScriptedSession.data(40), NOBODY));
        return session.rates;
    }

    private static List<List<Integer>> batches(long seed) {
        ScriptedSession session = new ScriptedSession();
        take(
                15,
                new Steps(
                        session,
                        ScriptedSession.config(new Schedule.Constant(), seed),
                        ScriptedSession.data(100),
                        NOBODY));
        return session.batches;
    }

    private static void take(int count, Steps steps) {
        for (int i = 0; i < count; i++) {
            steps.next();
        }
    }

    private static List<Integer> flat(List<List<Integer>> batches) {
        return batches.stream().flatMap(List::stream).toList();
    }
}
