package org.trainmark.core.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.optimizer.Schedule.Evaluated;

class ScheduleTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1000})
    void constantKeepsTheBaseRate(double epochs) {
        assertThat(new Schedule.Constant().factor(epochs)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2.999, 1", "3, 0.5", "5.999, 0.5", "6, 0.25", "30, 0.0009765625"})
    void stepIsAStaircase(double epochs, double expected) {
        assertThat(new Schedule.Step(0.5, 3).factor(epochs)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.5, 0.9", "1, 0.81", "1.5, 0.729", "3, 0.531441"})
    void exponentialDecaysWithinAnEpochToo(double epochs, double expected) {
        assertThat(new Schedule.Exponential(0.81).factor(epochs)).isCloseTo(expected, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2.5, 0.8681980515339464", "5, 0.55", "7.5, 0.23180194846605363", "10, 0.1", "99, 0.1"})
    void cosineIsThatOfItsPaper(double epochs, double expected) {
        // floor + (1 - floor) / 2 (1 + cos(pi epochs / 10)) at quarters of the way
        assertThat(new Schedule.Cosine(10, 0.1).factor(epochs)).isCloseTo(expected, within(1e-15));
    }

    @Test
    void cosineNeverGoesUp() {
        assertThat(path(new Schedule.Cosine(3, 0), 4)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.04", "1, 0.52", "2, 1", "5, 0.505", "8, 0.01", "9, 0.01"})
    void oneCycleGoesUpAndDownAndStaysThere(double epochs, double expected) {
        Schedule cycle = new Schedule.OneCycle(8, 0.25, 0.04, 0.01);

        assertThat(cycle.factor(epochs)).isCloseTo(expected, within(1e-15));
    }

    @Test
    void oneCycleRisesToItsPeakAndFallsFromThere() {
        List<Double> path = path(new Schedule.OneCycle(8, 0.25, 0.04, 0.01), 9);

        assertThat(path.subList(0, 201)).isSorted();
        assertThat(path.subList(200, 901)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void oneCycleMayDoWithoutARise() {
        assertThat(new Schedule.OneCycle(8, 0, 0.04, 0.01).factor(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''              | 1
                    3               | 1
                    3 3             | 1
                    3 3 3           | 0.5
                    3 4 2 2.5 2.1   | 0.5
                    3 3 2 2 1 1     | 1
                    1 4 4 3 3       | 0.25
                    1 2 2 2         | 0.5
                    NaN NaN         | 0.5
                    3 NaN 2 2.5     | 1
                    """)
    void plateausAreCountedFromTheLastLowerLossOrTheLastReduction(String losses, double expected) {
        List<Evaluated> evaluations = Arrays.stream(losses.split(" "))
                .filter(loss -> !loss.isEmpty())
                .map(loss -> new Evaluated(1, Double.parseDouble(loss)))
                .toList();

        assertThat(new Schedule.ReduceOnPlateau(0.5, 2).factor(7, evaluations)).isEqualTo(expected);
    }

    @Test
    void warmUpIsAStraightLineToTheFirstRateOfWhatFollows() {
        Schedule warm = new Schedule.WarmUp(2, 0.2, new Schedule.OneCycle(8, 0.25, 0.04, 0.01));

        assertThat(warm.factor(0)).isCloseTo(0.2 * 0.04, within(1e-15));
        assertThat(warm.factor(1)).isCloseTo(0.6 * 0.04, within(1e-15));
        assertThat(warm.factor(2)).isCloseTo(0.04, within(1e-15));
        assertThat(warm.factor(4)).isCloseTo(1, within(1e-15));
    }

    @Test
    void theseTestsWarmUpBeforeEveryScheduleThatMayFollow() {
        List<Class<?>> tested = new ArrayList<>(List.of(Schedule.WarmUp.class, EditedSchedule.class));
        schedules().forEach(schedule -> tested.add(schedule.getClass()));

        assertThat(tested).containsExactlyInAnyOrder(Schedule.class.getPermittedSubclasses());
    }

    @Test
    void noWarmUpComesBeforeAWarmUpOrEdits() {
        Schedule edited = new EditedSchedule(new Schedule.Constant(), List.of(new RateEdit(0, 1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule.WarmUp(1, 0, new Schedule.WarmUp(1, 0, new Schedule.Constant())));
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule.WarmUp(1, 0, edited));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void afterAWarmUpEveryScheduleStartsFromItsBeginning(Schedule schedule) {
        Schedule warm = new Schedule.WarmUp(0.3, 0, schedule);

        assertThat(warm.factor(0)).isZero();
        for (int step = 3; step < 100; step++) {
            // As steps count epochs, ten an epoch; each is evaluated, and no loss falls.
            assertThat(warm.factor(step / 10.0, evaluations(step)))
                    .isCloseTo(schedule.factor((step - 3) / 10.0, evaluations(step - 3)), within(1e-12));
        }
    }

    /** Returns an evaluation after each step. */
    private static List<Evaluated> evaluations(int steps) {
        return IntStream.rangeClosed(1, steps)
                .mapToObj(step -> new Evaluated(step / 10.0, 1))
                .toList();
    }

    @Test
    void evaluationsInAWarmUpDoNotUseUpThePatienceOfAPlateau() {
        Schedule warm = new Schedule.WarmUp(5, 0.01, new Schedule.ReduceOnPlateau(0.1, 2));
        List<Evaluated> equal = IntStream.rangeClosed(1, 13)
                .mapToObj(half -> new Evaluated(half / 2.0, 1))
                .toList();

        assertThat(warm.factor(5, equal.subList(0, 10))).isEqualTo(1);
        assertThat(warm.factor(5.5, equal.subList(0, 11))).isEqualTo(1);
        assertThat(warm.factor(6, equal.subList(0, 12))).isEqualTo(1);
        assertThat(warm.factor(6.5, equal)).isEqualTo(0.1);
    }

    static List<Schedule> schedules() {
        return List.of(
                new Schedule.Constant(),
                new Schedule.Step(0.5, 2),
                new Schedule.Exponential(0.9),
                new Schedule.Cosine(5, 0.1),
                new Schedule.ReduceOnPlateau(0.5, 2),
                new Schedule.OneCycle(5, 0.3, 0.04, 0));
    }

    @Test
    void aWarmUpFollowsNoWarmUp() {
        Schedule warm = new Schedule.WarmUp(1, 0, new Schedule.Constant());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule.WarmUp(1, 0, warm))
                .withMessageContaining("warm-up");
    }

    @Test
    void refusesFactorsAndPeriodsThatAreNotPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule.Step(0, 3))
                .withMessageContaining("factor");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule.Step(0.5, 0))
                .withMessageContaining("every");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule.Exponential(-1))
                .withMessageContaining("factor");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule.Cosine(0, 0))
                .withMessageContaining("epochs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule.ReduceOnPlateau(0.5, 0))
                .withMessageContaining("patience");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule.OneCycle(8, 1, 0, 0))
                .withMessageContaining("rise");
    }

    /** Returns the factors at every hundredth of an epoch, both ends included. */
    private static List<Double> path(Schedule schedule, int epochs) {
        return DoubleStream.iterate(0, at -> at + 1)
                .limit(100L * epochs + 1)
                .map(at -> schedule.factor(at / 100))
                .boxed()
                .toList();
    }
}
