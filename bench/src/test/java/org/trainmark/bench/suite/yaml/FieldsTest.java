package org.trainmark.bench.suite.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.core.SettingException;

class FieldsTest {

    private static final String TEXT = "{size: 3, learning-rate: -1}";

    @Test
    void aSettingIsRefusedAtItsKeyAsASuiteSpellsIt() {
        assertRefused(
                new SettingException("learningRate", "must be greater than 0, but is -1"),
                "text:1:26",
                "learning-rate must be greater than 0, but is -1");
    }

    @Test
    void aSettingThatIsNotWrittenIsRefusedAtTheWhole() {
        assertRefused(new SettingException("l2Weight", "is missing"), "text:1:1", "l2-weight is missing");
    }

    @Test
    void whatNamesNoSettingIsRefusedAtTheWholeWhateverItsFirstWord() {
        assertRefused(new IllegalArgumentException("size is a word"), "text:1:1", "size is a word");
    }

    private static void assertRefused(IllegalArgumentException thrown, String place, String message) {
        Problems problems = new Problems("text");
        Yaml yaml = YamlParser.parse(TEXT, new Place("text", 1, 1), problems);
        Fields fields = new Value(yaml, "text", problems).fields();
        fields.allow(List.of("size", "learning-rate"));

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> fields.make(() -> {
                    throw thrown;
                }));

        assertThat(problems.inOrder()).singleElement().hasToString(place + ": " + message);
    }
}
