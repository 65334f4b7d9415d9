package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.RunInfo;
import org.trainmark.results.compare.contrast.ComparedMetric;

class GuardTest {

    private static RunInfo info(Map<String, String> settings) {
        return Runs.info(settings, Runs.MACHINE);
    }

    private static Guard guard(Map<String, String> settings, Map<String, Double> margins) {
        return Guard.of(info(settings), new TreeMap<>(margins), false);
    }

    private static ComparedMetric metric(Guard guard, String name) {
        return guard.metrics().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void guardsTheUsualMetricsWhereNothingIsNamed() {
        assertThat(guard(Map.of(), Map.of()).metrics())
                .filteredOn(ComparedMetric::guarded)
                .extracting(ComparedMetric::name, ComparedMetric::margin)
                .containsExactly(
                        tuple("completed", 0.1),
                        tuple("throughput", 0.02),
                        tuple("time-to-target", 0.1),
                        tuple("final-accuracy", 0.01),
                        tuple("peak-resident", 0.1));
    }

    @Test
    void stillComparesWhatIsNotGuardedAtItsUsualMargin() {
        Guard guard = guard(Map.of("guard.throughput", "0.05"), Map.of());

        assertThat(metric(guard, "peak-resident").guarded()).isFalse();
        assertThat(metric(guard, "peak-resident").margin()).isEqualTo(0.1);
        assertThat(guard.metrics()).hasSameSizeAs(ComparedMetric.usual());
    }

    @Test
    void takesTheMarginOfTheCommandLineBeforeThatOfTheSuite() {
        Guard guard = guard(Map.of("guard.throughput", "0.05", "guard.final-loss", "0.3"), Map.of("throughput", 0.5));

        assertThat(metric(guard, "throughput").margin()).isEqualTo(0.5);
        assertThat(metric(guard, "final-loss").margin()).isEqualTo(0.3);
        assertThat(metric(guard, "final-loss").guarded()).isTrue();
    }

    @Test
    void alwaysCountsTrialsThatDoNotComplete() {
        Guard guard = guard(Map.of(), Map.of("completed", 0.5));

        assertThat(metric(guard, "completed").guarded()).isTrue();
        assertThat(metric(guard, "completed").margin()).isEqualTo(0.5);
        assertThat(metric(guard(Map.of(), Map.of("throughput", 0.5)), "completed")
                        .guarded())
                .isTrue();
    }

    @Test
    void comparesAPercentileThatSomebodyNamesOnce() {
        Guard guard = guard(Map.of("guard.step-p99", "0.2"), Map.of("step-p99.9", 0.3));

        assertThat(guard.metrics())
                .extracting(ComparedMetric::name)
                .containsOnlyOnce("step-p99")
                .endsWith("step-p99.9");
    }

    @ParameterizedTest
    @CsvSource({"step-p0", "step-p100", "step-p", "step-p5.1234", "step-pNN", "Throughput", "''"})
    void refusesAMetricThatIsNotThere(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> guard(Map.of(), Map.of(name, 0.1)))
                .withMessageStartingWith("there is no metric '" + name + "' to guard; there are completed, ")
                .withMessageEndingWith("step-p99, step-pNN.N");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0%, 0", "2%, 0.02", "0.02, 0.02", "99.9%, 0.999", "12.5%, 0.125"})
    void readsAMarginAsPartOrPercentage(String text, double margin) {
        assertThat(Guard.margin(text)).isCloseTo(margin, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "100%", "-0.1", "-1%", "NaN", "NaN%", "Infinity"})
    void refusesAMarginOutsideOfZeroToOne(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Guard.margin(text))
                .withMessage("a margin must be at least 0 and below 1, but is " + text);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.05", "2, 0.025", "5, 0.01"})
    void givesEachLookItsPartOfTheLevel(int looks, double level) {
        Guard guard = guard(Map.of("looks", Integer.toString(looks)), Map.of());

        assertThat(guard.level()).isCloseTo(level, within(1e-15));
        assertThat(guard.confidence()).isCloseTo(1 - level, within(1e-15));
    }

    @Test
    void givesEachOfSeveralComparisonsItsPartOfEachLook() {
        Guard guard = guard(Map.of("looks", "2"), Map.of());

        assertThat(guard.sharedBy(1)).isEqualTo(guard);
        assertThat(guard.sharedBy(5).level()).isCloseTo(0.005, within(1e-15));
    }

    @Test
    void judgesByTheSideThatWasLookedAtMoreOften() {
        Guard guard = guard(Map.of("looks", "3"), Map.of());

        assertThat(guard.against(info(Map.of("looks", "5"))).looks()).isEqualTo(5);
        assertThat(guard.against(info(Map.of("looks", "2"))).looks()).isEqualTo(3);
        assertThat(guard.against(info(Map.of())).looks()).isEqualTo(3);
    }

    @Test
    void needsALook() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Guard(List.of(), false, 0))
                .withMessageContaining("looks must be at least 1, but is 0");
    }

    @Test
    void guardsWhatTheSuiteOrTheCommandLineNames() {
        RunInfo info = Runs.info(Map.of("guard.throughput", "0.05"), Runs.MACHINE);
        Guard guard = Guard.of(info, new TreeMap<>(Map.of("step-p99.9", 0.2)), false);

        assertThat(guard.metrics())
                .filteredOn(ComparedMetric::guarded)
                .extracting(ComparedMetric::name, ComparedMetric::margin)
                .containsExactly(tuple("completed", 0.1), tuple("throughput", 0.05), tuple("step-p99.9", 0.2));
        assertThatThrownBy(() -> Guard.of(info, new TreeMap<>(Map.of("speed", 0.2)), false))
                .hasMessageContaining("there is no metric 'speed' to guard; there are completed, throughput");
    }

    @Test
    void refusesAMarginThatIsNoNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> Guard.margin("some"));
    }
}
