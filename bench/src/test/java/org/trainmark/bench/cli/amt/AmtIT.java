package org.trainmark.bench.cli.amt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.InProcess;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;

class AmtIT {

    private static final String REQUEST = """
            {
              "HyperParameterTuningJobName": "quick-look",
              "HyperParameterTuningJobConfig": {
                "Strategy": "Random",
                "ParameterRanges": {
                  "ContinuousParameterRanges": [
                    {"Name": "eta", "MinValue": "0.01", "MaxValue": "1", "ScalingType": "Logarithmic"}
                  ],
                  "IntegerParameterRanges": [{"Name": "max_depth", "MinValue": "1", "MaxValue": "10"}],
                  "CategoricalParameterRanges": [{"Name": "optimizer", "Values": ["sgd", "adam w"]}]
                },
                "ResourceLimits": {"MaxNumberOfTrainingJobs": 4, "MaxParallelTrainingJobs": 1},
                "HyperParameterTuningJobObjective": {"MetricName": "validation:auc", "Type": "Maximize"},
                "TuningJobCompletionCriteria": {"TargetObjectiveMetricValue": 0.999},
                "RandomSeed": 5
              },
              "TrainingJobDefinition": {
                "AlgorithmSpecification": {
                  "TrainingImage": "123456789012.dkr.ecr.us-east-1.amazonaws.com/mine:1",
                  "TrainingInputMode": "File",
                  "MetricDefinitions": [{"Name": "validation:auc", "Regex": "auc=([0-9.]+)"}]
                },
                "OutputDataConfig": {"S3OutputPath": "s3://bucket/output"},
                "ResourceConfig": {"InstanceCount": 1, "InstanceType": "ml.m5.large", "VolumeSizeInGB": 10},
                "RoleArn": "arn:aws:iam::123456789012:role/service-role/tuner",
                "StaticHyperParameters": {"epochs": "3"},
                "StoppingCondition": {"MaxRuntimeInSeconds": 60}
              }
            }
            """;

    private static final String PROGRAM = """
            while [ $# -gt 1 ]; do
                case "$1" in --max_depth) depth=$2 ;; esac
                shift 2
            done
            for epoch in 1 2 3; do
                echo "epoch $epoch: auc=0.$((10 + 8 * depth + epoch))"
            done
            """;

    private static final String JOBS = """
            {"TrainingJobSummaries": [
              {"TrainingJobName": "a", "TrainingJobArn": "arn", "CreationTime": "2026-01-01T00:00:00Z",
               "TrainingJobStatus": "Completed",
               "TunedHyperParameters": {"eta": "0.25", "max_depth": "3", "optimizer": "adam w"},
               "FinalHyperParameterTuningJobObjectiveMetric": {"MetricName": "validation:auc", "Value": 0.9}}
            ]}
            """;

    private final Path directory;
    private final Path suite;
    private final Path request;

    AmtIT(@TempDir Path directory) throws IOException {
        this.directory = directory;
        suite = directory.resolve("quick.yaml");
        request = Files.writeString(directory.resolve("request.json"), REQUEST);
    }

    private static HostProcess.Ended execute(String... arguments) {
        return InProcess.run(Map.of(), arguments);
    }

    private static JsonNode tree(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    @Test
    void aRequestIsASuiteAndComesBackAsItWas() throws IOException {
        HostProcess.Ended imported = execute("amt", "import", request.toString(), "--out", suite.toString());

        assertThat(imported.code()).as(imported.err()).isEqualTo(ExitCode.FINE);
        assertThat(imported.out())
                .contains(
                        "Wrote " + suite + ", and " + directory.resolve("quick.amt.json"),
                        "Put what starts your program into 'program.command'",
                        "./trainmark run " + suite + " --dry-run");

        HostProcess.Ended exported = execute("amt", "export", suite.toString());

        assertThat(exported.code()).as(exported.err()).isEqualTo(ExitCode.FINE);
        assertThat(exported.err()).contains("what the suite cannot say is taken from");
        assertThat(tree(exported.out())).isEqualTo(tree(REQUEST));
    }

    @Test
    void anImportedJobRunsHereAndSaysWhyItEnds() throws IOException {
        Path program = Files.writeString(directory.resolve("train.sh"), PROGRAM);
        String[] imported = {
            "amt", "import", request.toString(), "--command", "sh " + program, "--out", suite.toString()
        };
        assertThat(execute(imported).out()).doesNotContain("Put what starts your program");
        Path all = directory.resolve("all");

        HostProcess.Ended run = HostProcess.run(directory, "run", suite.toString(), "--out", all.toString());

        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.FINE);
        assertThat(trials(all)).hasSize(4).allSatisfy(trial -> {
            int depth = Integer.parseInt(trial.cell().axes().getOrDefault("max_depth", "0"));
            assertThat(trial.curve()).hasSize(3);
            assertThat(trial.curve().get(2).validationAccuracy()).hasValue((10 + 8 * depth + 3) / 100.0);
        });
        assertThat(run.err()).contains("its 4 trials are spent");

        Path first = directory.resolve("first");
        HostProcess.Ended reached = HostProcess.run(
                directory, "run", suite.toString(), "--out", first.toString(), "--set", "search.budget.target=10%");

        assertThat(reached.code()).as(reached.out() + reached.err()).isEqualTo(ExitCode.FINE);
        assertThat(trials(first)).hasSize(1);
        assertThat(reached.err()).contains("its target of 10.0 % is reached");
        assertThat(tree(execute("amt", "export", suite.toString()).out())).isEqualTo(tree(REQUEST));
    }

