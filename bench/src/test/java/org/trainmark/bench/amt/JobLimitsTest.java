package org.trainmark.bench.amt;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service would refuse of a job, and of how it searches, is refused here with its place and its mend. */
class JobLimitsTest {

    private static final String REQUEST = "/";
    private static final String CONFIG = "/HyperParameterTuningJobConfig/";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    HyperParameterTuningJobName | "my_job" | must be letters and digits, with dashes between them alone, but is 'my_job'
                    HyperParameterTuningJobName | "-job" | must be letters and digits
                    HyperParameterTuningJobName | "" | must have 1 to 32 characters, but has 0; write a longer one
                    HyperParameterTuningJobName | '' | is missing; add it
                    Foo | 1 | is not known there
                    HyperParameterTuningJobConfig | '' | is missing; add it
                    HyperParameterTuningJobConfig | [] | must be an object, but is an array; write {...}
                    TrainingJobDefinition | '' | must have one of TrainingJobDefinition and TrainingJobDefinitions, but has neither; add one
                    TrainingJobDefinitions | [] | must have at least 1 of its items
                    TrainingJobDefinitions | [{}] | must have one of TrainingJobDefinition and TrainingJobDefinitions, but has both; leave one out
                    WarmStartConfig/WarmStartType | "IDENTICAL_DATA_AND_ALGORITHM" | write "IdenticalDataAndAlgorithm"
                    WarmStartConfig/WarmStartType | '' | is missing
                    WarmStartConfig/ParentHyperParameterTuningJobs | [] | must have at least 1 of its items
                    WarmStartConfig/ParentHyperParameterTuningJobs/0/HyperParameterTuningJobName | "a_b" | must be letters and digits
                    Autotune | {"Mode": "Disabled"} | must be one of Enabled
                    Tags/0/Key | "a\\u0000" | must be letters, digits, spaces and _.:/=+-@
                    """)
    void membersOfTheRequest(String member, String value, String message) {
        Requests.requireRefused(REQUEST + member, value, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HyperParameterTuningJobName|33|must have 1 to 32 characters, but has 33; write a shorter one",
                "Tags/0/Value|257|must have 0 to 256 characters"
            })
    void namesAndTagsHaveAMostOfCharacters(String member, int characters, String message) {
        Requests.requireRefused(REQUEST + member, Requests.text(characters), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Strategy | "bayesian" | must be one of Bayesian, Random, Hyperband, Grid, but is 'bayesian'; write "Bayesian"
                    Strategy | "" | must be one of Bayesian, Random, Hyperband, Grid
                    Strategy | '' | is missing
                    StrategyConfig | {"HyperbandStrategyConfig": {"MinResource": 1}} | is for Hyperband alone; leave it out
                    HyperParameterTuningJobObjective | '' | is missing; add it with Type and MetricName
                    HyperParameterTuningJobObjective/Type | "max" | must be one of Maximize, Minimize
                    HyperParameterTuningJobObjective/MetricName | "other" | is 'other', which MetricDefinitions does not define; write one of validation:rmse, train:loss, gradient:norm
                    ResourceLimits | '' | is missing
                    ResourceLimits/MaxParallelTrainingJobs | '' | is missing
                    ResourceLimits/MaxParallelTrainingJobs | 0 | must be a whole number from 1 to 2147483647, but is 0
                    ResourceLimits/MaxParallelTrainingJobs | 101 | must be at most 100 jobs side by side
                    ResourceLimits/MaxNumberOfTrainingJobs | "20" | write 20 without quotes
                    ResourceLimits/MaxNumberOfTrainingJobs | 0 | must be a whole number from 1
                    ResourceLimits/MaxNumberOfTrainingJobs | 2.5 | must be a whole number from 1
                    ResourceLimits/MaxNumberOfTrainingJobs | 751 | must be at most 750 jobs
                    ResourceLimits/MaxRuntimeInSeconds | 119 | must be a whole number from 120 to 15768000, but is 119
                    ResourceLimits/MaxRuntimeInSeconds | 15768001 | must be a whole number from 120 to 15768000, but is 15768001
                    ParameterRanges | '' | is missing; add it with what is to be chosen
                    ParameterRanges | {} | leaves nothing to choose; add a range
                    TrainingJobEarlyStoppingType | "AUTO" | must be one of Off, Auto, but is 'AUTO'; write "Auto"
                    TuningJobCompletionCriteria/TargetObjectiveMetricValue | "0.9" | must be a number without quotes
                    TuningJobCompletionCriteria/BestObjectiveNotImproving/MaxNumberOfTrainingJobsNotImproving | 2 | must be a whole number from 3
                    TuningJobCompletionCriteria/ConvergenceDetected/CompleteOnConvergence | true | must be one of Enabled, Disabled, but is true
                    RandomSeed | -1 | must be a whole number from 0
                    RandomSeed | 1.5 | must be a whole number from 0
                    """)
    void membersOfItsConfig(String member, String value, String message) {
        Requests.requireRefused(CONFIG + member, value, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"HyperParameterTuningJobObjective/MetricName|256|must have 1 to 255 characters, but has 256"})
    void aMetricsNameHasAMostOfCharacters(String member, int characters, String message) {
        Requests.requireRefused(CONFIG + member, Requests.text(characters), message);
    }
}
