package org.trainmark.bench.machine;

import java.util.Map;

/** What of a machine decides whether a profile can train on it. */
public record TrainingMeans(Equipment equipment, Gpus gpus, NativeCache nativeCache) {

    /** Reads this machine's, from a few small files; with a GPU as long as its driver takes on top. */
    public static TrainingMeans read(Map<String, String> environment) {
        return new TrainingMeans(
                Equipment.read(environment),
                new NvidiaSmi(SystemFiles.ofThisMachine()).gpus(),
                NativeCache.ofThisUser(environment));
    }
}
