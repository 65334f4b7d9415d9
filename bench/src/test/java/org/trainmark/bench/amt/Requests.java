package org.trainmark.bench.amt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.amt.AmtFile.Request;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.suite.yaml.Problem;

/** Requests for tuning jobs, in the shape of the service's documentation. */
final class Requests {

    /** A request of a built-in algorithm, as the guide has it. */
    static final String XGBOOST = """
            {
              "HyperParameterTuningJobName": "xgboost-tuning",
              "HyperParameterTuningJobConfig": {
                "Strategy": "Bayesian",
                "ParameterRanges": {
                  "CategoricalParameterRanges": [],
                  "ContinuousParameterRanges": [
                    {"Name": "eta", "MinValue": "0", "MaxValue": "1"},
                    {"Name": "min_child_weight", "MinValue": "1", "MaxValue": "10"},
                    {"Name": "alpha", "MinValue": "0", "MaxValue": "2"}
                  ],
                  "IntegerParameterRanges": [{"Name": "max_depth", "MinValue": "1", "MaxValue": "10"}]
                },
                "ResourceLimits": {"MaxNumberOfTrainingJobs": 20, "MaxParallelTrainingJobs": 3},
                "HyperParameterTuningJobObjective": {"MetricName": "validation:auc", "Type": "Maximize"},
                "RandomSeed": 123
              },
              "TrainingJobDefinition": {
                "AlgorithmSpecification": {
                  "TrainingImage": "683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1",
                  "TrainingInputMode": "File"
                },
                "InputDataConfig": [
                  {
                    "ChannelName": "train",
                    "CompressionType": "None",
                    "ContentType": "csv",
                    "DataSource": {
                      "S3DataSource": {
                        "S3DataDistributionType": "FullyReplicated",
                        "S3DataType": "S3Prefix",
                        "S3Uri": "s3://bucket/train"
                      }
                    }
                  }
                ],
                "OutputDataConfig": {"S3OutputPath": "s3://bucket/output"},
                "ResourceConfig": {"InstanceCount": 2, "InstanceType": "ml.c4.2xlarge", "VolumeSizeInGB": 10},
                "RoleArn": "arn:aws:iam::123456789012:role/service-role/tuner",
                "StaticHyperParameters": {
                  "eval_metric": "auc",
                  "num_round": "1",
                  "objective": "binary:logistic",
                  "rate_drop": "0.3",
                  "tweedie_variance_power": "1.4"
                },
                "StoppingCondition": {"MaxRuntimeInSeconds": 43200}
              }
            }
            """;

