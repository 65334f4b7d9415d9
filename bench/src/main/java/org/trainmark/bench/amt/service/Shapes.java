package org.trainmark.bench.amt.service;

import java.util.regex.Pattern;
import org.trainmark.bench.amt.json.Items;
import org.trainmark.bench.amt.json.Named;
import org.trainmark.bench.amt.json.Shape;
import org.trainmark.bench.amt.json.Shape.Moment;
import org.trainmark.bench.amt.json.Shape.Real;
import org.trainmark.bench.amt.json.Shape.Whole;
import org.trainmark.bench.amt.json.Structure;
import org.trainmark.bench.amt.json.Text;
import org.trainmark.bench.amt.json.Word;

/**
 * What requests and answers of tuning jobs must be, by the service's own model of 2017-07-24, as botocore 1.43 has it:
 * members, types, words, patterns and limits.
 */
public final class Shapes {

    private static final Text JOB_NAME = dashed(32);
    private static final Text DEFINITION_NAME = dashed(64);
    private static final Text METRIC = new Text(1, 255, Pattern.compile(".+"), "text on one line");

    private static final Structure RANGE = Structure.needing(Member.NAME, Text.upTo(256))
            .and(Member.MIN, Text.upTo(256))
            .and(Member.MAX, Text.upTo(256))
            .or(Member.SCALING, Word.of("Auto", "Linear", "Logarithmic", "ReverseLogarithmic"));

    private static final Structure CATEGORICAL =
            Structure.needing(Member.NAME, Text.upTo(256)).and(Member.VALUES, new Items(Text.upTo(256), 1, 30));

    private static final Structure AUTO =
            Structure.needing(Member.NAME, Text.upTo(256)).and("ValueHint", Text.upTo(256));

    private static final Structure RANGES = Structure.having(Member.INTEGERS, new Items(RANGE, 0, 30))
            .or(Member.CONTINUOUS, new Items(RANGE, 0, 30))
            .or(Member.CATEGORICAL, new Items(CATEGORICAL, 0, 30))
            .or(Member.AUTO, new Items(AUTO, 0, 100));

    private static final Structure OBJECTIVE =
            Structure.needing(Member.TYPE, Word.of("Maximize", "Minimize")).and(Member.METRIC_NAME, METRIC);

    private static final Structure CRITERIA = Structure.having(Member.TARGET, new Real())
            .or(Member.NOT_IMPROVING, Structure.having(Member.MOST_NOT_IMPROVING, new Whole(3, Integer.MAX_VALUE)))
            .or(Member.CONVERGENCE, Structure.having(Member.ON_CONVERGENCE, Word.of("Enabled", "Disabled")));

    private static final Structure LIMITS = Structure.having(Member.JOBS, new Whole(1, Integer.MAX_VALUE))
            .and(Member.PARALLEL, new Whole(1, Integer.MAX_VALUE))
            .or(Member.RUNTIME, new Whole(120, 15_768_000));

    private static final Structure HYPERBAND = Structure.having(Member.MIN_RESOURCE, new Whole(1, Integer.MAX_VALUE))
            .or(Member.MAX_RESOURCE, new Whole(1, Integer.MAX_VALUE));

    private static final Structure CONFIG = Structure.needing(
                    Member.STRATEGY, Word.of("Bayesian", "Random", "Hyperband", "Grid"))
            .or(Member.STRATEGY_CONFIG, Structure.having(Member.HYPERBAND_CONFIG, HYPERBAND))
            .or(Member.OBJECTIVE, OBJECTIVE)
            .and(Member.LIMITS, LIMITS)
            .or(Member.RANGES, RANGES)
            .or(Member.EARLY_STOPPING, Word.of("Off", "Auto"))
            .or(Member.CRITERIA, CRITERIA)
            .or(Member.RANDOM_SEED, new Whole(0, Integer.MAX_VALUE));

    private static final Structure DEFINITION = Structure.having("DefinitionName", DEFINITION_NAME)
            .or(Member.TUNING_OBJECTIVE, OBJECTIVE)
            .or(Member.DEFINITION_RANGES, RANGES)
            .or(Member.STATICS, new Named(Text.upTo(256), Text.upTo(2500), 100))
            .and(Member.ALGORITHM, TrainingShapes.ALGORITHM)
            .and("RoleArn", TrainingShapes.ROLE)
            .or("InputDataConfig", new Items(TrainingShapes.CHANNEL, 1, 20))
            .or("VpcConfig", TrainingShapes.VPC)
            .and("OutputDataConfig", TrainingShapes.OUTPUT)
            .or(Member.RESOURCES, TrainingShapes.RESOURCES)
            .or(Member.TUNING_RESOURCES, TrainingShapes.TUNING_RESOURCES)
            .and(Member.STOPPING, TrainingShapes.STOPPING)
            .or("EnableNetworkIsolation", new Shape.Truth())
            .or("EnableInterContainerTrafficEncryption", new Shape.Truth())
            .or("EnableManagedSpotTraining", new Shape.Truth())
            .or("CheckpointConfig", TrainingShapes.CHECKPOINT)
            .or("RetryStrategy", Structure.needing("MaximumRetryAttempts", new Whole(1, 30)))
            .or(Member.ENVIRONMENT, TrainingShapes.ENVIRONMENT);

