package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.SessionState;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.model.Loss;
import org.trainmark.core.optimizer.Optimizer;

/** A session goes on from the state of another as if it had taken its steps. */
interface CheckpointContract extends ContractSubject {

    /** In the middle of an epoch. */
    int BEFORE = 13;

    @ParameterizedTest
    @MethodSource(Cases.OPTIMIZERS)
    default void goesOnFromAStateOfEveryOptimizer(Optimizer optimizer) {
        assertGoesOn(Problem.of(Loss.CROSS_ENTROPY).with(optimizer));
    }

    @Test
    default void goesOnFromAStateOfEveryLayer() {
        assertGoesOn(Problem.ofImages(Loss.CROSS_ENTROPY, Cases.EVERY_LAYER)
                .with(new Optimizer.Nesterov(0.9))
                .with(Cases.EVERY_REGULARIZATION));
    }

    @Test
    default void goesOnFromAStateBetweenBatchesThatGoThroughInParts() {
        assertGoesOn(Problem.of(Loss.MEAN_SQUARED_ERROR)
                .with(new Optimizer.Adam(0.9, 0.999, 1e-8))
                .withMicroBatchSize(3));
    }

    private void assertGoesOn(Problem problem) {
        assumeTrue(keepsState() && sameSeedSameBits(), "the engine does not promise to go on with the same bits");
        List<Batch> batches = batches(problem, 2 * BEFORE);
        Reached straight;
        try (TrainingSession session = open(problem)) {
            train(session, problem, batches, 0, 2 * BEFORE);
            straight = Reached.by(session);
        }
        SessionState state = stateAfter(problem, batches, BEFORE);
        try (TrainingSession session = open(problem)) {
            session.restore(state);
            train(session, problem, batches, BEFORE, 2 * BEFORE);
            assertThat(Reached.by(session)).isEqualTo(straight);
        }
    }

    /** What a training came to, bit by bit. */
    record Reached(List<Integer> parameters, double loss, Evaluation validation) {

        static Reached by(TrainingSession session) {
            return new Reached(bits(session.parameters()), session.loss(), session.evaluate(Split.VALIDATION));
        }

        private static List<Integer> bits(float[] values) {
            return IntStream.range(0, values.length)
                    .mapToObj(i -> Float.floatToRawIntBits(values[i]))
                    .toList();
        }
    }

    /** Returns the state of a session that is closed by then. */
    private SessionState stateAfter(Problem problem, List<Batch> batches, int steps) {
        try (TrainingSession session = open(problem)) {
            train(session, problem, batches, 0, steps);
            SessionState state = session.state();
            // What comes after it is no part of it.
            train(session, problem, batches, steps, steps + 3);
            return state;
        }
    }

    private static void train(TrainingSession session, Problem problem, List<Batch> batches, int from, int to) {
        for (int step = from; step < to; step++) {
            session.step(batches.get(step), problem.rate(step));
        }
    }

    /** Returns batches that hold whatever epoch it is. */
    private static List<Batch> batches(Problem problem, int count) {
        List<Batch> batches = new ArrayList<>();
        problem.feed(count, batch -> batches.add(new Batch(batch.order().clone(), batch.from(), batch.size())));
        return batches;
    }

    @Test
    default void goesBackToAStateOfItsOwn() {
        assumeTrue(keepsState() && sameSeedSameBits(), "the engine does not promise to go on with the same bits");
        Problem problem = Problem.of(Loss.CROSS_ENTROPY).with(new Optimizer.Momentum(0.9));
        List<Batch> batches = batches(problem, 2 * BEFORE);
        try (TrainingSession session = open(problem)) {
            train(session, problem, batches, 0, BEFORE);
            SessionState state = session.state();
            train(session, problem, batches, BEFORE, 2 * BEFORE);
            float[] once = session.parameters();
            session.restore(state);
            assertThat(session.parameters()).containsExactly(state.vector(SessionState.PARAMETERS));
            train(session, problem, batches, BEFORE, 2 * BEFORE);
            assertThat(session.parameters()).containsExactly(once);
        }
    }

    @Test
    default void hasNoLossOfStepsThatAnotherHasTaken() {
        assumeTrue(keepsState(), "the engine keeps no state");
        Problem problem = Problem.of(Loss.CROSS_ENTROPY);
        SessionState state = stateAfter(problem, batches(problem, BEFORE), 2);
        try (TrainingSession session = open(problem)) {
            session.restore(state);
            assertThat(state.count(SessionState.STEPS)).isEqualTo(2);
            assertThatIllegalStateException().isThrownBy(session::loss);
        }
    }

    @Test
    default void refusesAStateOfAnotherTrainingAndGoesOn() {
        assumeTrue(keepsState(), "the engine keeps no state");
        Problem problem = Problem.of(Loss.CROSS_ENTROPY);
        Problem other = problem.with(new Optimizer.RmsProp(0.9, 1e-8));
        SessionState others = stateAfter(other, batches(other, BEFORE), 2);
        try (SideBySide pair = new SideBySide(this, problem)) {
            pair.stepAndCompare(Problem.first(3));
            SessionState own = pair.session().state();
            assertRefuses(pair.session(), new SessionState(own.vectors(), new TreeMap<>()));
            assertRefuses(pair.session(), shortened(own));
            assertRefuses(pair.session(), others);
            pair.stepAndCompare(Problem.first(4));
        }
    }

    @Test
    default void neitherTellsItsStateNorGoesOnOnceItIsClosed() {
        assumeTrue(keepsState(), "the engine keeps no state");
        TrainingSession session = open(Problem.of(Loss.CROSS_ENTROPY));
        SessionState state = session.state();
        session.close();
        assertThatIllegalStateException().isThrownBy(session::state);
        assertThatIllegalStateException().isThrownBy(() -> session.restore(state));
    }

    @Test
    default void saysSoWhereItKeepsNoState() {
        assumeFalse(keepsState(), "the engine keeps a state");
        try (TrainingSession session = open(Problem.of(Loss.CROSS_ENTROPY))) {
            SessionState none = new SessionState(new TreeMap<>(), new TreeMap<>());
            assertThatExceptionOfType(UnsupportedTrainingException.class).isThrownBy(session::state);
            assertThatExceptionOfType(UnsupportedTrainingException.class).isThrownBy(() -> session.restore(none));
        }
    }

    private static SessionState shortened(SessionState state) {
        TreeMap<String, float[]> vectors = new TreeMap<>(state.vectors());
        vectors.replaceAll((name, values) -> new float[values.length - 1]);
        return new SessionState(vectors, state.counts());
    }

    private static void assertRefuses(TrainingSession session, SessionState state) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.restore(state))
                .withMessageContaining("another training");
    }
}
