package org.trainmark.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellKeyTest {

    private static CellKey cell(Map<String, String> settings, Map<String, String> axes) {
        return new CellKey(new TreeMap<>(settings), new TreeMap<>(axes));
    }

    @Test
    void readsAnAxisBeforeTheSettingThatItChanges() {
        CellKey cell = cell(Map.of("batch-size", "16", "loss", "mse"), Map.of("batch-size", "64"));

        assertThat(cell.value("batch-size")).contains("64");
        assertThat(cell.value("loss")).contains("mse");
        assertThat(cell.value("seed")).isEmpty();
        assertThat(cell.batchSize()).hasValue(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "1e3", "16.0", "", "99999999999"})
    void hasNoBatchSizeThatIsNoNumber(String value) {
        assertThat(cell(Map.of(), Map.of("batch-size", value)).batchSize()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"model.mlp.hidden, model", "optimizer, optimizer", "data.augment, data"})
    void findsTheSettingThatAnAxisIsOf(String axis, String setting) {
        assertThat(CellKey.settingOf(axis)).isEqualTo(setting);
    }

    @Test
    void leavesOutAnAxisWithEverythingThatFollowsFromIt() {
        CellKey cell = cell(
                Map.of("model", "m", "data", "digits", "data-sha256", "00", "profile", "p", "profile-settings", "{}"),
                Map.of("model.mlp.hidden", "[64]", "data", "digits", "profile", "p"));

        assertThat(cell.without("model.mlp.hidden"))
                .isEqualTo(cell(
                        Map.of("data", "digits", "data-sha256", "00", "profile", "p", "profile-settings", "{}"),
                        Map.of("data", "digits", "profile", "p")));
        assertThat(cell.without("data").settings()).containsOnlyKeys("model", "profile", "profile-settings");
        assertThat(cell.without("profile").settings()).containsOnlyKeys("model", "data", "data-sha256");
    }

    @Test
    void differsOnlyInSettingsThatBothSidesKnow() {
        CellKey one = cell(Map.of("a", "1", "b", "1", "c", "1"), Map.of());
        CellKey other = cell(Map.of("b", "2", "c", "1", "d", "1"), Map.of());

        assertThat(one.differences(other)).containsExactly("b");
        assertThat(other.differences(one)).containsExactly("b");
    }

    @Test
    void agreesWithACellOfTheSameAxesThatContradictsNothing() {
        CellKey less = cell(Map.of("loss", "a"), Map.of("batch-size", "16"));
        CellKey more = cell(Map.of("loss", "a", "seed", "1"), Map.of("batch-size", "16"));

        assertThat(less.agreesWith(more)).isTrue();
        assertThat(more.agreesWith(cell(Map.of("loss", "b"), Map.of("batch-size", "16"))))
                .isFalse();
        assertThat(more.agreesWith(cell(Map.of("loss", "a"), Map.of("batch-size", "32"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"50, step-p50", "99.9, step-p99.9", "5, step-p5", "99.999, step-p99.999"})
    void namesAPercentileSoThatItReadsBack(double percent, String name) {
        assertThat(MetricNames.stepPercentile(percent)).isEqualTo(name);
        assertThat(MetricNames.percentOf(name)).hasValue(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"step-p0", "step-p0.5", "step-p100", "step-p99.", "step-p99.9999", "step-max", "xstep-p50"})
    void readsNoPercentileOffOtherNames(String name) {
        assertThat(MetricNames.percentOf(name)).isEmpty();
    }

    @Test
    void readsAMeasurementOfTheTrialBeforeThatOfItsHost() {
        TrialReport made = TrialBuilder.trial("a").measured("cpu", 1, "s").build();
        TrialReport trial = made.with(new Circumstances(
                new TreeMap<>(Map.of("cpu", new Measurement(2, "s"), "clock", new Measurement(3, "Hz"))),
                List.of(),
                new TreeMap<>()));

        assertThat(trial.measured("cpu")).contains(new Measurement(1, "s"));
        assertThat(trial.measured("clock")).contains(new Measurement(3, "Hz"));
        assertThat(trial.measurements())
                .isEqualTo(Map.of("cpu", new Measurement(1, "s"), "clock", new Measurement(3, "Hz")));
    }
}
