package org.trainmark.bench.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.program.Program.End;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;

class ProgramFormatTest {

    private static final String FULL = """
            {command: [python3, "my train.py", "{learning-rate}"], directory: sub, end-by: line, environment: {A: "1"}, \
            grace: 3s, metrics: {validation-loss: "val=(.*)"}, progress: {step: "step ([0-9]+)"}, \
            settings-from: environment, start: go}""";

    @Test
    void readsWhatItWrites() {
        Program read = ProgramFormat.parse(FULL);

        assertThat(read.text()).isEqualTo(FULL);
        assertThat(ProgramFormat.parse(read.text())).isEqualTo(read);
        assertThat(read.end()).isEqualTo(End.LINE);
        assertThat(read.grace()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void knowsWhatTakesSettings() {
        assertThat(ProgramFormat.parse("{command: [a, '{b} {c}', '{seed}', '{b}']}")
                        .placeholders())
                .containsExactly("b", "c");
        assertThat(ProgramFormat.parse("{command: [a, '{settings-file}']}").takesAll())
                .isTrue();
        assertThat(ProgramFormat.parse("{command: [a]}").takesAll()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {}                                                        | 'command' is missing
                {command: []}                                             | command is empty
                {command: [a], metrics: {bleu: '(x)'}}                    | a program tells no 'bleu' here; there are training-loss, validation-loss
                {command: [a], progress: {epochs: '(x)'}}                 | did you mean 'epoch'?
                {command: [a], metrics: {validation-loss: 'x'}}           | must have one group in parentheses, around the number, but has 0
                {command: [a], metrics: {validation-loss: '(x)(y)'}}      | must have one group in parentheses, around the number, but has 2
                {command: [a], metrics: {validation-loss: '(x'}}          | is no regular expression: Unclosed group
                {command: [a], end-by: kill}                              | must be one of line, signal
                {command: python}                                         | must be a list
                """)
    void refusesWhatIsNoProgram(String text, String problem) {
        assertThatExceptionOfType(InvalidSuiteException.class)
                .isThrownBy(() -> ProgramFormat.parse(text))
                .withMessageContaining(problem);
    }
}
