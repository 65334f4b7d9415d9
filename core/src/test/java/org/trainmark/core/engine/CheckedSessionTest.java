package org.trainmark.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Split;
import org.trainmark.core.data.Task;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Schedule;

class CheckedSessionTest {

    private static final Device CPU = new Device("cpu", "the processor", Optional.empty());
    private static final Examples EXAMPLES = new Examples(2, new float[4], new float[2]);
    private static final Dataset DATA =
            new Dataset("rows", "none", new Task.Classification(3), Shape.flat(2), EXAMPLES, EXAMPLES, EXAMPLES);
    private static final SessionState STATE = state(3, 2);
    private static final Batch BATCH = new Batch(new int[] {0, 1}, 0, 2);

    private final List<String> calls = new ArrayList<>();

    @Test
    void passesOnEveryCallThatFits() {
        TrainingSession session = open(CPU, Loss.CROSS_ENTROPY);

        session.step(BATCH, 0.5);
        session.await();

        assertThat(session.loss()).isEqualTo(7);
        assertThat(session.evaluate(Split.TEST)).isEqualTo(new Evaluation(8, OptionalDouble.of(0.25)));
        assertThat(session.predictions(Split.TEST)).containsExactly(1, 0);
        assertThat(session.memory()).isEqualTo(new MemoryReading(Map.of(MemoryReading.Purpose.DATA, 9L)));
        assertThat(session.parameters()).containsExactly(1, 2);
        assertThat(session.state()).isEqualTo(STATE);
        assertThat(session.deviceStepNanos()).hasValue(10);
        session.close();
        assertThat(calls)
                .containsExactly(
                        "open",
                        "step 2 0.5",
                        "await",
                        "loss",
                        "evaluate TEST",
                        "predictions TEST",
                        "memory",
                        "parameters",
                        "state",
                        "deviceStepNanos",
                        "close");
    }

