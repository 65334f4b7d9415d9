package org.trainmark.bench.amt;

/** Names of the members of requests and answers that have a counterpart here. */
final class Member {

    static final String ALGORITHM = "AlgorithmSpecification";
    static final String AUTO = "AutoParameters";
    static final String BEST = "BestTrainingJob";
    static final String CATEGORICAL = "CategoricalParameterRanges";
    static final String CONFIG = "HyperParameterTuningJobConfig";
    static final String CONTINUOUS = "ContinuousParameterRanges";
    static final String CONVERGENCE = "ConvergenceDetected";
    static final String CRITERIA = "TuningJobCompletionCriteria";
    static final String DEFINITION = "TrainingJobDefinition";
    static final String DEFINITIONS = "TrainingJobDefinitions";
    static final String DEFINITION_RANGES = "HyperParameterRanges";
    static final String ENVIRONMENT = "Environment";
    static final String EARLY_STOPPING = "TrainingJobEarlyStoppingType";
    static final String FINAL_METRIC = "FinalHyperParameterTuningJobObjectiveMetric";
    static final String HYPERBAND_CONFIG = "HyperbandStrategyConfig";
    static final String INTEGERS = "IntegerParameterRanges";
    static final String JOBS = "MaxNumberOfTrainingJobs";
    static final String JOB_NAME = "HyperParameterTuningJobName";
    static final String LIMITS = "ResourceLimits";
    static final String MAX = "MaxValue";
    static final String MAX_RESOURCE = "MaxResource";
    static final String METRICS = "MetricDefinitions";
    static final String METRIC_NAME = "MetricName";
    static final String MIN = "MinValue";
    static final String MIN_RESOURCE = "MinResource";
    static final String MOST_NOT_IMPROVING = "MaxNumberOfTrainingJobsNotImproving";
    static final String NAME = "Name";
    static final String NOT_IMPROVING = "BestObjectiveNotImproving";
    static final String OBJECTIVE = "HyperParameterTuningJobObjective";
    static final String ON_CONVERGENCE = "CompleteOnConvergence";
    static final String PARALLEL = "MaxParallelTrainingJobs";
    static final String PARENTS = "ParentHyperParameterTuningJobs";
    static final String RANDOM_SEED = "RandomSeed";
    static final String RANGES = "ParameterRanges";
    static final String REGEX = "Regex";
    static final String RESOURCES = "ResourceConfig";
    static final String RUNTIME = "MaxRuntimeInSeconds";
    static final String SCALING = "ScalingType";
    static final String STATICS = "StaticHyperParameters";
    static final String STATUS = "TrainingJobStatus";
    static final String STOPPING = "StoppingCondition";
    static final String STRATEGY = "Strategy";
    static final String STRATEGY_CONFIG = "StrategyConfig";
    static final String SUMMARIES = "TrainingJobSummaries";
    static final String TARGET = "TargetObjectiveMetricValue";
    static final String TUNED = "TunedHyperParameters";
    static final String TUNING_OBJECTIVE = "TuningObjective";
    static final String TUNING_RESOURCES = "HyperParameterTuningResourceConfig";
    static final String TYPE = "Type";
    static final String VALUE = "Value";
    static final String VALUES = "Values";
    static final String WARM_START = "WarmStartConfig";

    private Member() {}
}
