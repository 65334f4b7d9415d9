package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Split;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.Loss;

/** Sessions open, refuse, stand side by side and close as documented. */
interface LifecycleContract extends ContractSubject {

    @Test
    default void listsTheDeviceUnderTestAsUsable() {
        assertThat(engine().devices())
                .contains(device())
                .allSatisfy(device -> assertThat(device.id()).isNotBlank());
        assertThat(device().obstacle()).isEmpty();
    }

    @Test
    default void namesItselfAndWhatRan() {
        assertThat(engine().id()).isNotBlank();
        assertThat(engine().provenance()).doesNotContainValue(null);
    }

    @ParameterizedTest
    @EnumSource
    default void refusesALossThatDoesNotFitTheTask(Loss loss) {
        Stream.of(new Task.Regression(), new Task.Classification(2), new Task.Classification(3))
                .filter(task -> !loss.fits(task))
                .map(task -> Problem.of(loss).with(Problem.dataset(task, 4, 0, 0)))
                .forEach(problem -> assertThatIllegalArgumentException()
                        .as("%s on %s", loss, problem.data().task())
                        .isThrownBy(() -> openAnyway(problem)));
    }

    @Test
    default void refusesADeviceItDoesNotListAndOneWithAnObstacle() {
        assertRefusesDevice(new Device("nowhere", "none", Optional.empty()), "nowhere");
        assertRefusesDevice(new Device(device().id(), "none", Optional.of("it is on fire")), "it is on fire");
    }

    private void assertRefusesDevice(Device device, String why) {
        Problem problem = Problem.of(Loss.CROSS_ENTROPY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine().open(problem.config(), problem.data(), device))
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        "CROSS_ENTROPY, TRAINING, 3",
        "CROSS_ENTROPY, VALIDATION, -1",
        "CROSS_ENTROPY, TEST, 0.5",
        "CROSS_ENTROPY, TEST, NaN",
        "BINARY_CROSS_ENTROPY, TRAINING, 2",
        "MEAN_SQUARED_ERROR, TRAINING, NaN",
        "MEAN_SQUARED_ERROR, TEST, Infinity"
    })
    default void refusesATargetThatIsNoneNamingItsPlace(Loss loss, Split split, float target) {
        Problem problem = Problem.of(loss);
        problem.data().split(split).targets()[3] = target;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> openAnyway(problem))
                .withMessageContaining("example 3 of")
                .withMessageContaining(split.name().toLowerCase(Locale.ROOT))
                .withMessageContaining(Float.toString(target));
    }

    @Test
    default void refusesABatchAboveTheConfiguredSizeAndGoesOn() {
        Problem problem = Problem.of(Loss.CROSS_ENTROPY);
        assertRefusesAndGoesOn(problem, Problem.first(problem.batchSize() + 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Problem.TRAINING, Integer.MAX_VALUE})
    default void refusesAnExampleThatDoesNotExistAndGoesOn(int number) {
        assertRefusesAndGoesOn(Problem.of(Loss.CROSS_ENTROPY), new Batch(new int[] {0, number}, 0, 2));
    }

    @Test
    default void refusesFewerFeaturesThanABatchNeedsAndGoesOn() {
        float[] tooFew = new float[3 * Problem.WIDTH - 1];
        assertRefusesAndGoesOn(Problem.of(Loss.CROSS_ENTROPY), Problem.first(3).withFeatures(tooFew));
    }

    @Test
    default void hasNoLossBeforeTheFirstStep() {
        try (TrainingSession session = open(Problem.of(Loss.CROSS_ENTROPY))) {
            assertThatIllegalStateException().isThrownBy(session::loss);
        }
    }

    private void assertRefusesAndGoesOn(Problem problem, Batch refused) {
        try (SideBySide pair = new SideBySide(this, problem)) {
            pair.stepAndCompare(Problem.first(3));
            assertThatIllegalArgumentException().isThrownBy(() -> pair.session().step(refused, 0.1));
            pair.assertSameParameters();
            pair.stepAndCompare(Problem.first(4));
        }
    }

    @Test
    default void refusesEveryCallAfterClose() {
        TrainingSession session = open(Problem.of(Loss.CROSS_ENTROPY));
        session.step(Problem.first(2), 0.1);
        session.close();
        Arrays.stream(TrainingSession.class.getDeclaredMethods())
                .filter(method -> !method.getName().equals("close") && !method.isDefault())
                .forEach(method -> assertThatThrownBy(() -> call(method, session))
                        .as(method.getName())
                        .isInstanceOf(IllegalStateException.class));
    }

    private static void call(Method method, TrainingSession session) throws Throwable {
        List<Object> known = List.of(Problem.first(2), 0.1, Split.TRAINING);
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == double.class ? Double.class : type)
                .map(type -> known.stream().filter(type::isInstance).findFirst().orElseThrow())
                .toArray();
        try {
            method.invoke(session, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    default void closesTwice() {
        TrainingSession session = open(Problem.of(Loss.CROSS_ENTROPY));
        session.close();
        session.close();
        assertThatThrownBy(session::parameters).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void sessionsDoNotDisturbEachOther() {
        Problem one = Problem.of(Loss.CROSS_ENTROPY);
        Problem two = Problem.of(Loss.MEAN_SQUARED_ERROR).withSeed(7);
        try (SideBySide stays = new SideBySide(this, one)) {
            try (SideBySide goes = new SideBySide(this, two)) {
                one.feed(10, batch -> {
                    stays.step(batch);
                    goes.step(batch);
                });
                stays.assertSameParameters();
                goes.assertSameParameters();
            }
            one.feed(10, stays::stepAndCompare);
        }
    }
}
