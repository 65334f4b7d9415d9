package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.bench.suite.setting.UsualSettings;

class CellIdsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "optimizer | adam | {adam: {}}",
                "optimizer | {adam: {beta1: 0.8}} | {adam: {beta1: 0.8}}",
                "optimizer | sgd | sgd",
                "model | mlp | {mlp: {}}",
                "model | {mlp: {hidden: [64], activation: tanh}} | {mlp: {activation: tanh, hidden: [64]}}",
                "model | {cnn: {layers: [{convolution: {filters: 8}}, {max-pooling: 2}, relu]}}"
                        + " | {cnn: {layers: [{convolution: {filters: 8}}, {max-pooling: {size: 2}}, relu]}}",
                "schedule | {warm-up: {epochs: 2}} | {warm-up: {epochs: 2}}",
                "schedule | {warm-up: {epochs: 2, then: {cosine: {epochs: 3}}}}"
                        + " | {warm-up: {epochs: 2, then: {cosine: {epochs: 3}}}}",
                "regularization | {l2: 1e-4} | {l2: 0.0001}",
                "data | digits | {set: digits}",
                "data | {set: digits, validation: 0.2, split-seed: 1} | {set: digits, validation: 0.2}",
            })
    void leaveOutWhatIsUsual(String name, String written, String left) {
        Setting<?> setting = Setting.ALL.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        String full = setting.inFull(written);

        assertThat(new UsualSettings(setting::inFull).leftOutOf(full)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        "'{max-epochs: 3}','{max-epochs: 3}'",
        "'{max-epochs: 3, evaluate-every: 2}','{evaluate-every: 2, max-epochs: 3}'"
    })
    void leaveOutWhatIsUsualOfAMeasure(String written, String left) {
        UsualSettings usual = new UsualSettings(text -> Convergence.parse(text).toText());

        assertThat(usual.leftOutOf(Convergence.parse(written).toText())).isEqualTo(left);
    }
}
