package org.trainmark.bench.suite.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;

class SettingsTest {

    @Test
    void leaveOutOfRunsWhatEarlierOnesHaveNoWordOf() {
        Settings usual = Settings.of(Setups.PLAIN);

        assertThat(usual.keptByRuns(Set.of())).doesNotContainKey("recompute").containsKey("micro-batch-size");
        assertThat(usual.keptByRuns(Set.of("recompute"))).containsEntry("recompute", "none");
    }

    @Test
    void refuseWhatASuiteWouldRefuse() {
        Map<String, String> texts = new TreeMap<>(Settings.of(Setups.PLAIN).texts());
        texts.put("batch-size", "0");
        texts.put("optimizer", "[");
        texts.put("sedd", "1");

        assertThatExceptionOfType(InvalidSuiteException.class)
                .isThrownBy(() -> Settings.parse(texts))
                .withMessageContaining("optimizer: is not YAML");
    }

    @Test
    void refuseUnknownNamesAndBadValuesTogether() {
        Map<String, String> texts = new TreeMap<>(Settings.of(Setups.PLAIN).texts());
        texts.put("batch-size", "0");
        texts.put("sedd", "1");

        assertThatExceptionOfType(InvalidSuiteException.class)
                .isThrownBy(() -> Settings.parse(texts))
                .withMessageContaining("batch-size: batch-size must be a whole number")
                .withMessageContaining("sedd: unknown key 'sedd'; did you mean 'seed'?");
    }

    @Test
    void refuseLabelSmoothingWithoutClasses() {
        Map<String, String> texts = new TreeMap<>(Settings.of(Setups.PLAIN).texts());
        texts.put("loss", "mean-squared-error");
        texts.put("regularization", "{label-smoothing: 0.1}");

        assertThatExceptionOfType(InvalidSuiteException.class)
                .isThrownBy(() -> Settings.parse(texts))
                .withMessage("regularization: label-smoothing needs classes, which mean-squared-error has not");
    }

    @Test
    void areComplete() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(new TreeMap<>(Map.of("seed", "1"))))
                .withMessageContaining("learning-rate");
    }
}
