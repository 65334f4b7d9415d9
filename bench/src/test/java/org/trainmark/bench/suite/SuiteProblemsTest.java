package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        "suite.yaml:3:12: optimizer must be one of adam, adamw, lamb, momentum, nesterov, rmsprop, sgd, "
                                + "but is 'adm'; did you mean 'adam'?",
                        "suite.yaml:4:16: learning-rate must be greater than 0, but is -1",
                        "suite.yaml:5:1: unknown key 'sedd'; did you mean 'seed'?",
                        "suite.yaml:7:3: unknown key 'batchsize' in 'axes'; write batch-size: [1]",
                        "suite.yaml:8:20: batch-size 4096 is larger than the 1437 training examples of digits",
                        "suite.yaml:8:26: batch-size must be a whole number, but is '0x10'",
                        "suite.yaml:9:9: axis 'loss' has no values",
                        "suite.yaml:11:16: repetitions must be a whole number, but is 'five'",
                        "suite.yaml:12:34: target-accuracy must be above 0 and at most 1, but is 1.5",
                        "suite.yaml:12:51: max-epochs must be a whole number from 1 to 2147483647, but is 0");
    }

    @Test
    void namesTheSeparatorsOfTables() {
        assertThat(Suites.problems(
                        Suites.SMALL, "data={csv: {file: a.csv, target: y, task: regression, separator: \":\"}}"))
                .containsExactly("--set data: separator must be one of ',', ';', tab, '|', but is ':'");
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
                    optimizer={adam: {}, sgd: {}}     | optimizer must name exactly one of adam, adamw, lamb, momentum, nesterov, rmsprop, sgd
                    optimizer=5                       | optimizer must be one of adam, adamw, lamb, momentum, nesterov, rmsprop, sgd, but is 5
                    model={mlp: {hidden: [0]}}        | hidden must be a whole number from 1 to 2147483647, but is 0
                    model={mlp: {hidden: [99999, 99999]}} | model has 10007399935 parameters, but 2147483647 are the most that can be trained
                    model={mlp: {activation: rleu}}   | activation must be one of gelu, gelu-tanh, identity, leaky-relu, relu, sigmoid, tanh, but is 'rleu'; did you mean 'relu'?
                    model={mlp: {dropout: 1e-9}}      | dropout must be 0, or at least 2^-25, but is 1.0E-9
                    model={mlp: {dropout: 1}}         | dropout must be at least 0 and below 1, but is 1
                    model={mlp: {hidden: [2147483647, 2147483647, 2147483647]}} | layer 5: too large
                    model=cnn                         | 'layers' is missing in 'model.cnn'
                    model={cnn: {layers: 5}}          | layers must be a list, but is 5
                    model={cnn: {layers: [rleu]}}     | layers must be one of average-pooling, batch-normalization, convolution, dense, dropout, embedding, gelu, gelu-tanh, global-average-pooling, identity, layer-normalization, leaky-relu, max-pooling, pointwise, positions, relu, residual, self-attention, sigmoid, tanh, transformer, but is 'rleu'; did you mean 'relu'?
                    model={cnn: {layers: [dense]}}    | 'units' is missing in 'model.cnn.layers.dense'
                    model={cnn: {layers: [dense: no]}} | units must be a whole number, but is 'no'
                    model={cnn: {layers: [dense: ]}}  | dense must be a map of settings, but is empty
                    model={cnn: {layers: [dropout: 1]}} | rate must be at least 0 and below 1, but is 1
                    model={cnn: {layers: [dropout: 1e-9]}} | rate must be 0, or at least 2^-25, but is 1.0E-9
                    model={cnn: {layers: [max-pooling: 9]}} | layer 1: a window of 9 x 9 does not fit 8 x 8 x 1
                    model={cnn: {layers: [convolution: {filters: 1, kernel: 4}]}} | padding same needs an odd kernel, but kernel is 4
                    model={cnn: {layers: [convolution: {filters: 1, padding: some}]}} | padding must be a number or same, but is 'some'
                    model={cnn: {layers: [convolution: {filters: 1, padding: 3}]}} | padding must be below the kernel's 3, but is 3
                    model={cnn: {layers: [convolution: {filters: 2147483647, kernel: 2147483647}]}} | layer 1: too large
                    model={cnn: {layers: [dense: 99999, dense: 99999]}} | model has 10007399935 parameters, but 2147483647 are the most that can be trained
                    schedule={cosine: {epochs: 0}}    | epochs must be greater than 0, but is 0
                    schedule={one-cycle: {epochs: 5, rise: 1}} | rise must be at least 0 and below 1, but is 1
                    schedule={reduce-on-plateau: {patience: 0}} | patience must be a whole number from 1 to 2147483647, but is 0
                    schedule={warm-up: {epochs: 2, then: {warm-up: {epochs: 2}}}} | then must be one of constant, cosine, exponential, one-cycle, reduce-on-plateau, step, but is 'warm-up'
                    regularization={l3: 0.1}          | unknown key 'l3' in 'regularization'; did you mean 'l1'?
                    regularization.l1=-1              | l1 must be 0 or greater, but is -1
                    regularization.clip-norm=0        | clip-norm must be greater than 0, but is 0
                    regularization.clip-norm=no       | clip-norm must be a number or none, but is 'no'
                    regularization.label-smoothing=1  | label-smoothing must be at least 0 and below 1, but is 1
                    augmentation={shift: -1}          | shift must be a whole number from 0 to 2147483647, but is -1
                    augmentation={flip: yes}          | flip must be true or false, but is 'yes'
                    augmentation={noise: -1}          | noise must be 0 or greater, but is -1
                    micro-batch-size=0                | micro-batch-size must be a whole number from 1 to 2147483647, but is 0
                    micro-batch-size=non              | micro-batch-size must be a number or none, but is 'non'
                    micro-batch-size=65               | micro-batch-size 65 is larger than the batch-size, 64
                    data=dogits                       | data must be one of digits, fashion-mnist, jargon, mnist, but is 'dogits'; did you mean 'digits'?
                    data={csv: {file: gone.csv, target: a, task: classification}} | there is no file /suites/gone.csv
                    data={csv: {file: a.csv, target: y, task: regression, ignore: [y]}} | ignore leaves out 'y', which is the target
                    data={csv: {file: a.csv, target: y, task: regression, ignore: [a], text: [a]}} | text names 'a', which is ignored
                    data={csv: {file: a.csv, target: y, task: regression, missing: median}} | missing must be one of drop, mean, refuse, but is 'median'
                    data={validation: 0.1}            | data must have exactly one of csv, idx, sequences, set, synthetic and text
                    data.validation=1                 | validation must be at least 0 and below 1, but is 1
                    data={idx: {images: a, labels: b, test-images: c}} | idx must have both test-images and test-labels, or neither
                    data={synthetic: {examples: 9, features: 2, classes: 1}} | classes must be at least 2, but is 1
                    data={synthetic: {examples: 99999, features: 99999, classes: 2}} | examples times features must be at most 536870912, but is 9999800001
                    data={synthetic: {examples: 9, features: [8, 8], classes: 2}} | features must be how many there are, or an image's height, width and channels
                    data={synthetic: {examples: 9, features: [99999, 99999, 1], classes: 2}} | features must be at most 2147483647 in all
                    data={text: {}}                   | text must have exactly one of file and files
                    data={text: {file: a, files: {a: a, b: b}}} | text must have exactly one of file and files
                    data={text: {file: a, context: 1}} | context must be from 2 to 16777216, but is 1
                    data={text: {file: a, tokens: words}} | tokens must be one of bytes, characters, but is 'words'
                    data={text: {file: a}, scaling: global} | scaling must be none for tokens, which are no quantities; leave it out
                    data={text: {files: 5}}           | files must be a map, but is 5
                    data={text: {files: {a: a}}}      | files must be at least 2, each a class, but are 1
                    data={sequences: {examples: 9}}   | sequences must have exactly one of copy and modular-addition
                    data={sequences: {copy: {length: 4, vocabulary: 1}, examples: 9}} | vocabulary must be from 2 to 16777215, but is 1
                    data={sequences: {modular-addition: {modulus: 3}, examples: 10}} | examples must be at most 9, the different ones that there are, but is 10
                    profile=cup                       | profile must be one of the profiles cpu, cpu-1, cpu-blas, cpu-defaults, cpu-jdk-25, cpu-openmp, cpu-parallel-gc, cpu-passive, cpu-serial-gc, cpu-zgc, cuda-11.6, cuda-13, cuda-13-bf16, cuda-13-cudnn, cuda-13-fp16, cuda-13-fused, cuda-13-tf32, dl4j-cpu, libtorch-cpu, nd4j-avx512, nd4j-mkl, nd4j-plain, pytorch-cpu, but is 'cup'; did you mean 'cpu'?
                    profiles.cpu={}                   | 'cpu' is a built-in profile; choose another name
                    limits.trial-timeout=1d           | trial-timeout must be a duration such as 500ms, 2s, 1.5m or 1h, but is '1d'
                    limits.trial-timeout=2            | trial-timeout must be a duration such as 500ms, 2s, 1.5m or 1h, but is 2
                    limits.trial-timeout=500ms        | trial-timeout must be longer than warmup and measure together, 500ms, but is 500ms
                    measure={}                        | measure needs a 'throughput' or a 'convergence' block, or both, or a 'range-test'
                    measure.repetitions=2147483647    | repetitions must be a whole number from 1 to 10000, but is 2147483647
                    measure.checkpoint=newest         | checkpoint must be one of best, last, none, but is 'newest'
                    measure.repetitions=0             | repetitions must be a whole number from 1 to 10000, but is 0
                    name=a/b                          | name must be letters, digits, dots and dashes, but is 'a/b'
                    name=2024                         | name must be text (in quotes if need be), but is 2024
                    axes.seed=[1, 2]                  | seed cannot be an axis: each repetition has a seed of its own
                    axes.batch-size=64                | axis 'batch-size' must be a list of values, as [64]
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
    void refusesMoreThanCanBeRun() {
        assertThat(Suites.problems(Suites.SMALL, "measure.repetitions=2147483647"))
                .containsExactly("--set measure.repetitions: repetitions must be a whole number from 1 to 10000,"
                        + " but is 2147483647");
        assertThat(Suites.problems(
                        Suites.SMALL,
                        "axes.batch-size=[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]",
                        "measure.repetitions=10000"))
                .singleElement()
                .asString()
                .contains("repetitions 10000 of 11 cells make 110000 trials; at most 100000 are read");
        assertThat(Suites.problems(Suites.SMALL, "limits.trial-timeout=999999999h"))
                .containsExactly(
                        "--set limits.trial-timeout: trial-timeout must be a duration of at most 8760h, but is '999999999h'");
    }

    @Test
    void takesANegativeZeroForZero() {
        Suite suite = Suites.read(Suites.SMALL + "guard: {throughput: -0.0}\n", "optimizer={momentum: {decay: -0.0}}");

        assertThat(suite.guard()).containsEntry("throughput", 0.0);
        Suites.assertSame(Suites.read(suite.text()), suite);
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
}
