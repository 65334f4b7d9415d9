package org.trainmark.bench.amt.service;

import java.util.regex.Pattern;
import org.trainmark.bench.amt.json.Items;
import org.trainmark.bench.amt.json.Named;
import org.trainmark.bench.amt.json.Shape.Truth;
import org.trainmark.bench.amt.json.Shape.Whole;
import org.trainmark.bench.amt.json.Structure;
import org.trainmark.bench.amt.json.Text;
import org.trainmark.bench.amt.json.Word;

/** What a training job's definition must be, most of which has no counterpart here: data, machines, rights. */
final class TrainingShapes {

    private static final Word INPUT_MODE = Word.of("Pipe", "File", "FastFile");
    private static final Text S3_URI = text(0, 1024, "(https|s3)://([^/]+)/?(.*)", "a place such as s3://bucket/path");
    private static final Text KEY =
            text(0, 2048, "[a-zA-Z0-9:/_-]*", "the id of a key: letters, digits, colons, slashes, _ and -");
    private static final Text INSTANCE = text(1, 64, "ml\\.[a-z0-9-]+\\.[a-z0-9-]+", "a type such as ml.m5.large");
    private static final Whole NUMBER = new Whole(0, Integer.MAX_VALUE);
    private static final Whole FROM_ONE = new Whole(1, Integer.MAX_VALUE);
    private static final Text ID = text(0, 32, "[-0-9a-zA-Z]+", "letters, digits and dashes");

    static final Text REASON = text(0, 1024, "[\\S\\s]*", "text");

    static final Text ROLE = text(
            20,
            2048,
            "arn:aws[a-z\\-]*:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+",
            "a role such as arn:aws:iam::123456789012:role/name");

    private static final Structure METRIC = Structure.needing(Member.NAME, text(1, 255, ".+", "text on one line"))
            .and(Member.REGEX, text(1, 500, ".+", "a regular expression on one line"));

    static final Structure ALGORITHM = Structure.having("TrainingImage", Text.upTo(255))
            .and("TrainingInputMode", INPUT_MODE)
            .or(
                    "AlgorithmName",
                    text(
                            1,
                            170,
                            "(arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:[a-z\\-]*\\/)?"
                                    + "([a-zA-Z0-9]([a-zA-Z0-9-]){0,62})(?<!-)",
                            "the name or ARN of an algorithm"))
            .or(Member.METRICS, new Items(METRIC, 0, 40));

    private static final Structure S3 = Structure.needing(
                    "S3DataType", Word.of("ManifestFile", "S3Prefix", "AugmentedManifestFile", "Converse"))
            .and("S3Uri", S3_URI)
            .or("S3DataDistributionType", Word.of("FullyReplicated", "ShardedByS3Key"))
            .or("AttributeNames", new Items(text(1, 256, ".+", "text on one line"), 0, 16))
            .or("InstanceGroupNames", new Items(text(1, 64, ".+", "text on one line"), 0, 5))
            .or("ModelAccessConfig", Structure.needing("AcceptEula", new Truth()))
            .or("HubAccessConfig", Structure.needing("HubContentArn", Text.upTo(255)));

    private static final Structure FILES = Structure.needing(
                    "FileSystemId", text(11, 21, "(fs-[0-9a-f]{8,})", "an id such as fs-0123456789abcdef0"))
            .and("FileSystemAccessMode", Word.of("rw", "ro"))
            .and("FileSystemType", Word.of("EFS", "FSxLustre"))
            .and("DirectoryPath", Text.upTo(4096));

    private static final Text DATA_SET = text(
            0,
            2048,
            "(arn:[a-z0-9-\\.]{1,63}:sagemaker:\\w+(?:-\\w+)+:(\\d{12}|aws):hub-content\\/)"
                    + "[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}\\/DataSet\\/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,63}"
                    + "(\\/\\d{1,4}.\\d{1,4}.\\d{1,4})?",
            "the ARN of a data set in a hub");

