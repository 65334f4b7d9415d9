package org.trainmark.bench.amt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.amt.AmtFile.Request;
import org.trainmark.bench.suite.Suites;

class ImportedTest {

    private static final String CONFIG = "/HyperParameterTuningJobConfig/";

    private static final String JOB = """
            {"TrainingJobName": "job-%d", "TrainingJobArn": "arn:aws:sagemaker:us-east-1:123456789012:training-job/a",
             "CreationTime": 1.7e9, "TrainingJobStatus": "%s",
             "TunedHyperParameters": {"batch-size": "%s", "layers": "2", "lr": "%s", "beta.1": "0.95", "optimizer": "%s"},
             "FinalHyperParameterTuningJobObjectiveMetric": {"MetricName": "validation:rmse", "Value": %s},
             "ObjectiveStatus": "Succeeded"}
            """;

    private static String job(int number, String status, String batch, String rate, String optimizer, String value) {
        return JOB.formatted(number, status, batch, rate, optimizer, value);
    }

    private static AmtFile list(String... jobs) {
        return AmtFile.read(
                "jobs.json", "{\"TrainingJobSummaries\": [%s]}".formatted(String.join(", ", jobs)), Optional.empty());
    }

    private static Imported imported(String json) {
        return Imported.of(Requests.read(json), List.of(), List.of(), 10);
    }

    @Test
    void aJobIsASuiteThatSaysTheSame() {
        assertThat(imported(Requests.FULL).suite()).isEqualTo("""
                # What does the tuning job every-part find?
                name: every-part
                program:
                  # Put here what starts your program; each setting comes as the service's containers take it.
                  command: [python3, train.py, "--epochs", "{epochs}", "--name", "{hp-name}", "--batch-size", \
                "{batch-size}", "--layers", "{layers}", "--lr", "{lr}", "--beta.1", "{beta-1}", "--optimizer", \
                "{optimizer}"]
                  metrics:
                    validation-loss: "rmse=([0-9.]+)"  # validation:rmse
                    training-loss: "loss=([0-9.]+)"
                  environment: {MODE: fast}
                epochs: "10"
                hp-name: it
                seed: 7
                search:
                  space:
                    batch-size: {from: 16, to: 4096, scale: log}  # the scale was left to the service
                    layers: {from: 1, to: 5, whole: true}
                    lr: {from: 1e-5, to: 1.0, scale: log}
                    beta-1: {from: 0.90, to: 0.9999, scale: reverse-log}
                    optimizer: [sgd, "adam w", "0.10", 16]
                  by: gaussian-process
                  objective: {minimize: final-loss}
                  budget: {trials: 40, time: 7200s, target: 0.2, without-improvement: 10, margin: 1%}
                  confirm: false  # all its trials search, as there
                  end-early: median-amt
                  start-with: [parent]
                measure: {repetitions: 1, convergence: {max-epochs: 100000}}  # the program ends by itself
                limits: {trial-timeout: 3600s}
                """);
        assertThat(imported(Requests.FULL).notes())
                .containsExactly(
                        "trials run one at a time, not 2, unless on devices of their own: measure.devices-at-once",
                        "the search starts with the runs parent, which must be here; take out of start-with what is not",
                        "1 of 3 metrics have no counterpart; export brings them back");
    }

    @Test
    void aMetricThatABuiltInAlgorithmDefinesIsGuessed() {
        assertThat(imported(Requests.XGBOOST).suite())
                .contains("validation-accuracy: \"validation[:-]auc[^0-9.+-]{1,5}([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\""
                        + "  # validation:auc; a guess: change it to what your program prints; to be high, whether it"
                        + " is a share of 1 or not");
    }

    @Test
    void strategiesAreSamplersAndRules() {
        String off = Requests.with(Requests.FULL, CONFIG + "TrainingJobEarlyStoppingType", "\"Off\"");
        assertThat(imported(Requests.with(off, CONFIG + "Strategy", "\"Random\""))
                        .suite())
                .contains("  by: random\n")
                .doesNotContain("end-early", "margin");
        String hyperband = Requests.with(off, CONFIG + "Strategy", "\"Hyperband\"");
        assertThat(imported(hyperband).suite())
                .contains(
                        "  by: random\n",
                        "  end-early: {asha-syne-tune: {first: 1, factor: 3}}\n",
                        "max-epochs: 10}}\n");
        assertThat(imported(Requests.with(
                                hyperband,
                                CONFIG + "StrategyConfig",
                                "{\"HyperbandStrategyConfig\": {\"MinResource\": 3, \"MaxResource\": 81}}"))
                        .suite())
                .contains("{first: 3, factor: 3}", "max-epochs: 81}");
    }

