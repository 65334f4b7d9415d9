package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteProblemsTest {

    @Test
    void tellsEveryProblemOnceInTheOrderOfTheFile() {
        String text = """
                name: bad
                data: digits
                optimizer: adm
                learning-rate: -1
                sedd: 1
                axes:
                  batchsize: [1]
                  batch-size: [16, 4096, 0x10]
                  loss: []
                measure:
                  repetitions: five
                  convergence: {target-accuracy: 1.5, max-epochs: 0}
                """;

        assertThat(Suites.problems(text))
                .containsExactly(
                        "suite.yaml:1:1: 'model' is missing",
                        "suite.yaml:3:12: optimizer must be one of adam, adamw, momentum, nesterov, rmsprop, sgd, "
                                + "but is 'adm'; did you mean 'adam'?",
                        "suite.yaml:4:16: learning-rate must be greater than 0, but is -1",
                        "suite.yaml:5:1: unknown key 'sedd'; did you mean 'seed'?",
                        "suite.yaml:7:3: unknown key 'batchsize' in 'axes'; did you mean 'batch-size'?",
                        "suite.yaml:8:20: batch-size 4096 is larger than the 1437 training examples of digits",
                        "suite.yaml:8:26: batch-size must be a whole number, but is '0x10'",
                        "suite.yaml:9:9: axis 'loss' has no values",
                        "suite.yaml:11:16: repetitions must be a whole number, but is 'five'",
                        "suite.yaml:12:34: target-accuracy must be above 0 and at most 1, but is 1.5",
                        "suite.yaml:12:51: max-epochs must be a whole number from 1 to 2147483647, but is 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    learning-rate=.inf                | learning-rate must be a number, but is .inf
                    learning-rate=1e999               | learning-rate must be greater than 0, but is Infinity
                    learning-rate=                    | learning-rate must be a number, but is empty
                    batch-size=64.0                   | batch-size must be a whole number, but is 64.0
                    batch-size='64'                   | batch-size must be a whole number, but is '64'
                    batch-size=99999999999999999999   | batch-size must be a whole number from 1 to 2147483647, but is 99999999999999999999
                    batch-size=4096                   | batch-size 4096 is larger than the 1437 training examples of digits
                    loss=binary-cross-entropy         | binary-cross-entropy does not fit digits, which has 10 classes; use cross-entropy
                    loss=[]                           | loss must be text, but is a list
                    optimizer={adam: {beta1: 1}}      | beta1 must be at least 0 and below 1, but is 1
                    optimizer={adam: {}, sgd: {}}     | optimizer must name exactly one of adam, adamw, momentum, nesterov, rmsprop, sgd
                    optimizer=5                       | optimizer must be one of adam, adamw, momentum, nesterov, rmsprop, sgd, but is 5
                    model={mlp: {hidden: [0]}}        | hidden must be a whole number from 1 to 2147483647, but is 0
                    model={mlp: {hidden: [99999, 99999]}} | model has 10007399935 parameters, but 2147483647 are the most that can be trained
                    model={mlp: {activation: rleu}}   | activation must be one of gelu, identity, leaky-relu, relu, sigmoid, tanh, but is 'rleu'; did you mean 'relu'?
                    data=dogits                       | data must be one of digits, fashion-mnist, mnist, but is 'dogits'; did you mean 'digits'?
                    data=mnist                        | there is no data set 'mnist'
                    data={validation: 0.1}            | data must have exactly one of csv, idx, set and synthetic
                    data.validation=1                 | validation must be at least 0 and below 1, but is 1
                    data={idx: {images: a, labels: b, test-images: c}} | idx must have both test-images and test-labels, or neither
                    data={synthetic: {examples: 9, features: 2, classes: 1}} | classes must be at least 2, but is 1
                    data={synthetic: {examples: 99999, features: 99999, classes: 2}} | examples times features must be at most 2147483647, but is 9999800001
                    profile=cup                       | profile must be one of the profiles cpu, but is 'cup'; did you mean 'cpu'?
                    profiles.cpu={}                   | 'cpu' is a built-in profile; choose another name
                    limits.trial-timeout=1d           | trial-timeout must be a duration such as 500ms, 2s, 1.5m or 1h, but is '1d'
                    limits.trial-timeout=2            | trial-timeout must be a duration such as 500ms, 2s, 1.5m or 1h, but is 2
                    limits.trial-timeout=500ms        | trial-timeout must be longer than warmup and measure together, 500ms, but is 500ms
                    measure={}                        | measure needs a 'throughput' or a 'convergence' block, or both, or a 'range-test'
                    name=a/b                          | name must be letters, digits, dots and dashes, but is 'a/b'
                    name=2024                         | name must be text (in quotes if need be), but is 2024
                    axes.seed=[1, 2]                  | seed cannot be an axis: each repetition has a seed of its own
                    axes.batch-size=64                | axis 'batch-size' must be a list of values
                    axes.batch-size=[64, null]        | batch-size must be a whole number, but is empty
                    axes.learning-rate=[0.01, 1e-2]   | repeats 0.01 (as 1e-2)
                    axes.optimizer=[adam, {adam: {beta1: 0.9}}] | repeats adam (as {adam: {beta1: 0.9}})
                    axes.model..x=[1]                 | axis 'model..x' has an empty name between its dots
                    """)
    void refusesOnTheCommandLine(String change, String message) {
        String key = change.substring(0, change.indexOf('='));

        assertThat(Suites.problems(Suites.SMALL, change)).containsExactly("--set %s: %s".formatted(key, message));
    }

    @Test
    void refusesAnAccuracyWhereThereIsNone() {
        String house = "data={csv: {file: house.csv, target: price, task: regression}, validation: 0.2}";

        assertThat(Suites.problems(
                        Suites.FULL, house, "loss=mean-squared-error", "axes.batch-size=[1, 2]", "optimizer=sgd"))
                .containsExactly("--set loss: mean-squared-error has no accuracy; use target-loss");
    }

    @Test
    void refusesALossThatDoesNotFitAQuantity() {
        String house = "data={csv: {file: house.csv, target: price, task: regression}}";

        assertThat(Suites.problems(Suites.SMALL, house))
                .containsExactly("--set data: cross-entropy does not fit /suites/house.csv, which has a quantity as "
                        + "its target; use mean-squared-error");
    }

    @Test
    void refusesConvergenceWithoutValidationExamples() {
        assertThat(Suites.problems(Suites.SMALL, "measure.convergence={max-epochs: 1}"))
                .containsExactly("suite.yaml:2:7: digits has no validation examples, which convergence is measured on; "
                        + "add a share such as validation: 0.2");
    }

    @Test
    void namesEverySettingThatIsMissing() {
        assertThat(Suites.problems(Suites.SMALL, "schedule=step"))
                .containsExactly(
                        "--set schedule: 'factor' is missing in 'schedule.step'",
                        "--set schedule: 'every' is missing in 'schedule.step'");
    }

    @Test
    void refusesTwoTargets() {
        assertThat(Suites.problems(Suites.FULL, "measure.convergence.target-loss=0.1"))
                .containsExactly("suite.yaml:19:16: convergence has both target-accuracy and target-loss; keep one");
    }

    @Test
    void refusesAGridTooLargeToRead() {
        String many = "axes.batch-size=" + IntStream.range(1, 200).boxed().toList();
        String rates = "axes.learning-rate=" + IntStream.range(1, 200).boxed().toList();

        assertThat(Suites.problems(Suites.SMALL, many, rates))
                .singleElement()
                .asString()
                .endsWith("axes make 39601 cells; at most 10000 are read");
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
