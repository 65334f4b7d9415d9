package org.trainmark.bench.amt.service;

/** Names of the members of requests and answers that have a counterpart here. */
public final class Member {

    public static final String ALGORITHM = "AlgorithmSpecification";
    public static final String AUTO = "AutoParameters";
    public static final String BEST = "BestTrainingJob";
    public static final String CATEGORICAL = "CategoricalParameterRanges";
    public static final String CONFIG = "HyperParameterTuningJobConfig";
    public static final String CONTINUOUS = "ContinuousParameterRanges";
    public static final String CONVERGENCE = "ConvergenceDetected";
    public static final String CRITERIA = "TuningJobCompletionCriteria";
    public static final String DEFINITION = "TrainingJobDefinition";
    public static final String DEFINITIONS = "TrainingJobDefinitions";
    public static final String DEFINITION_RANGES = "HyperParameterRanges";
    public static final String ENVIRONMENT = "Environment";
    public static final String EARLY_STOPPING = "TrainingJobEarlyStoppingType";
    public static final String FINAL_METRIC = "FinalHyperParameterTuningJobObjectiveMetric";
    public static final String HYPERBAND_CONFIG = "HyperbandStrategyConfig";
    public static final String INTEGERS = "IntegerParameterRanges";
    public static final String JOBS = "MaxNumberOfTrainingJobs";
    public static final String JOB_NAME = "HyperParameterTuningJobName";
    public static final String LIMITS = "ResourceLimits";
    public static final String MAX = "MaxValue";
    public static final String MAX_RESOURCE = "MaxResource";
    public static final String METRICS = "MetricDefinitions";
    public static final String METRIC_NAME = "MetricName";
    public static final String MIN = "MinValue";
    public static final String MIN_RESOURCE = "MinResource";
    public static final String MOST_NOT_IMPROVING = "MaxNumberOfTrainingJobsNotImproving";
    public static final String NAME = "Name";
    public static final String NOT_IMPROVING = "BestObjectiveNotImproving";
    public static final String OBJECTIVE = "HyperParameterTuningJobObjective";
    public static final String ON_CONVERGENCE = "CompleteOnConvergence";
    public static final String PARALLEL = "MaxParallelTrainingJobs";
    public static final String PARENTS = "ParentHyperParameterTuningJobs";
    public static final String RANDOM_SEED = "RandomSeed";
    public static final String RANGES = "ParameterRanges";
    public static final String REGEX = "Regex";
    public static final String RESOURCES = "ResourceConfig";
    public static final String RUNTIME = "MaxRuntimeInSeconds";
    public static final String SCALING = "ScalingType";
    public static final String STATICS = "StaticHyperParameters";
    public static final String STATUS = "TrainingJobStatus";
    public static final String STOPPING = "StoppingCondition";
    public static final String STRATEGY = "Strategy";
    public static final String STRATEGY_CONFIG = "StrategyConfig";
    public static final String SUMMARIES = "TrainingJobSummaries";
    public static final String TARGET = "TargetObjectiveMetricValue";
    public static final String TUNED = "TunedHyperParameters";
    public static final String TUNING_OBJECTIVE = "TuningObjective";
    public static final String TUNING_RESOURCES = "HyperParameterTuningResourceConfig";
    public static final String TYPE = "Type";
    public static final String VALUE = "Value";
    public static final String VALUES = "Values";
    public static final String WARM_START = "WarmStartConfig";

    private Member() {}
}
