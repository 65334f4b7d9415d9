package org.trainmark.bench.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CallTest {

    private static final String PROGRAM =
            "{command: [train, '--lr={learning-rate}', '{name}', '{{name}}', '{\"a\": 1}', '{settings-file}'], environment: {B: own}}";

    private static Call call() {
        return new Call(
                ProgramFormat.parse(PROGRAM),
                new TreeMap<>(Map.of(
                        "learning-rate", "1e-8",
                        "name", "\"a {seed} $HOME\\\\\"",
                        "layers", "[64, 32]",
                        "nesterov", "true",
                        "seed", "3")));
    }

    @Test
    void putsValuesInThePlaceOfNamesAndNothingElse() {
        assertThat(call().command("/tmp/s.json"))
                .containsExactly("train", "--lr=1e-8", "a {seed} $HOME\\", "{name}", "{\"a\": 1}", "/tmp/s.json");
    }

    @Test
    void givesEachSettingAVariable() {
        assertThat(call().environment("/tmp/s.json"))
                .containsEntry("TRAINMARK_LEARNING_RATE", "1e-8")
                .containsEntry("TRAINMARK_LAYERS", "[64, 32]")
                .containsEntry("TRAINMARK_SEED", "3")
                .containsEntry("TRAINMARK_SETTINGS_FILE", "/tmp/s.json")
                .containsEntry("PYTHONUNBUFFERED", "1")
                .containsEntry("B", "own");
    }

    @Test
    void writesSettingsAsJson() {
        assertThat(call().json().replaceAll("\\s+", ""))
                .isEqualTo("{\"layers\":[64,32],\"learning-rate\":1E-8,\"name\":\"a{seed}$HOME\\\\\","
                        + "\"nesterov\":true,\"seed\":3}");
    }
}
