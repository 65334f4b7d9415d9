package org.trainmark.core.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.model.ModelSpec;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Schedule;

class SessionChecksTest {

    private static final ModelSpec LINEAR = new Mlp(List.of(), Activation.RELU);
    private static final Task THREE = new Task.Classification(3);

    private final Device cpu = new Device("cpu", "the processor", Optional.empty());
    private final Dataset classes = data(THREE, 0, 1, 2);

    @Test
    void takesADeviceThatTheEngineLists() {
        assertThatCode(() -> SessionChecks.requireUsable(cpu, List.of(cpu))).doesNotThrowAnyException();
    }

    @Test
    void refusesADeviceThatTheEngineDoesNotList() {
        Device gpu = new Device("cuda:0", "an accelerator", Optional.empty());
        assertRefuses(() -> SessionChecks.requireUsable(gpu, List.of(cpu)), "there is no device 'cuda:0'; known: cpu");
    }

    @Test
    void refusesADeviceWithAnObstacle() {
        Device broken = new Device("cpu", "the processor", Optional.of("no driver"));
        assertRefuses(
                () -> SessionChecks.requireUsable(broken, List.of(broken)), "device 'cpu' cannot be used: no driver");
    }

    @Test
    void takesATrainingThatFits() {
        assertThatCode(() -> SessionChecks.requireTrainable(config(Loss.CROSS_ENTROPY, LINEAR), classes))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesALossThatDoesNotFitTheTask() {
        assertRefuses(
                () -> SessionChecks.requireTrainable(config(Loss.MEAN_SQUARED_ERROR, LINEAR), classes),
                "MEAN_SQUARED_ERROR does not fit rows, whose task is Classification[classes=3]");
    }

    @Test
    void refusesALayerThatDoesNotFitItsInput() {
        ModelSpec model = new Cnn(List.of(new Layer.Convolution(1, 3, 1, 0)));
        assertRefuses(
                () -> SessionChecks.requireTrainable(config(Loss.CROSS_ENTROPY, model), classes),
                "layer 1: a window of 3 x 3 does not fit 2");
    }

    @Test
    void refusesTargetsThatAreNoClass() {
        String rest = ", which is no class from 0 to 2";
        assertRefusesTarget(THREE, Loss.CROSS_ENTROPY, 3, "3.0" + rest);
        assertRefusesTarget(THREE, Loss.CROSS_ENTROPY, -1, "-1.0" + rest);
        assertRefusesTarget(THREE, Loss.CROSS_ENTROPY, 1.5f, "1.5" + rest);
        assertRefusesTarget(THREE, Loss.CROSS_ENTROPY, Float.NaN, "NaN" + rest);
    }

    @Test
    void refusesTargetsThatAreNoQuantity() {
        String rest = ", which is no finite quantity";
        Task regression = new Task.Regression();
        assertRefusesTarget(regression, Loss.MEAN_SQUARED_ERROR, Float.NaN, "NaN" + rest);
        assertRefusesTarget(regression, Loss.MEAN_SQUARED_ERROR, Float.NEGATIVE_INFINITY, "-Infinity" + rest);
    }

    private static void assertRefusesTarget(Task task, Loss loss, float target, String end) {
        assertRefuses(
                () -> SessionChecks.requireTrainable(config(loss, LINEAR), data(task, 0, 1, target)),
                "the target of example 2 of rows's validation split is " + end);
    }

    @Test
    void takesABatchThatFits() {
        Batch batch = batch(2, 0).withFeatures(new float[4]);
        assertThatCode(() -> requireBatch(batch)).doesNotThrowAnyException();
    }

    @Test
    void refusesABatchLargerThanTheSessions() {
        assertRefuses(() -> requireBatch(batch(0, 1, 2)), "a batch of 3 is larger than the session's 2");
    }

    @Test
    void refusesAnExampleThatDoesNotExist() {
        assertRefuses(() -> requireBatch(batch(0, 3)), "no training example 3 among 3");
        assertRefuses(() -> requireBatch(batch(-1, 0)), "no training example -1 among 3");
    }

    @Test
    void refusesTooFewFeatures() {
        assertRefuses(
                () -> requireBatch(batch(0, 1).withFeatures(new float[3])),
                "3 features are too few for a batch of 2 examples of width 2");
    }

    private void requireBatch(Batch batch) {
        SessionChecks.requireBatch(batch, config(Loss.CROSS_ENTROPY, LINEAR), classes);
    }

    private static void assertRefuses(ThrowingCallable check, String message) {
        assertThatIllegalArgumentException().isThrownBy(check).withMessage(message);
    }

    private static Batch batch(int... order) {
        return new Batch(order, 0, order.length);
    }

    private static TrainingConfig config(Loss loss, ModelSpec model) {
        return new TrainingConfig(model, loss, new Optimizer.Sgd(), 0.1, new Schedule.Constant(), 2, 1);
    }

    /** Two features each; the validation split has the targets given. */
    private static Dataset data(Task task, float... validation) {
        Examples training = new Examples(2, new float[6], new float[3]);
        Examples checked = new Examples(2, new float[2 * validation.length], validation);
        return new Dataset("rows", "none", task, Shape.flat(2), training, checked, training);
    }
}
