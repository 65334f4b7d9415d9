package org.trainmark.bench.suite.setting;

import static java.util.Objects.requireNonNull;

import org.trainmark.core.data.DataRequest;
import org.trainmark.core.engine.TrainingConfig;

/**
 * What one trial trains, on what, and where.
 *
 * @param profile name of the profile
 */
public record Setup(DataRequest data, TrainingConfig training, String profile) {

    public Setup {
        requireNonNull(data, "data");
        requireNonNull(training, "training");
        requireNonNull(profile, "profile");
    }
}
