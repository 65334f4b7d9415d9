package org.trainmark.bench.amt;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service would refuse of what each job trains is refused here with its place and its mend. */
class DefinitionLimitsTest {

    private static final String DEFINITION = "/TrainingJobDefinition/";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DefinitionName | "a_b" | must be letters and digits
                    StaticHyperParameters/epochs | 10 | must be a text, but is 10; write "10"
                    StaticHyperParameters | [] | must be an object
                    AlgorithmSpecification | '' | is missing
                    AlgorithmSpecification/TrainingImage | '' | must have one of TrainingImage and AlgorithmName, but has neither; add one
                    AlgorithmSpecification/AlgorithmName | "mine" | must have one of TrainingImage and AlgorithmName, but has both; leave one out
                    AlgorithmSpecification/AlgorithmName | "a_b" | must be the name or ARN of an algorithm
                    AlgorithmSpecification/TrainingInputMode | "Files" | must be one of Pipe, File, FastFile
                    AlgorithmSpecification/MetricDefinitions/0/Name | "" | must have 1 to 255 characters
                    AlgorithmSpecification/MetricDefinitions/0/Regex | "" | must have 1 to 500 characters
                    AlgorithmSpecification/MetricDefinitions/0/Regex | "rmse=[0-9]+" | must have one group in parentheses, around the number, but has 0
                    AlgorithmSpecification/MetricDefinitions/0/Regex | "rmse=(([0-9]+)" | is no regular expression that can be read here: Unclosed group, after character
                    RoleArn | "role" | must have 20 to 2048 characters
                    RoleArn | "arn:aws:iam::12:role/some-name" | must be a role such as
                    RoleArn | '' | is missing
                    OutputDataConfig | '' | is missing
                    OutputDataConfig/S3OutputPath | "/tmp/out" | must be a place such as s3://bucket/path
                    OutputDataConfig/CompressionType | "gzip" | must be one of GZIP, NONE, but is 'gzip'; write "GZIP"
                    OutputDataConfig/KmsKeyId | "a b" | must be the id of a key
                    InputDataConfig | [] | must have at least 1 of its items
                    InputDataConfig | [{"ChannelName": "a b", "DataSource": {}}] | must be letters, digits, dots, - and _
                    InputDataConfig | [{"ChannelName": "a", "DataSource": {"S3DataSource": {"S3DataType": "Prefix", "S3Uri": "s3://a"}}}] | must be one of ManifestFile, S3Prefix, AugmentedManifestFile, Converse
                    InputDataConfig | [{"ChannelName": "a", "DataSource": {"FileSystemDataSource": {"FileSystemId": "fs-1", "FileSystemAccessMode": "rw", "FileSystemType": "EFS", "DirectoryPath": "/"}}}] | must have 11 to 21 characters
                    InputDataConfig | [{"ChannelName": "a", "DataSource": {"DatasetSource": {"DatasetArn": "arn"}}}] | must be the ARN of a data set in a hub
                    InputDataConfig | [{"ChannelName": "a", "DataSource": {}, "ShuffleConfig": {"Seed": "1"}}] | write 1 without quotes
                    ResourceConfig | {"InstanceType": "ml.m5.large"} | must have one of ResourceConfig and HyperParameterTuningResourceConfig, but has both
                    HyperParameterTuningResourceConfig | '' | must have one of ResourceConfig and HyperParameterTuningResourceConfig, but has neither
                    HyperParameterTuningResourceConfig/AllocationStrategy | "First" | must be one of Prioritized
                    HyperParameterTuningResourceConfig/InstanceConfigs | [] | must have at least 1 of its items
                    HyperParameterTuningResourceConfig/InstanceConfigs/0/InstanceType | "p3" | must be a type such as ml.m5.large
                    HyperParameterTuningResourceConfig/InstanceConfigs/0/VolumeSizeInGB | 0 | must be a whole number from 1
                    StoppingCondition | '' | is missing
                    StoppingCondition/MaxRuntimeInSeconds | 0 | must be a whole number from 1
                    StoppingCondition/MaxPendingTimeInSeconds | 7199 | must be a whole number from 7200 to 2419200
                    EnableManagedSpotTraining | "true" | must be true or false without quotes
                    RetryStrategy/MaximumRetryAttempts | 31 | must be a whole number from 1 to 30
                    CheckpointConfig/S3Uri | '' | is missing
                    VpcConfig | {"SecurityGroupIds": ["a_b"], "Subnets": ["s"]} | must be letters, digits and dashes
                    VpcConfig | {"SecurityGroupIds": [], "Subnets": ["s"]} | must have at least 1 of its items
                    Environment | {"a-b": "c"} | must be letters, digits and _, no digit first
                    """)
    void membersOfADefinition(String member, String value, String message) {
        Requests.requireRefused(DEFINITION + member, value, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DefinitionName|65|must have 1 to 64 characters",
                "StaticHyperParameters/epochs|2501|must have 0 to 2500 characters",
                "AlgorithmSpecification/MetricDefinitions/0/Regex|501|must have 1 to 500 characters",
                "Environment/MODE|513|must have 0 to 512 characters"
            })
    void textsHaveAMostOfCharacters(String member, int characters, String message) {
        Requests.requireRefused(DEFINITION + member, Requests.text(characters), message);
    }
}
