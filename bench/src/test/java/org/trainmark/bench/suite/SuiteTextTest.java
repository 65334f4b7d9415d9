package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.report.markup.Steering;

/** What a text must be to be read as a suite at all. */
class SuiteTextTest {

    @ParameterizedTest
    @ValueSource(ints = {1021, 1022, 1023, 1024, 1025, 2046, 2047, 2048})
    void readsCharactersBeyondTheBasicPlaneWhereverTheyStand(int before) {
        assertThat(Suites.read("# " + "a".repeat(before) + "😀\n" + Suites.SMALL)
                        .question())
                .isEqualTo("a".repeat(before) + "😀");
        assertThat(Suites.read("# " + "a".repeat(before) + "😀".repeat(700) + "\n" + Suites.SMALL)
                        .question())
                .endsWith("😀");
    }

    @Test
    void refusesALineThatWouldTakeMinutesAtOnce() {
        assertThat(Suites.problems(Suites.SMALL + "x: " + "a".repeat(8_000_000)))
                .containsExactly("suite.yaml:8:1: is a line of 8000003 characters; at most 1000000 are read");
    }

    @Test
    void saysNothingThatSteersATerminal() {
        String twice = "\"\\e[2J\\x9b\\u202e\": 1\n";

        assertThat(Suites.problems(twice + twice + Suites.SMALL))
                .anyMatch(problem -> problem.contains("stands here twice"))
                .allMatch(problem -> problem.equals(Steering.blankedLines(problem)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                    | suite.yaml:1:1: is empty; a suite needs at least a name, data, a model and a measure
                    '# only a comment'    | suite.yaml:1:1: is empty; a suite needs at least a name, data, a model and a measure
                    '- a list'            | suite.yaml:1:1: the file must be a map of settings, but is a list
                    'just words'          | suite.yaml:1:1: the file must be a map of settings, but is 'just words'
                    'name: &a x'          | suite.yaml:1:7: anchors and aliases are not supported; write the value out
                    'name: !!str x'       | suite.yaml:1:7: tags such as tag:yaml.org,2002:str are not supported
                    '? [a]: b'            | suite.yaml:1:3: a key must be text
                    """)
    void refusesWhatIsNoMapOfSettings(String text, String problem) {
        assertThat(Suites.problems(text)).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name: a\n\tdata: b", "name: [a", "a: b: c", "name: 'a", "x: \u0000", "%YAML 9.9\n---\na: b"})
    void refusesWhatIsNoYaml(String text) {
        assertThat(Suites.problems(text)).singleElement().asString().contains("is not YAML: ");
    }

    @Test
    void refusesASecondDocument() {
        assertThat(Suites.problems(Suites.SMALL + "---\nname: more\n"))
                .containsExactly("suite.yaml:8:1: is a second document; only one is read");
    }

    @Test
    void refusesTheSameKeyTwice() {
        assertThat(Suites.problems(Suites.SMALL + "name: again\n"))
                .containsExactly("suite.yaml:8:1: key 'name' stands here twice");
    }

    @Test
    void refusesDepthsThatNobodyMeans() {
        assertThat(Suites.problems("name: " + "[".repeat(100_000))).hasSize(1);
    }
}
