package org.trainmark.results;

import java.util.List;

/** The settings that results know by name: what they group cells by, what plots are over, what is priced. */
public final class SettingNames {

    public static final String BATCH_SIZE = "batch-size";
    public static final String LEARNING_RATE = "learning-rate";
    public static final String OPTIMIZER = "optimizer";
    public static final String SCHEDULE = "schedule";
    public static final String PROFILE = "profile";
    /** What a profile of that name was. */
    public static final String PROFILE_SETTINGS = "profile-settings";

    /** A program of the user's that trains, if it is no network of Trainmark's. */
    public static final String PROGRAM = "program";

    public static final String DATA = "data";
    /** Digest of the data of that description. */
    public static final String DATA_SHA256 = "data-sha256";

    /** What says how long sequences are, as an axis leads to it: one of these, or none. */
    public static final List<String> SEQUENCE_LENGTHS = List.of("data.sequences.copy.length", "data.text.context");

    public static final String THROUGHPUT = "throughput";
    public static final String CONVERGENCE = "convergence";
    public static final String RANGE_TEST = "range-test";
    /** Bytes that the engine was held to, of a trial that was to see whether it can do with them. */
    public static final String MEMORY_LIMIT = "memory-limit";

    /** What activations are computed again on the way back, in place of being kept. */
    public static final String RECOMPUTE = "recompute";

    public static final String SEED = "seed";

    /** Which of the trainings of a run it is that a person steered. */
    public static final String COURSE = "course";

    private SettingNames() {}
}
