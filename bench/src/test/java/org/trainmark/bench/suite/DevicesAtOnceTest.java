package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DevicesAtOnceTest {

    @Test
    void runsTrialsOnSeveralDevicesAtOnceOnlyIfAsked() {
        String[] onCards = {"profile=card", "profiles.card={engine: cuda, device: 'cuda:0'}"};
        Suite asked = Suites.read(Suites.SMALL, onCards[0], onCards[1], "measure.devices-at-once=true");

        assertThat(Suites.read(Suites.SMALL).repetitions().devicesAtOnce()).isFalse();
        assertThat(Suites.read(Suites.SMALL).settings()).doesNotContainKey("devices-at-once");
        assertThat(asked.repetitions().devicesAtOnce()).isTrue();
        assertThat(asked.settings()).containsEntry("devices-at-once", "true");
    }

    @Test
    void refusesATrialOnTheProcessorsBesideOthers() {
        String suite = """
                name: both
                data: digits
                model: mlp
                optimizer: adam
                learning-rate: 0.001
                batch-size: 64
                axes:
                  profile: [card, plain]
                measure:
                  devices-at-once: true
                  throughput: {warmup: 0s, measure: 500ms}
                profiles: {card: {engine: cuda, device: "cuda:0"}, plain: {extends: cpu}}
                """;

        assertThat(Suites.problems(suite))
                .containsExactly("suite.yaml:10:20: devices-at-once must be false with the profile 'plain': a trial on"
                        + " the device cpu would be slowed by one beside it; run it in a suite of its own");
        assertThat(Suites.read(suite, "axes.profile=[card]").cells()).hasSize(1);
        assertThat(Suites.problems(Suites.SMALL, "measure.devices-at-once=true"))
                .singleElement()
                .asString()
                .startsWith("--set measure.devices-at-once: devices-at-once must be false with the profile 'cpu'");
        assertThat(Suites.problems(Suites.SMALL, "measure.devices-at-once=2"))
                .containsExactly("--set measure.devices-at-once: devices-at-once must be true or false, but is 2");
    }
}