    private static List<TrialReport> trials(Path run) {
        return RunDirectory.open(run).trials(notice -> {});
    }

    @Test
    void nothingThatIsThereIsWrittenOver() throws IOException {
        Files.writeString(directory.resolve("quick.amt.json"), "mine");

        HostProcess.Ended imported = execute("amt", "import", request.toString(), "--out", suite.toString());

        assertThat(imported.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(imported.err()).contains("quick.amt.json is there already, and is left as it is");
        assertThat(suite).doesNotExist();
    }

    @Test
    void aWrongRequestIsToldAtOnceAndNothingWritten() throws IOException {
        Files.writeString(request, REQUEST.replace("\"0.01\"", "0.01").replace("\"Random\"", "\"Grid\""));

        HostProcess.Ended imported = execute("amt", "import", request.toString(), "--out", suite.toString());

        assertThat(imported.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(imported.err().lines())
                .anyMatch(line -> line.startsWith(request + ":7:37: /HyperParameterTuningJobConfig/ParameterRanges"
                        + "/ContinuousParameterRanges/0/MinValue must be a text, but is 0.01; write \"0.01\""))
                .anyMatch(line -> line.contains("IntegerParameterRanges/0 is a range, and Grid takes lists alone"));
        assertThat(suite).doesNotExist();
    }

    @Test
    void trainedPointsAreMeasuredFirst() throws IOException {
        Path jobs = Files.writeString(directory.resolve("jobs.json"), JOBS);

        HostProcess.Ended imported =
                execute("amt", "import", request.toString(), jobs.toString(), "--out", suite.toString());

        assertThat(imported.code()).as(imported.err()).isEqualTo(ExitCode.FINE);
        assertThat(suite).content().contains("start-with: [{eta: 0.25, max_depth: 3, optimizer: \"adam w\"}]");

        HostProcess.Ended alone = execute("amt", "import", jobs.toString());

        assertThat(alone.out()).startsWith("start-with:\n  - {eta: 0.25, ");
    }

    @Test
    void aBuiltInSuiteIsARequestWithPlacesToFillIn() throws IOException {
        Path file = directory.resolve("out.json");

        HostProcess.Ended exported = execute(
                "amt",
                "export",
                "tune-digits",
                "--set",
                "search.objective={maximize: final-accuracy}",
                "--out",
                file.toString());

        assertThat(exported.code()).as(exported.err()).isEqualTo(ExitCode.FINE);
        assertThat(exported.err()).contains("fill in what says REPLACE-ME");
        assertThat(tree(Files.readString(file))
                        .at("/HyperParameterTuningJobName")
                        .asText())
                .isEqualTo("tune-digits");
        assertThat(execute("amt", "import", file.toString(), "--out", suite.toString())
                        .code())
                .isEqualTo(ExitCode.FINE);
        HostProcess.Ended dry = execute("run", suite.toString(), "--dry-run");
        assertThat(dry.code()).as(dry.err()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void misuseIsToldWithItsMend() throws IOException {
        assertThat(execute("amt").err()).contains("amt needs a command: import or export");
        assertThat(execute("amt", "import", directory.resolve("none.json").toString())
                        .err())
                .contains("there is no file");
        assertThat(execute("amt", "import", request.toString(), request.toString())
                        .err())
                .contains("a suite is of one tuning job, and these files have 2");
        assertThat(execute("amt", "import", request.toString(), "--points", "-1")
                        .err())
                .contains("--points must be 0 or more, but is -1");
    }
}
