package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.machine.Jdk;
import org.trainmark.bench.suite.SuiteFile.Source;
import org.trainmark.bench.suite.workload.DataFacts;
import org.trainmark.bench.suite.workload.DataProblemException;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.suite.yaml.Problem;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;
import org.trainmark.core.data.TokenSource;

/** Suites to test with, over data that is only pretended. */
public final class Suites {

    public static final Path DIRECTORY = Path.of("/suites");

    /** Two Javas, of which the older one runs, and a processor without AVX-512. */
    public static final Equipment EQUIPMENT = new Equipment(
            List.of(new Jdk("17.0.15", "/jvm/17", true), new Jdk("25.0.1", "/jvm/25", false)), List.of("avx", "avx2"));

    /** A suite that has every part. */
    static final String FULL = """
            # Which settings are best,
            # and why?
            name: full
            data: {set: digits, validation: 0.2}
            model: {mlp: {hidden: [64], activation: relu}}
            loss: cross-entropy
            optimizer: sgd
            learning-rate: 0.01
            schedule: {step: {factor: 0.5, every: 10}}
            batch-size: 64
            seed: 7
            axes:
              optimizer: [sgd, {momentum: {decay: 0.9}}]
              learning-rate: [0.1, 1e-2]
              model.mlp.hidden: [[64], [128, 64]]
            measure:
              repetitions: 5
              throughput: {warmup: 2s, measure: 3s}
              convergence: {target-accuracy: 0.95, max-epochs: 30, evaluate-every: 0.5, patience: 5}
            limits: {trial-timeout: 2m}
            profiles:
              one-thread: {extends: cpu, threads: {blas: 1}, environment: {KEY: value}, jvm: [-Xmx2g], cpus: "0-1"}
            """;

    /** A suite that leaves out all it can. */
    public static final String SMALL = """
            name: small
            data: digits
            model: mlp
            optimizer: adam
            learning-rate: 0.001
            batch-size: 64
            measure: {throughput: {warmup: 0s, measure: 500ms}}
            """;

    /** A suite of convolutional networks, with every setting that goes with them. */
    static final String CNN = """
            name: cnn
            data: fashion-mnist
            model:
              cnn:
                layers:
                  - convolution: {filters: 16, kernel: 5, stride: 2, padding: 1}
                  - batch-normalization
                  - relu
                  - max-pooling: 2
                  - convolution: {filters: 32}
                  - average-pooling: {size: 3, stride: 2}
                  - dropout: 0.25
                  - dense: 128
                  - tanh
                initialization: xavier
            optimizer: {adam: {beta1: 0.8}}
            learning-rate: 0.001
            schedule: {warm-up: {epochs: 2, start: 0.2, then: {cosine: {epochs: 28, floor: 0.01}}}}
            regularization: {l1: 1e-6, l2: 1e-4, weight-decay: 0.01, clip-norm: 1, label-smoothing: 0.1}
            augmentation: {shift: 2, flip: true, noise: 0.1}
            batch-size: 64
            micro-batch-size: 16
            measure: {throughput: {warmup: 0s, measure: 500ms}}
            """;

    private Suites() {}

    public static Suite read(String text, String... changes) {
        return new SuiteFile(Suites::facts, Suites.EQUIPMENT)
                .read(new Source("suite.yaml", text, DIRECTORY), List.of(changes));
    }

    /** Returns the problems of a suite as people see them. */
    public static List<String> problems(String text, String... changes) {
        return catchThrowableOfType(InvalidSuiteException.class, () -> read(text, changes)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    /** Asserts that suites are equal, wherever their values stand in a file. */
    static void assertSame(Suite one, Suite other) {
        assertThat(one)
                .usingRecursiveComparison()
                .ignoringFields("factory", "grid", "cells")
                .isEqualTo(other);
        assertThat(one.grid().names()).isEqualTo(other.grid().names());
        assertThat(one.cells().stream().map(Suites::known).toList())
                .isEqualTo(other.cells().stream().map(Suites::known).toList());
    }

    private static List<Object> known(Cell cell) {
        return List.of(cell.id(), cell.values(), cell.settings(), cell.profile(), cell.measure());
    }

    public static DataFacts facts(DataRequest request) {
        int validation = request.validation() > 0 ? 359 : 0;
        DataSource source = request.source();
        if (source instanceof DataSource.Csv csv) {
            return table(csv, validation);
        }
        if (source instanceof DataSource.Synthetic synthetic) {
            return new DataFacts(
                    synthetic.examples(), validation, classes(synthetic.classes()), synthetic.shape(), "5");
        }
        if (source instanceof TokenSource || source.equals(new DataSource.Known("jargon"))) {
            return new DataFacts(100, validation, new Task.NextToken(11), Shape.tokens(16, 11), "7ec");
        }
        return source.equals(new DataSource.Known("digits"))
                ? new DataFacts(1437, validation, classes(10), new Shape(8, 8, 1), "d16")
                : new DataFacts(60_000, validation, classes(10), new Shape(28, 28, 1), "1d8");
    }

    private static DataFacts table(DataSource.Csv csv, int validation) {
        if (csv.file().endsWith("gone.csv")) {
            throw new DataProblemException("there is no file " + csv.file());
        }
        Task task = csv.kind() == DataSource.Csv.Kind.REGRESSION ? new Task.Regression() : classes(10);
        return new DataFacts(100, validation, task, Shape.flat(4), "c5f");
    }

    private static Task classes(int classes) {
        return new Task.Classification(classes);
    }
}