    /** A request that has every part that a suite can say, and others. */
    static final String FULL = """
            {
              "HyperParameterTuningJobName": "every-part",
              "HyperParameterTuningJobConfig": {
                "Strategy": "Bayesian",
                "HyperParameterTuningJobObjective": {"Type": "Minimize", "MetricName": "validation:rmse"},
                "ResourceLimits": {
                  "MaxNumberOfTrainingJobs": 40, "MaxParallelTrainingJobs": 2, "MaxRuntimeInSeconds": 7200
                },
                "ParameterRanges": {
                  "IntegerParameterRanges": [
                    {"Name": "batch-size", "MinValue": "16", "MaxValue": "4096", "ScalingType": "Auto"},
                    {"Name": "layers", "MinValue": "1", "MaxValue": "5", "ScalingType": "Linear"}
                  ],
                  "ContinuousParameterRanges": [
                    {"Name": "lr", "MinValue": "1e-5", "MaxValue": "1.0", "ScalingType": "Logarithmic"},
                    {"Name": "beta.1", "MinValue": "0.90", "MaxValue": "0.9999", "ScalingType": "ReverseLogarithmic"}
                  ],
                  "CategoricalParameterRanges": [
                    {"Name": "optimizer", "Values": ["sgd", "adam w", "0.10", "16"]}
                  ]
                },
                "TrainingJobEarlyStoppingType": "Auto",
                "TuningJobCompletionCriteria": {
                  "TargetObjectiveMetricValue": 0.20,
                  "BestObjectiveNotImproving": {"MaxNumberOfTrainingJobsNotImproving": 10},
                  "ConvergenceDetected": {"CompleteOnConvergence": "Enabled"}
                },
                "RandomSeed": 7
              },
              "TrainingJobDefinition": {
                "StaticHyperParameters": {"epochs": "10", "name": "it", "sagemaker_program": "\\"train.py\\""},
                "AlgorithmSpecification": {
                  "TrainingImage": "image",
                  "TrainingInputMode": "FastFile",
                  "MetricDefinitions": [
                    {"Name": "validation:rmse", "Regex": "rmse=([0-9.]+)"},
                    {"Name": "train:loss", "Regex": "loss=([0-9.]+)"},
                    {"Name": "gradient:norm", "Regex": "norm=([0-9.]+)"}
                  ]
                },
                "RoleArn": "arn:aws:iam::123456789012:role/tuner",
                "OutputDataConfig": {"S3OutputPath": "s3://bucket/out", "CompressionType": "GZIP"},
                "HyperParameterTuningResourceConfig": {
                  "AllocationStrategy": "Prioritized",
                  "InstanceConfigs": [{"InstanceType": "ml.g5.xlarge", "InstanceCount": 1, "VolumeSizeInGB": 50}]
                },
                "StoppingCondition": {"MaxRuntimeInSeconds": 3600, "MaxWaitTimeInSeconds": 7200},
                "EnableManagedSpotTraining": true,
                "RetryStrategy": {"MaximumRetryAttempts": 3},
                "CheckpointConfig": {"S3Uri": "s3://bucket/checkpoints", "LocalPath": "/opt/ml/checkpoints"},
                "Environment": {"MODE": "fast"}
              },
              "WarmStartConfig": {
                "ParentHyperParameterTuningJobs": [{"HyperParameterTuningJobName": "parent"}],
                "WarmStartType": "TransferLearning"
              },
              "Tags": [{"Key": "team", "Value": "vision"}]
            }
            """;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Requests() {}

    /**
     * Returns a document with another value at a place.
     *
     * @param pointer of a member, whose parents are there, or of an item of an array
     * @param value as JSON; empty to leave the member out
     */
    static String with(String json, String pointer, String value) {
        try {
            JsonNode root = MAPPER.readTree(json);
            JsonPointer place = JsonPointer.compile(pointer);
            String name = place.last().getMatchingProperty();
            JsonNode parent = root.at(place.head());
            if (parent instanceof ArrayNode array) {
                array.set(Integer.parseInt(name), MAPPER.readTree(value));
            } else if (value.isEmpty()) {
                ((ObjectNode) parent).remove(name);
            } else {
                ((ObjectNode) parent).set(name, MAPPER.readTree(value));
            }
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    /** Asserts that the full request is refused if it has another value at a place. */
    static void requireRefused(String pointer, String value, String message) {
        assertThat(problems(with(FULL, pointer, value)))
                .anySatisfy(problem -> assertThat(problem).contains(message));
    }

    /** Returns a text of so many characters, in its quotes. */
    static String text(int characters) {
        return "\"" + "a".repeat(characters) + "\"";
    }

    /** Returns an array of so many equal items. */
    static String array(int items, String item) {
        return Collections.nCopies(items, item).toString();
    }

    static Request read(String json) {
        return AmtFile.read("request.json", json, Optional.empty()).request().orElseThrow();
    }

    /** Returns the problems of a document without their lines and columns. */
    static List<String> problems(String json) {
        return catchThrowableOfType(
                        InvalidSuiteException.class, () -> AmtFile.read("request.json", json, Optional.empty()))
                .problems()
                .stream()
                .map(Problem::message)
                .toList();
    }

    /** Returns the problems of a document as people see them. */
    static List<String> placed(String json) {
        return catchThrowableOfType(
                        InvalidSuiteException.class, () -> AmtFile.read("request.json", json, Optional.empty()))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }
}