    private static final Structure WARM_START = Structure.needing(
                    Member.PARENTS, new Items(Structure.having(Member.JOB_NAME, JOB_NAME), 1, 5))
            .and("WarmStartType", Word.of("IdenticalDataAndAlgorithm", "TransferLearning"));

    private static final Structure JOB = Structure.needing(Member.JOB_NAME, JOB_NAME)
            .and(Member.CONFIG, CONFIG)
            .or(Member.DEFINITION, DEFINITION)
            .or(Member.DEFINITIONS, new Items(DEFINITION, 1, 10))
            .or(Member.WARM_START, WARM_START)
            .or("Autotune", Structure.needing("Mode", Word.of("Enabled")));

    /** CreateHyperParameterTuningJob's input. */
    public static final Structure REQUEST = JOB.or("Tags", new Items(TrainingShapes.TAG, 0, 50));

    private static final Structure FINAL_METRIC = Structure.having(Member.TYPE, Word.of("Maximize", "Minimize"))
            .and(Member.METRIC_NAME, METRIC)
            .and(Member.VALUE, new Real());

    private static final Structure TRAINING = Structure.having("TrainingJobDefinitionName", DEFINITION_NAME)
            .and("TrainingJobName", dashed(63))
            .and("TrainingJobArn", Text.upTo(256))
            .or("TuningJobName", JOB_NAME)
            .and("CreationTime", new Moment())
            .or("TrainingStartTime", new Moment())
            .or("TrainingEndTime", new Moment())
            .and(Member.STATUS, Word.of("InProgress", "Completed", "Failed", "Stopping", "Stopped", "Deleting"))
            .and(Member.TUNED, new Named(Text.upTo(256), Text.upTo(2500), 100))
            .or("FailureReason", TrainingShapes.REASON)
            .or(Member.FINAL_METRIC, FINAL_METRIC)
            .or("ObjectiveStatus", Word.of("Succeeded", "Pending", "Failed"))
            .andOthers();

    private static final Whole COUNTER = new Whole(0, Integer.MAX_VALUE);

    /** DescribeHyperParameterTuningJob's output. */
    public static final Structure DESCRIPTION = JOB.and("HyperParameterTuningJobArn", Text.upTo(256))
            .and(
                    "HyperParameterTuningJobStatus",
                    Word.of("Completed", "InProgress", "Failed", "Stopped", "Stopping", "Deleting", "DeleteFailed"))
            .and("CreationTime", new Moment())
            .or("HyperParameterTuningEndTime", new Moment())
            .or("LastModifiedTime", new Moment())
            .and(
                    "TrainingJobStatusCounters",
                    Structure.having("Completed", COUNTER)
                            .or("InProgress", COUNTER)
                            .or("RetryableError", COUNTER)
                            .or("NonRetryableError", COUNTER)
                            .or("Stopped", COUNTER))
            .and(
                    "ObjectiveStatusCounters",
                    Structure.having("Succeeded", COUNTER)
                            .or("Pending", COUNTER)
                            .or("Failed", COUNTER))
            .or(Member.BEST, TRAINING)
            .or("OverallBestTrainingJob", TRAINING)
            .or("FailureReason", TrainingShapes.REASON)
            .or(
                    "TuningJobCompletionDetails",
                    Structure.having("NumberOfTrainingJobsObjectiveNotImproving", COUNTER)
                            .or("ConvergenceDetectedTime", new Moment()))
            .or("ConsumedResources", Structure.having("RuntimeInSeconds", COUNTER))
            .andOthers();

    /** ListTrainingJobsForHyperParameterTuningJob's output. */
    public static final Structure LISTING = Structure.needing(
                    Member.SUMMARIES, new Items(TRAINING, 0, Integer.MAX_VALUE))
            .or("NextToken", Text.upTo(8192))
            .andOthers();

    private Shapes() {}

    private static Text dashed(int most) {
        return new Text(
                1,
                most,
                Pattern.compile("[a-zA-Z0-9](-*[a-zA-Z0-9])*"),
                "letters and digits, with dashes between them alone");
    }
}