    static final Structure CHANNEL = Structure.needing(
                    "ChannelName", text(1, 64, "[A-Za-z0-9\\.\\-_]+", "letters, digits, dots, - and _"))
            .and(
                    "DataSource",
                    Structure.having("S3DataSource", S3)
                            .or("FileSystemDataSource", FILES)
                            .or("DatasetSource", Structure.needing("DatasetArn", DATA_SET)))
            .or("ContentType", Text.upTo(256))
            .or("CompressionType", Word.of("None", "Gzip"))
            .or("RecordWrapperType", Word.of("None", "RecordIO"))
            .or("InputMode", INPUT_MODE)
            .or("ShuffleConfig", Structure.needing("Seed", new Whole(Long.MIN_VALUE, Long.MAX_VALUE)));

    static final Structure VPC =
            Structure.needing("SecurityGroupIds", new Items(ID, 1, 5)).and("Subnets", new Items(ID, 1, 16));

    static final Structure OUTPUT = Structure.having("KmsKeyId", KEY)
            .and("S3OutputPath", S3_URI)
            .or("CompressionType", Word.of("GZIP", "NONE"));

    private static final Structure GROUP = Structure.needing("InstanceType", INSTANCE)
            .and("InstanceCount", NUMBER)
            .and("InstanceGroupName", text(1, 64, ".+", "text on one line"));

    private static final Structure PLACEMENT = Structure.having("EnableMultipleJobs", new Truth())
            .or(
                    "PlacementSpecifications",
                    new Items(Structure.having("UltraServerId", Text.upTo(256)).and("InstanceCount", NUMBER), 0, 10));

    static final Structure RESOURCES = Structure.having("InstanceType", INSTANCE)
            .or("InstanceCount", NUMBER)
            .or("VolumeSizeInGB", NUMBER)
            .or("VolumeKmsKeyId", KEY)
            .or("KeepAlivePeriodInSeconds", new Whole(0, 21_600))
            .or("InstanceGroups", new Items(GROUP, 0, 5))
            .or(
                    "TrainingPlanArn",
                    text(
                            50,
                            2048,
                            "arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:training-plan/.*",
                            "the ARN of a training plan"))
            .or("InstancePlacementConfig", PLACEMENT);

    private static final Structure INSTANCES = Structure.needing("InstanceType", INSTANCE)
            .and("InstanceCount", NUMBER)
            .and("VolumeSizeInGB", FROM_ONE);

    static final Structure TUNING_RESOURCES = Structure.having("InstanceType", INSTANCE)
            .or("InstanceCount", NUMBER)
            .or("VolumeSizeInGB", NUMBER)
            .or("VolumeKmsKeyId", KEY)
            .or("AllocationStrategy", Word.of("Prioritized"))
            .or("InstanceConfigs", new Items(INSTANCES, 1, 6));

    static final Structure STOPPING = Structure.having(Member.RUNTIME, FROM_ONE)
            .or("MaxWaitTimeInSeconds", FROM_ONE)
            .or("MaxPendingTimeInSeconds", new Whole(7_200, 2_419_200));

    static final Structure CHECKPOINT = Structure.needing("S3Uri", S3_URI).or("LocalPath", Text.upTo(4096));

    static final Named ENVIRONMENT = new Named(
            text(0, 512, "[a-zA-Z_][a-zA-Z0-9_]*", "letters, digits and _, no digit first"),
            text(0, 512, "[\\S\\s]*", "text"),
            48);

    private static final String TAG_FORM = "([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)";

    static final Structure TAG = Structure.needing(
                    "Key", text(1, 128, TAG_FORM, "letters, digits, spaces and _.:/=+-@"))
            .and("Value", text(0, 256, TAG_FORM, "letters, digits, spaces and _.:/=+-@"));

    private TrainingShapes() {}

    private static Text text(int least, int most, String pattern, String words) {
        return new Text(least, most, Pattern.compile(pattern), words);
    }
}
