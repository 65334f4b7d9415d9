package org.trainmark.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Suites;

class ProfileOptionsTest {

    @Test
    void tellTheEngineWhatTheyChooseOfItBeforeTheirOwnFlags() {
        assertThat(ProfilesTest.profile("{engine: choosy, options: {step: fused, precision: bf16}, jvm: [-ea]}")
                        .flags(8))
                .containsExactly("-Dchoosy.precision=bf16", "-Dchoosy.step=fused", "-ea");
        assertThat(ProfilesTest.profile("{engine: choosy}").flags(8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{engine: choosy, precision: bf16}",
                "{engine: choosy, options: {precision: bf16, step: plain}}",
                "{engine: choosy, precision: bf16, options: {step: plain}}",
                "{precision: bf16, extends: parent}",
                "{options: {precision: bf16}, extends: parent}"
            })
    void sayTheSameHoweverAChoiceIsWritten(String text) {
        Suite suite = Suites.read(
                Suites.SMALL,
                "profile=mine",
                "profiles.parent={engine: choosy, precision: fp32}",
                "profiles.mine=" + text);

        assertThat(suite.cells().get(0).profile().toText())
                .contains("engine: choosy")
                .contains("options: {precision: bf16}")
                .doesNotContain("step");
    }

    @Test
    void inheritWhatTheyDoNotChoose() {
        Suite suite = Suites.read(
                Suites.SMALL,
                "profile=mine",
                "profiles.parent={engine: choosy, options: {step: fused}}",
                "profiles.mine={extends: parent, precision: bf16}");

        assertThat(suite.cells().get(0).profile().options())
                .containsExactly(entry("precision", "bf16"), entry("step", "fused"));
    }

    @Test
    void sayNothingOfTheUsualChoice() {
        assertThat(ProfilesTest.profile("{engine: choosy, options: {precision: fp32}}"))
                .isEqualTo(ProfilesTest.profile("{engine: choosy}"));
    }
}
