package org.trainmark.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.trainmark.core.engine.NotingEngine.CPU;
import static org.trainmark.core.engine.NotingEngine.STATE;
import static org.trainmark.core.engine.NotingEngine.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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

    private static final Examples EXAMPLES = new Examples(2, new float[4], new float[2]);

    private static final Dataset DATA =
            new Dataset("rows", "none", new Task.Classification(3), Shape.flat(2), EXAMPLES, EXAMPLES, EXAMPLES);

    private static final Batch BATCH = new Batch(new int[] {0, 1}, 0, 2);
    private final NotingEngine engine = new NotingEngine();
    private final List<String> calls = engine.calls();

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
        return engine.open(config, DATA, device);
    }
}
