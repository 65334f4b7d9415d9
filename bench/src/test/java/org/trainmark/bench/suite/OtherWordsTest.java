package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That words of books and other tools are answered with the line to write. */
class OtherWordsTest {

    private static final String SUITE = """
            name: words
            data: digits
            model: mlp
            optimizer: sgd
            learning-rate: 0.1
            batch-size: 64
            measure: {throughput: {warmup: 0s, measure: 500ms}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lr: 0.01                | write learning-rate: 0.01
            learning_rate: 0.01     | write learning-rate: 0.01
            learningRate: 0.01      | write learning-rate: 0.01
            bs: 32                  | write batch-size: 32
            BATCH_SIZE: 32          | write batch-size: 32
            epochs: 30              | write measure: {convergence: {max-epochs: 30}}
            patience: 5             | write measure: {convergence: {patience: 5}}
            early-stopping: true    | write measure: {convergence: {patience: ...}}
            momentum: 0.9           | write optimizer: {momentum: {decay: 0.9}}
            l2: 1e-4                | write regularization: {l2: 0.0001}
            wd: 0.01                | write regularization: {weight-decay: 0.01}
            dropout: 0.5            | write model: {mlp: {dropout: 0.5}}
            hidden: 64              | write model: {mlp: {hidden: [64]}}
            hidden_layers: [64, 32] | write model: {mlp: {hidden: [64, 32]}}
            repetitions: 5          | write measure: {repetitions: 5}
            criterion: mse          | write loss: mse
            dataset: digits         | write data: digits
            grid: {loss: [a]}       | write axes: {loss: [a]}
            timeout: 5m             | write limits: {trial-timeout: 5m}
            validation_split: 0.2   | write data: {validation: 0.2}
            gradClip: 1             | write regularization: {clip-norm: 1}
            """)
    void areAnsweredWhereTheyAreKeys(String line, String answer) {
        String key = line.substring(0, line.indexOf(':'));

        assertThat(Suites.problems(SUITE + line + "\n"))
                .containsExactly("suite.yaml:8:1: unknown key '%s'; %s".formatted(key, answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            optimizer={momentum: {beta: 0.9}}    | beta     | write --set optimizer.momentum.decay=0.9
            optimizer={adam: {beta: 0.8}}        | beta     | write --set optimizer.adam.beta1=0.8
            optimizer={adam: {lr: 0.01}}         | lr       | write --set learning-rate=0.01
            optimizer={adamw: {wd: 0.1}}         | wd       | write --set optimizer.adamw.weight-decay=0.1
            model={mlp: {units: 64}}             | units    | write --set model.mlp.hidden=[64]
            model={mlp: {dropout-rate: 0.1}}     | dropout-rate | write --set model.mlp.dropout=0.1
            measure.epochs=3                     | epochs   | write --set measure.convergence.max-epochs=3
            layers=[64, 32]                      | layers   | write --set 'model.cnn.layers=[64, 32]'
            """)
    void areAnsweredWithAnOptionWhereTheyAreOfOne(String change, String key, String answer) {
        assertThat(Suites.problems(SUITE, change))
                .anyMatch(problem ->
                        problem.contains("unknown key '%s'".formatted(key)) && problem.endsWith("; " + answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            loss=mse                         | write mean-squared-error
            loss=crossentropy                | write cross-entropy
            loss=binary_crossentropy         | write binary-cross-entropy
            optimizer=Adam                   | write adam
            optimizer=AdamW                  | write adamw
            optimizer=nag                    | write nesterov
            optimizer=rms_prop               | write rmsprop
            schedule={OneCycle: {epochs: 3}} | write one-cycle
            model={mlp: {activation: LeakyReLU}} | write leaky-relu
            model={mlp: {initialization: glorot}} | write xavier
            """)
    void areAnsweredWhereTheyAreValues(String change, String answer) {
        assertThat(Suites.problems(SUITE, change)).singleElement().asString().endsWith("; " + answer);
    }

    @Test
    void aListInPlaceOfAValueIsAnsweredWithAnAxis() {
        assertThat(Suites.problems(SUITE.replace("64", "[16, 64]")))
                .containsExactly("suite.yaml:6:13: batch-size must be a whole number, but is a list;"
                        + " to try several, write axes: {batch-size: [16, 64]}");
        assertThat(Suites.problems(SUITE, "model={mlp: {hidden: [[64], [32]]}}"))
                .containsExactly("--set model: hidden must be a list of values, but is one of lists;"
                        + " write --set 'axes.model.mlp.hidden=[[64], [32]]'");
        assertThat(Suites.problems(SUITE.replace("0s", "[0s, 1s]"))).noneMatch(problem -> problem.contains("axes"));
    }

    @Test
    void aValueInPlaceOfAListIsAnsweredWithAList() {
        assertThat(Suites.problems(SUITE.replace("mlp", "{mlp: {hidden: 64}}")))
                .containsExactly("suite.yaml:3:23: hidden must be a list, but is 64; write hidden: [64]");
    }

    @Test
    void areAnsweredAmongTheAxes() {
        assertThat(Suites.problems(
                        SUITE + "axes: {lr: [1, 2], l2: [0, 1], epochs: [1, 9], measure.repetitions: [1, 2]}\n"))
                .isEqualTo(List.of(
                        "suite.yaml:8:8: unknown key 'lr' in 'axes'; write learning-rate: [1, 2]",
                        "suite.yaml:8:20: unknown key 'l2' in 'axes'; write regularization.l2: [0, 1]",
                        "suite.yaml:8:32: unknown key 'epochs' in 'axes'; write measure.convergence.max-epochs: [1, 9]",
                        "suite.yaml:8:48: measure.repetitions cannot be an axis, since all cells are measured in one way;"
                                + " of 'measure' only measure.convergence.max-epochs, measure.convergence.evaluate-every,"
                                + " measure.convergence.patience can"));
    }
}
