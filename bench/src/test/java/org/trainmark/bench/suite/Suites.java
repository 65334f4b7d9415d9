package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.trainmark.bench.suite.SuiteFile.Source;
import org.trainmark.bench.suite.yaml.Problem;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.Task;

/** Suites to test with, over data that is only pretended. */
final class Suites {

    static final Path DIRECTORY = Path.of("/suites");

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
    static final String SMALL = """
            name: small
            data: digits
            model: mlp
            optimizer: adam
            learning-rate: 0.001
            batch-size: 64
            measure: {throughput: {warmup: 0s, measure: 500ms}}
            """;

    private Suites() {}

    static Suite read(String text, String... changes) {
        return new SuiteFile(Suites::facts).read(new Source("suite.yaml", text, DIRECTORY), List.of(changes));
    }

    /** Returns the problems of a suite as people see them. */
    static List<String> problems(String text, String... changes) {
        return catchThrowableOfType(InvalidSuiteException.class, () -> read(text, changes)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    static DataFacts facts(DataRequest request) {
        int validation = request.validation() > 0 ? 359 : 0;
        if (request.source() instanceof DataSource.Csv csv && csv.kind() == DataSource.Csv.Kind.REGRESSION) {
            return new DataFacts(100, validation, new Task.Regression(), 4, "c5f");
        }
        if (request.source() instanceof DataSource.Known known
                && !List.of("digits", "fashion-mnist").contains(known.name())) {
            throw new DataProblemException("there is no data set '%s'".formatted(known.name()));
        }
        return request.source() instanceof DataSource.Synthetic synthetic
                ? new DataFacts(
                        synthetic.examples(), validation, classes(synthetic.classes()), synthetic.features(), "5")
                : new DataFacts(1437, validation, classes(10), 64, "d16");
    }

    private static Task classes(int classes) {
        return new Task.Classification(classes);
    }
}
