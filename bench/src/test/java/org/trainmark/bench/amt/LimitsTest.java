package org.trainmark.bench.amt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service would refuse is refused here, each with its place in the JSON and its mend. */
class LimitsTest {

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(
                        "/HyperParameterTuningJobName",
                        "\"my_job\"",
                        "must be letters and digits, with dashes between them alone, but is 'my_job'"),
                arguments("/HyperParameterTuningJobName", "\"-job\"", "must be letters and digits"),
                arguments(
                        "/HyperParameterTuningJobName",
                        "\"" + "a".repeat(33) + "\"",
                        "must have 1 to 32 characters, but has 33; write a shorter one"),
                arguments(
                        "/HyperParameterTuningJobName",
                        "\"\"",
                        "must have 1 to 32 characters, but has 0; write a longer one"),
                arguments("/HyperParameterTuningJobName", "", "is missing; add it"),
                arguments("/Foo", "1", "is not known there"),
                arguments("/HyperParameterTuningJobConfig", "", "is missing; add it"),
                arguments("/HyperParameterTuningJobConfig", "[]", "must be an object, but is an array; write {...}"),
                arguments(
                        "/HyperParameterTuningJobConfig/Strategy",
                        "\"bayesian\"",
                        "must be one of Bayesian, Random, Hyperband, Grid, but is 'bayesian'; write \"Bayesian\""),
                arguments(
                        "/HyperParameterTuningJobConfig/Strategy",
                        "\"\"",
                        "must be one of Bayesian, Random, Hyperband, Grid"),
                arguments("/HyperParameterTuningJobConfig/Strategy", "", "is missing"),
                arguments(
                        "/HyperParameterTuningJobConfig/StrategyConfig",
                        "{\"HyperbandStrategyConfig\": {\"MinResource\": 1}}",
                        "is for Hyperband alone; leave it out"),
                arguments(
                        "/HyperParameterTuningJobConfig/HyperParameterTuningJobObjective",
                        "",
                        "is missing; add it with Type and MetricName"),
                arguments(
                        "/HyperParameterTuningJobConfig/HyperParameterTuningJobObjective/Type",
                        "\"max\"",
                        "must be one of Maximize, Minimize"),
                arguments(
                        "/HyperParameterTuningJobConfig/HyperParameterTuningJobObjective/MetricName",
                        "\"" + "m".repeat(256) + "\"",
                        "must have 1 to 255 characters, but has 256"),
                arguments(
                        "/HyperParameterTuningJobConfig/HyperParameterTuningJobObjective/MetricName",
                        "\"other\"",
                        "is 'other', which MetricDefinitions does not define; write one of validation:rmse, train:loss, gradient:norm"),
                arguments("/HyperParameterTuningJobConfig/ResourceLimits", "", "is missing"),
                arguments("/HyperParameterTuningJobConfig/ResourceLimits/MaxParallelTrainingJobs", "", "is missing"),
                arguments(
                        "/HyperParameterTuningJobConfig/ResourceLimits/MaxParallelTrainingJobs",
                        "0",
                        "must be a whole number from 1 to 2147483647, but is 0"),
                arguments(
                        "/HyperParameterTuningJobConfig/ResourceLimits/MaxParallelTrainingJobs",
                        "101",
                        "must be at most 100 jobs side by side"),
                arguments(
                        "/HyperParameterTuningJobConfig/ResourceLimits/MaxNumberOfTrainingJobs",
                        "\"20\"",
                        "write 20 without quotes"),
                arguments(
                        "/HyperParameterTuningJobConfig/ResourceLimits/MaxNumberOfTrainingJobs",
                        "0",
                        "must be a whole number from 1"),
                arguments(
                        "/HyperParameterTuningJobConfig/ResourceLimits/MaxNumberOfTrainingJobs",
                        "2.5",
                        "must be a whole number from 1"),
                arguments(
                        "/HyperParameterTuningJobConfig/ResourceLimits/MaxNumberOfTrainingJobs",
                        "751",
                        "must be at most 750 jobs"),
                arguments(
                        "/HyperParameterTuningJobConfig/ResourceLimits/MaxRuntimeInSeconds",
                        "119",
                        "must be a whole number from 120 to 15768000, but is 119"),
                arguments(
                        "/HyperParameterTuningJobConfig/ResourceLimits/MaxRuntimeInSeconds",
                        "15768001",
                        "must be a whole number from 120 to 15768000, but is 15768001"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges",
                        "",
                        "is missing; add it with what is to be chosen"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges",
                        "{}",
                        "leaves nothing to choose; add a range"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/IntegerParameterRanges",
                        "{}",
                        "must be an array, but is an object; write [...]"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/AutoParameters",
                        "[{\"Name\": \"a\", \"ValueHint\": \"1\"}]",
                        "leaves its range to the service"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/IntegerParameterRanges/0/Name",
                        "",
                        "is missing"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/IntegerParameterRanges/0/Name",
                        "\" \"",
                        "is blank; name the hyperparameter"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/IntegerParameterRanges/0/Name",
                        "\"lr\"",
                        "repeats the name 'lr'; leave it out"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/IntegerParameterRanges/0/Name",
                        "\"epochs\"",
                        "is in StaticHyperParameters too; keep it in one"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/IntegerParameterRanges/0/Name",
                        "\"" + "n".repeat(257) + "\"",
                        "must have 0 to 256 characters, but has 257"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/IntegerParameterRanges/0/MinValue",
                        "16",
                        "must be a text, but is 16; write \"16\""),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/IntegerParameterRanges/0/MinValue",
                        "null",
                        "must be a text, but is null; write \"...\""),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/IntegerParameterRanges/0/MinValue",
                        "\"1.5\"",
                        "must be a whole number in quotes, but is '1.5'; round it"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/IntegerParameterRanges/0/MinValue",
                        "\"few\"",
                        "must be a number in quotes, but is 'few'"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/IntegerParameterRanges/0/MaxValue",
                        "\"16\"",
                        "must be above MinValue, 16, but is 16; put what has one value into StaticHyperParameters"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/IntegerParameterRanges/0/MaxValue",
                        "",
                        "is missing"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/IntegerParameterRanges/0/ScalingType",
                        "\"LOGARITHMIC\"",
                        "write \"Logarithmic\""),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/IntegerParameterRanges/1/ScalingType",
                        "\"ReverseLogarithmic\"",
                        "must make a range from 0 on and below 1 where ScalingType is ReverseLogarithmic"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/ContinuousParameterRanges/0/MinValue",
                        "\"0\"",
                        "must be above 0 where ScalingType is Logarithmic, but is 0; raise it, or write Linear"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/ContinuousParameterRanges/0/MinValue",
                        "0.1",
                        "must be a text, but is 0.1; write \"0.1\""),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/ContinuousParameterRanges/0/MaxValue",
                        "\"1e999\"",
                        "must be a number in quotes"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/ContinuousParameterRanges/1/MaxValue",
                        "\"1\"",
                        "must make a range from 0 on and below 1"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/ContinuousParameterRanges/1/MinValue",
                        "\"-0.1\"",
                        "must make a range from 0 on and below 1"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/CategoricalParameterRanges/0/Values",
                        "[]",
                        "must have at least 1 of its items, but has 0; add one"),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/CategoricalParameterRanges/0/Values",
                        "[\"a\", 1]",
                        "must be a text, but is 1; write \"1\""),
                arguments(
                        "/HyperParameterTuningJobConfig/ParameterRanges/CategoricalParameterRanges/0/Values",
                        "[\"a\", \"a\"]",
                        "repeats the value 'a'; leave it out"),
                arguments(
                        "/HyperParameterTuningJobConfig/TrainingJobEarlyStoppingType",
                        "\"AUTO\"",
                        "must be one of Off, Auto, but is 'AUTO'; write \"Auto\""),
                arguments(
                        "/HyperParameterTuningJobConfig/TuningJobCompletionCriteria/TargetObjectiveMetricValue",
                        "\"0.9\"",
                        "must be a number without quotes"),
                arguments(
                        "/HyperParameterTuningJobConfig/TuningJobCompletionCriteria/BestObjectiveNotImproving/MaxNumberOfTrainingJobsNotImproving",
                        "2",
                        "must be a whole number from 3"),
                arguments(
                        "/HyperParameterTuningJobConfig/TuningJobCompletionCriteria/ConvergenceDetected/CompleteOnConvergence",
                        "true",
                        "must be one of Enabled, Disabled, but is true"),
                arguments("/HyperParameterTuningJobConfig/RandomSeed", "-1", "must be a whole number from 0"),
                arguments("/HyperParameterTuningJobConfig/RandomSeed", "1.5", "must be a whole number from 0"),
                arguments(
                        "/TrainingJobDefinition",
                        "",
                        "must have one of TrainingJobDefinition and TrainingJobDefinitions, but has neither; add one"),
                arguments("/TrainingJobDefinitions", "[]", "must have at least 1 of its items"),
                arguments(
                        "/TrainingJobDefinitions",
                        "[{}]",
                        "must have one of TrainingJobDefinition and TrainingJobDefinitions, but has both; leave one out"),
                arguments("/TrainingJobDefinition/DefinitionName", "\"a_b\"", "must be letters and digits"),
                arguments(
                        "/TrainingJobDefinition/DefinitionName",
                        "\"" + "a".repeat(65) + "\"",
                        "must have 1 to 64 characters"),
                arguments(
                        "/TrainingJobDefinition/StaticHyperParameters/epochs",
                        "10",
                        "must be a text, but is 10; write \"10\""),
                arguments(
                        "/TrainingJobDefinition/StaticHyperParameters/epochs",
                        "\"" + "1".repeat(2501) + "\"",
                        "must have 0 to 2500 characters"),
                arguments("/TrainingJobDefinition/StaticHyperParameters", "[]", "must be an object"),
                arguments("/TrainingJobDefinition/AlgorithmSpecification", "", "is missing"),
                arguments(
                        "/TrainingJobDefinition/AlgorithmSpecification/TrainingImage",
                        "",
                        "must have one of TrainingImage and AlgorithmName, but has neither; add one"),
                arguments(
                        "/TrainingJobDefinition/AlgorithmSpecification/AlgorithmName",
                        "\"mine\"",
                        "must have one of TrainingImage and AlgorithmName, but has both; leave one out"),
                arguments(
                        "/TrainingJobDefinition/AlgorithmSpecification/AlgorithmName",
                        "\"a_b\"",
                        "must be the name or ARN of an algorithm"),
                arguments(
                        "/TrainingJobDefinition/AlgorithmSpecification/TrainingInputMode",
                        "\"Files\"",
                        "must be one of Pipe, File, FastFile"),
                arguments(
                        "/TrainingJobDefinition/AlgorithmSpecification/MetricDefinitions/0/Name",
                        "\"\"",
                        "must have 1 to 255 characters"),
                arguments(
                        "/TrainingJobDefinition/AlgorithmSpecification/MetricDefinitions/0/Regex",
                        "\"\"",
                        "must have 1 to 500 characters"),
                arguments(
                        "/TrainingJobDefinition/AlgorithmSpecification/MetricDefinitions/0/Regex",
                        "\"" + "a".repeat(500) + "()\"",
                        "must have 1 to 500 characters"),
                arguments(
                        "/TrainingJobDefinition/AlgorithmSpecification/MetricDefinitions/0/Regex",
                        "\"rmse=[0-9]+\"",
                        "must have one group in parentheses, around the number, but has 0"),
                arguments(
                        "/TrainingJobDefinition/AlgorithmSpecification/MetricDefinitions/0/Regex",
                        "\"rmse=(([0-9]+)\"",
                        "is no regular expression that can be read here: Unclosed group, after character"),
                arguments("/TrainingJobDefinition/RoleArn", "\"role\"", "must have 20 to 2048 characters"),
                arguments(
                        "/TrainingJobDefinition/RoleArn",
                        "\"arn:aws:iam::12:role/some-name\"",
                        "must be a role such as"),
                arguments("/TrainingJobDefinition/RoleArn", "", "is missing"),
                arguments("/TrainingJobDefinition/OutputDataConfig", "", "is missing"),
                arguments(
                        "/TrainingJobDefinition/OutputDataConfig/S3OutputPath",
                        "\"/tmp/out\"",
                        "must be a place such as s3://bucket/path"),
                arguments(
                        "/TrainingJobDefinition/OutputDataConfig/CompressionType",
                        "\"gzip\"",
                        "must be one of GZIP, NONE, but is 'gzip'; write \"GZIP\""),
                arguments("/TrainingJobDefinition/OutputDataConfig/KmsKeyId", "\"a b\"", "must be the id of a key"),
                arguments("/TrainingJobDefinition/InputDataConfig", "[]", "must have at least 1 of its items"),
                arguments(
                        "/TrainingJobDefinition/InputDataConfig",
                        "[{\"ChannelName\": \"a b\", \"DataSource\": {}}]",
                        "must be letters, digits, dots, - and _"),
                arguments(
                        "/TrainingJobDefinition/InputDataConfig",
                        "[{\"ChannelName\": \"a\", \"DataSource\": {\"S3DataSource\": {\"S3DataType\": \"Prefix\", \"S3Uri\": \"s3://a\"}}}]",
                        "must be one of ManifestFile, S3Prefix, AugmentedManifestFile, Converse"),
                arguments(
                        "/TrainingJobDefinition/InputDataConfig",
                        "[{\"ChannelName\": \"a\", \"DataSource\": {\"FileSystemDataSource\": {\"FileSystemId\": \"fs-1\", \"FileSystemAccessMode\": \"rw\", \"FileSystemType\": \"EFS\", \"DirectoryPath\": \"/\"}}}]",
                        "must have 11 to 21 characters"),
                arguments(
                        "/TrainingJobDefinition/InputDataConfig",
                        "[{\"ChannelName\": \"a\", \"DataSource\": {\"DatasetSource\": {\"DatasetArn\": \"arn\"}}}]",
                        "must be the ARN of a data set in a hub"),
                arguments(
                        "/TrainingJobDefinition/InputDataConfig",
                        "[{\"ChannelName\": \"a\", \"DataSource\": {}, \"ShuffleConfig\": {\"Seed\": \"1\"}}]",
                        "write 1 without quotes"),
                arguments(
                        "/TrainingJobDefinition/ResourceConfig",
                        "{\"InstanceType\": \"ml.m5.large\"}",
                        "must have one of ResourceConfig and HyperParameterTuningResourceConfig, but has both"),
                arguments(
                        "/TrainingJobDefinition/HyperParameterTuningResourceConfig",
                        "",
                        "must have one of ResourceConfig and HyperParameterTuningResourceConfig, but has neither"),
                arguments(
                        "/TrainingJobDefinition/HyperParameterTuningResourceConfig/AllocationStrategy",
                        "\"First\"",
                        "must be one of Prioritized"),
                arguments(
                        "/TrainingJobDefinition/HyperParameterTuningResourceConfig/InstanceConfigs",
                        "[]",
                        "must have at least 1 of its items"),
                arguments(
                        "/TrainingJobDefinition/HyperParameterTuningResourceConfig/InstanceConfigs/0/InstanceType",
                        "\"p3\"",
                        "must be a type such as ml.m5.large"),
                arguments(
                        "/TrainingJobDefinition/HyperParameterTuningResourceConfig/InstanceConfigs/0/VolumeSizeInGB",
                        "0",
                        "must be a whole number from 1"),
                arguments("/TrainingJobDefinition/StoppingCondition", "", "is missing"),
                arguments(
                        "/TrainingJobDefinition/StoppingCondition/MaxRuntimeInSeconds",
                        "0",
                        "must be a whole number from 1"),
                arguments(
                        "/TrainingJobDefinition/StoppingCondition/MaxPendingTimeInSeconds",
                        "7199",
                        "must be a whole number from 7200 to 2419200"),
                arguments(
                        "/TrainingJobDefinition/EnableManagedSpotTraining",
                        "\"true\"",
                        "must be true or false without quotes"),
                arguments(
                        "/TrainingJobDefinition/RetryStrategy/MaximumRetryAttempts",
                        "31",
                        "must be a whole number from 1 to 30"),
                arguments("/TrainingJobDefinition/CheckpointConfig/S3Uri", "", "is missing"),
                arguments(
                        "/TrainingJobDefinition/VpcConfig",
                        "{\"SecurityGroupIds\": [\"a_b\"], \"Subnets\": [\"s\"]}",
                        "must be letters, digits and dashes"),
                arguments(
                        "/TrainingJobDefinition/VpcConfig",
                        "{\"SecurityGroupIds\": [], \"Subnets\": [\"s\"]}",
                        "must have at least 1 of its items"),
                arguments(
                        "/TrainingJobDefinition/Environment",
                        "{\"a-b\": \"c\"}",
                        "must be letters, digits and _, no digit first"),
                arguments(
                        "/TrainingJobDefinition/Environment/MODE",
                        "\"" + "e".repeat(513) + "\"",
                        "must have 0 to 512 characters"),
                arguments(
                        "/WarmStartConfig/WarmStartType",
                        "\"IDENTICAL_DATA_AND_ALGORITHM\"",
                        "write \"IdenticalDataAndAlgorithm\""),
                arguments("/WarmStartConfig/WarmStartType", "", "is missing"),
                arguments("/WarmStartConfig/ParentHyperParameterTuningJobs", "[]", "must have at least 1 of its items"),
                arguments(
                        "/WarmStartConfig/ParentHyperParameterTuningJobs/0/HyperParameterTuningJobName",
                        "\"a_b\"",
                        "must be letters and digits"),
                arguments("/Autotune", "{\"Mode\": \"Disabled\"}", "must be one of Enabled"),
                arguments("/Tags/0/Key", "\"a\\u0000\"", "must be letters, digits, spaces and _.:/=+-@"),
                arguments("/Tags/0/Value", "\"" + "v".repeat(257) + "\"", "must have 0 to 256 characters"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void eachIsNamedWithItsPlace(String pointer, String value, String message) {
        assertThat(Requests.problems(Requests.with(Requests.FULL, pointer, value)))
                .anySatisfy(problem -> assertThat(problem).contains(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/HyperParameterTuningJobConfig/ParameterRanges/IntegerParameterRanges|31|30",
                "/HyperParameterTuningJobConfig/ParameterRanges/ContinuousParameterRanges|31|30",
                "/HyperParameterTuningJobConfig/ParameterRanges/CategoricalParameterRanges|31|30",
                "/HyperParameterTuningJobConfig/ParameterRanges/AutoParameters|101|100",
                "/HyperParameterTuningJobConfig/ParameterRanges/CategoricalParameterRanges/0/Values|31|30",
                "/TrainingJobDefinitions|11|10",
                "/TrainingJobDefinition/AlgorithmSpecification/MetricDefinitions|41|40",
                "/TrainingJobDefinition/InputDataConfig|21|20",
                "/TrainingJobDefinition/HyperParameterTuningResourceConfig/InstanceConfigs|7|6",
                "/WarmStartConfig/ParentHyperParameterTuningJobs|6|5",
                "/Tags|51|50"
            })
    void listsHaveAMostOfItems(String pointer, int items, int most) {
        assertThat(Requests.problems(Requests.with(Requests.FULL, pointer, Requests.array(items, "{}"))))
                .contains("%s must have at most %d items, but has %d; leave 1 out".formatted(pointer, most, items));
    }

    @ParameterizedTest
    @CsvSource({"StaticHyperParameters,101,100", "Environment,49,48"})
    void objectsHaveAMostOfMembers(String name, int members, int most) {
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; i < members; i++) {
            many.append(i == 0 ? "" : ", ").append("\"k%d\": \"v\"".formatted(i));
        }
        String pointer = "/TrainingJobDefinition/" + name;
        assertThat(Requests.problems(Requests.with(Requests.FULL, pointer, many + "}")))
                .contains("%s must have at most %d members, but has %d; leave 1 out".formatted(pointer, most, members));
    }

    @Test
    void rangesOfAllKindsTogetherAreAtMostThirty() {
        StringBuilder many = new StringBuilder("[");
        for (int i = 0; i < 27; i++) {
            many.append(i == 0 ? "" : ", ").append("{\"Name\": \"n%d\", \"Values\": [\"a\"]}".formatted(i));
        }
        String ranges = "/HyperParameterTuningJobConfig/ParameterRanges";
        assertThat(Requests.problems(Requests.with(Requests.FULL, ranges + "/CategoricalParameterRanges", many + "]")))
                .containsExactly(
                        ranges + " must have at most 30 ranges in all, but has 31; put 1 into StaticHyperParameters");
    }

    @Test
    void allIsToldAtOnceWithLineAndColumn() {
        String json = """
                {"HyperParameterTuningJobName": "a",
                 "HyperParameterTuningJobConfig": {
                  "Strategy": "Grid",
                  "ResourceLimits": {"MaxParallelTrainingJobs": 1, "MaxNumberOfTrainingJobs": 3},
                  "HyperParameterTuningJobObjective": {"Type": "Maximize", "MetricName": "acc"},
                  "ParameterRanges": {
                   "ContinuousParameterRanges": [{"Name": "lr", "MinValue": 0.1, "MaxValue": "1"}],
                   "CategoricalParameterRanges": [{"Name": "o", "Values": ["a", "b"]}]}},
                 "TrainingJobDefinition": {
                  "AlgorithmSpecification": {"TrainingImage": "i", "TrainingInputMode": "File"},
                  "RoleArn": "arn:aws:iam::123456789012:role/r",
                  "OutputDataConfig": {"S3OutputPath": "s3://b"},
                  "ResourceConfig": {},
                  "StoppingCondition": {}}}
                """;
        assertThat(Requests.placed(json))
                .containsExactly(
                        "request.json:4:79: /HyperParameterTuningJobConfig/ResourceLimits/MaxNumberOfTrainingJobs must be the"
                                + " number of points of the grid, 2, but is 3; leave it out",
                        "request.json:7:34: /HyperParameterTuningJobConfig/ParameterRanges/ContinuousParameterRanges/0 is a"
                                + " range, and Grid takes lists alone; write its values into CategoricalParameterRanges",
                        "request.json:7:61: /HyperParameterTuningJobConfig/ParameterRanges/ContinuousParameterRanges/0/MinValue"
                                + " must be a text, but is 0.1; write \"0.1\"");
    }

    @Test
    void mistakesOfAllKindsAreToldTogether() {
        String ranges = "/HyperParameterTuningJobConfig/ParameterRanges";
        String json = Requests.with(Requests.FULL, "/HyperParameterTuningJobConfig/Strategy", "\"Grid\"");
        json = Requests.with(json, ranges + "/CategoricalParameterRanges", Requests.array(31, "{}"));
        json = Requests.with(json, ranges + "/ContinuousParameterRanges/0/MinValue", "0.1");
        assertThat(Requests.problems(json))
                .contains(
                        ranges + "/CategoricalParameterRanges must have at most 30 items, but has 31; leave 1 out",
                        ranges + "/ContinuousParameterRanges/0/MinValue must be a text, but is 0.1; write \"0.1\"",
                        ranges + "/ContinuousParameterRanges/0 is a range, and Grid takes lists alone; write its values"
                                + " into CategoricalParameterRanges");
    }

    @Test
    void hyperbandKnowsItsResourcesAndStopsJobsItself() {
        String config = "/HyperParameterTuningJobConfig";
        String hyperband = Requests.with(Requests.FULL, config + "/Strategy", "\"Hyperband\"");
        assertThat(Requests.problems(hyperband))
                .containsExactly(
                        config
                                + "/TrainingJobEarlyStoppingType must be Off with Hyperband, which ends jobs itself; write \"Off\"");
        String off = Requests.with(hyperband, config + "/TrainingJobEarlyStoppingType", "\"Off\"");
        assertThat(Requests.read(off).job().how().strategy()).isEqualTo(Strategy.HYPERBAND);
        String resources = config + "/StrategyConfig";
        assertThat(Requests.problems(Requests.with(off, "/TrainingJobDefinition/StaticHyperParameters", "{}")))
                .singleElement()
                .asString()
                .contains("/Strategy needs to know how far a job goes; add StrategyConfig/HyperbandStrategyConfig/Max");
        assertThat(Requests.problems(Requests.with(
                        off, resources, "{\"HyperbandStrategyConfig\": {\"MinResource\": 9, \"MaxResource\": 9}}")))
                .singleElement()
                .asString()
                .contains("/MinResource must be below the largest resource, 9, but is 9; lower it");
        assertThat(Requests.problems(
                        Requests.with(off, resources, "{\"HyperbandStrategyConfig\": {\"MaxResource\": 20001}}")))
                .singleElement()
                .asString()
                .contains("/MaxResource must be at most 20000 epochs, but is 20001");
        assertThat(Requests.problems(
                        Requests.with(off, resources, "{\"HyperbandStrategyConfig\": {\"MinResource\": 0}}")))
                .singleElement()
                .asString()
                .contains("/MinResource must be a whole number from 1");
    }

    @Test
    void randomMayHaveMoreJobs() {
        String config = "/HyperParameterTuningJobConfig";
        String random = Requests.with(Requests.FULL, config + "/Strategy", "\"Random\"");
        String jobs = config + "/ResourceLimits/MaxNumberOfTrainingJobs";
        assertThat(Requests.read(Requests.with(random, jobs, "10000"))
                        .job()
                        .limits()
                        .jobs())
                .contains(10_000);
        assertThat(Requests.problems(Requests.with(random, jobs, "10001")))
                .containsExactly(
                        jobs + " must be at most 10000 jobs, the service's largest quota, but is 10001; lower it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty; it must be a JSON object",
                "[1, 2]|the document must be an object, but is an array; write {...}",
                "{|is not JSON: Unexpected end-of-input",
                "{\"a\": 1, \"a\": 2}|key 'a' stands here twice; keep one",
                "{} {}|goes on after its end; one document is read"
            })
    void textsThatAreNoRequest(String json, String message) {
        assertThat(Requests.problems(json))
                .anySatisfy(problem -> assertThat(problem).contains(message));
    }
}