    @Test
    void aCommandIsGivenEachHyperparameterUnlessItPlacesThem() {
        Request request = Requests.read(Requests.FULL);
        assertThat(Imported.of(request, List.of("./train", "-v"), List.of(), 10).suite())
                .contains("command: [./train, -v, \"--epochs\", \"{epochs}\",")
                .doesNotContain("# Put here");
        assertThat(Imported.of(request, List.of("./train", "{settings-file}"), List.of(), 10)
                        .suite())
                .contains("command: [./train, \"{settings-file}\"]")
                .doesNotContain("settings-from");
        String some =
                Imported.of(request, List.of("./train", "{lr}"), List.of(), 10).suite();
        assertThat(some).contains("  settings-from: environment");
        assertThat(Suites.read(some).search()).isPresent();
    }

    @Test
    void theBestTrainedPointsOfTheSpaceAreMeasuredFirst() {
        AmtFile jobs = list(
                job(1, "Completed", "32", "0.1", "sgd", "0.5"),
                job(2, "Completed", "64", "0.01", "16", "0.25"),
                job(3, "Stopped", "64", "0.02", "sgd", "0.1"),
                job(4, "Completed", "8", "0.02", "sgd", "0.1"),
                job(5, "Completed", "64", "0.02", "rmsprop", "0.1"),
                job(6, "Completed", "128.0", "1.0E-4", "0.10", "0.3"));
        Imported imported = Imported.of(Requests.read(Requests.FULL), List.of(), jobs.trained(), 2);
        assertThat(imported.suite())
                .contains("start-with: [parent, {batch-size: 64, beta-1: 0.95, layers: 2, lr: 0.01, optimizer: 16},"
                        + " {batch-size: 128, beta-1: 0.95, layers: 2, lr: 0.0001, optimizer: \"0.10\"}]");
        assertThat(imported.notes())
                .contains("of 5 trained points 3 are in the space, and the best 2 are measured first here: what they"
                        + " came to there says nothing of this machine");
    }

    @Test
    void aDescriptionIsItsRequestWithTheBestPoint() {
        String described = Requests.FULL.strip().replaceFirst("\\}$", """
                , "HyperParameterTuningJobArn": "arn", "HyperParameterTuningJobStatus": "Completed",
                "CreationTime": "2026-01-01T00:00:00Z", "TrainingJobStatusCounters": {}, "ObjectiveStatusCounters": {},
                "BestTrainingJob": %s}""".formatted(
                        job(1, "Completed", "32", "0.1", "sgd", "0.5")));
        AmtFile file = AmtFile.read("described.json", described, Optional.empty());
        assertThat(file.trained()).hasSize(1);
        assertThat(file.request().orElseThrow().text()).doesNotContain("BestTrainingJob", "Arn\" : \"arn\"");
    }

    @Test
    void answersMayHaveMembersOfLaterVersions() {
        String json = "{\"TrainingJobSummaries\": [%s], \"ResponseMetadata\": {}}";
        AmtFile file = AmtFile.read(
                "jobs.json",
                json.formatted(job(1, "Completed", "32", "0.1", "sgd", "0.5").replaceFirst("\\{", "{\"New\": 1, ")),
                Optional.empty());
        assertThat(file.trained()).hasSize(1);
    }

    @Test
    void aListAloneIsPointsToStartWith() {
        AmtFile jobs =
                list(job(1, "Completed", "32", "0.1", "sgd", "0.5"), job(2, "Completed", "64", "0.01", "16", "0.25"));
        assertThat(StartPoints.alone(jobs.trained(), 1)).isEqualTo("""
                start-with:
                  - {batch-size: 64, beta.1: 0.95, layers: 2, lr: 0.01, optimizer: 16}  # 0.25
                """);
    }

    @Test
    void ofSeveralDefinitionsOneIsChosen() {
        String definition = "/TrainingJobDefinition";
        String one = """
                {"DefinitionName": "%s",
                 "TuningObjective": {"Type": "Maximize", "MetricName": "acc"},
                 "HyperParameterRanges": {"CategoricalParameterRanges": [{"Name": "%1$s-x", "Values": ["a"]}]},
                 "AlgorithmSpecification": {"TrainingImage": "i", "TrainingInputMode": "File"},
                 "RoleArn": "arn:aws:iam::123456789012:role/r", "OutputDataConfig": {"S3OutputPath": "s3://b"},
                 "ResourceConfig": {}, "StoppingCondition": {}}""";
        String several = Requests.with(
                Requests.with(Requests.FULL, definition, ""),
                "/TrainingJobDefinitions",
                "[%s, %s]".formatted(one.formatted("first"), one.formatted("second")));
        assertThat(Requests.problems(several))
                .containsExactly("/TrainingJobDefinitions has 2 definitions, and a suite is of one; choose it with"
                        + " --definition, of first, second");
        Request second = AmtFile.read("request.json", several, Optional.of("second"))
                .request()
                .orElseThrow();
        assertThat(Imported.of(second, List.of(), List.of(), 0).suite())
                .contains("second-x: [a]", "{maximize: final-accuracy}")
                .doesNotContain("first");
        assertThat(Export.of(
                                "suite.yaml",
                                Imported.of(second, List.of(), List.of(), 0).suite(),
                                Optional.of(second))
                        .request()
                        .text())
                .isEqualTo(second.text());
    }
}