    @Test
    void opensNothingOnADeviceThatTheEngineDoesNotHave() {
        Device card = new Device("cuda:0", "a card", Optional.empty());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(card, Loss.CROSS_ENTROPY))
                .withMessage("there is no device 'cuda:0'; known: cpu");
        assertThat(calls).isEmpty();
    }

    @Test
    void opensNothingForATrainingThatDoesNotFitItsData() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(CPU, Loss.MEAN_SQUARED_ERROR))
                .withMessageStartingWith("MEAN_SQUARED_ERROR does not fit rows");
        assertThat(calls).isEmpty();
    }

    @Test
    void keepsABatchThatDoesNotFitFromTheEngine() {
        TrainingSession session = open(CPU, Loss.CROSS_ENTROPY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.step(new Batch(new int[] {0, 1, 0}, 0, 3), 0.5))
                .withMessage("a batch of 3 is larger than the session's 2");
        assertThat(calls).containsExactly("open");
    }

    @Test
    void hasALossOnceAStepWasTaken() {
        TrainingSession session = open(CPU, Loss.CROSS_ENTROPY);

        assertThatIllegalStateException()
                .isThrownBy(session::loss)
                .withMessage("no step has been taken, so there is no loss");
        session.step(BATCH, 0.5);

        assertThat(session.loss()).isEqualTo(7);
    }

    @Test
    void aStepThatFailedIsNone() {
        TrainingSession session = open(CPU, Loss.CROSS_ENTROPY);

        assertThatIllegalStateException()
                .isThrownBy(() -> session.step(BATCH, Double.NaN))
                .withMessage("the device has failed");
        assertThatIllegalStateException().isThrownBy(session::loss).withMessageStartingWith("no step");
    }

    @Test
    void goesOnFromAStateThatFitsAndHasNoLossThen() {
        TrainingSession session = open(CPU, Loss.CROSS_ENTROPY);
        session.step(BATCH, 0.5);

        session.restore(state(7, 2));

        assertThat(calls).containsExactly("open", "step 2 0.5", "state", "restore 7");
        assertThatIllegalStateException().isThrownBy(session::loss).withMessageStartingWith("no step");
    }

    @Test
    void keepsAStateThatDoesNotFitFromTheEngine() {
        TrainingSession session = open(CPU, Loss.CROSS_ENTROPY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.restore(state(7, 5)))
                .withMessage("the state is of another training: its values of parameters are 5, here 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.restore(new SessionState(STATE.vectors(), new TreeMap<>())))
                .withMessage("the state is of another training: its counts are [], here [steps]");
        assertThat(calls).containsExactly("open", "state", "state");
    }

    private static SessionState state(long steps, int parameters) {
        return new SessionState(
                new TreeMap<>(Map.of(SessionState.PARAMETERS, new float[parameters])),
                new TreeMap<>(Map.of(SessionState.STEPS, steps)));
    }

    @Test
    void refusesEveryCallAfterItsEndAndEndsOnce() {
        TrainingSession session = open(CPU, Loss.CROSS_ENTROPY);
        session.step(BATCH, 0.5);
        session.close();
        calls.clear();

        assertClosed(() -> session.step(BATCH, 0.5));
        assertClosed(session::await);
        assertClosed(session::loss);
        assertClosed(() -> session.evaluate(Split.TEST));
        assertClosed(session::memory);
        assertClosed(session::parameters);
        assertClosed(session::state);
        assertClosed(() -> session.restore(STATE));
        assertClosed(session::deviceStepNanos);
        session.close();

        assertThat(calls).isEmpty();
    }

    private static void assertClosed(ThrowingCallable call) {
        assertThatIllegalStateException().isThrownBy(call).withMessage("the session is closed");
    }

    private TrainingSession open(Device device, Loss loss) {
        TrainingConfig config = new TrainingConfig(
                new Mlp(List.of(), Activation.RELU), loss, new Optimizer.Sgd(), 0.1, new Schedule.Constant(), 2, 1);
        return new NotingEngine().open(config, DATA, device);
    }

    /** Notes each call that reaches it. */
    private final class NotingEngine implements Engine {

        @Override
        public String id() {
            return "noting";
        }

        @Override
        public List<Device> devices() {
            return List.of(CPU);
        }

        @Override
        public SortedMap<String, String> provenance() {
            return new TreeMap<>();
        }

        @Override
        public TrainingSession open(TrainingConfig config, Dataset data, Device device) {
            return CheckedSession.open(this, config, data, device, () -> {
                calls.add("open");
                return new NotingSession();
            });
        }
    }

    private final class NotingSession implements TrainingSession {

        @Override
        public void step(Batch batch, double learningRate) {
            if (Double.isNaN(learningRate)) {
                throw new IllegalStateException("the device has failed");
            }
            calls.add("step " + batch.size() + " " + learningRate);
        }

        @Override
        public void await() {
            calls.add("await");
        }

        @Override
        public double loss() {
            calls.add("loss");
            return 7;
        }

        @Override
        public Evaluation evaluate(Split split) {
            calls.add("evaluate " + split);
            return new Evaluation(8, OptionalDouble.of(0.25));
        }

        @Override
        public int[] predictions(Split split) {
            calls.add("predictions " + split);
            return new int[] {1, 0};
        }

        @Override
        public MemoryReading memory() {
            calls.add("memory");
            return new MemoryReading(Map.of(MemoryReading.Purpose.DATA, 9L));
        }

        @Override
        public float[] parameters() {
            calls.add("parameters");
            return new float[] {1, 2};
        }

        @Override
        public SessionState state() {
            calls.add("state");
            return STATE;
        }

        @Override
        public void restore(SessionState state) {
            calls.add("restore " + state.count(SessionState.STEPS));
        }

        @Override
        public OptionalLong deviceStepNanos() {
            calls.add("deviceStepNanos");
            return OptionalLong.of(10);
        }

        @Override
        public void close() {
            calls.add("close");
        }
    }
}
