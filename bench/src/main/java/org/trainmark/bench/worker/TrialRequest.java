package org.trainmark.bench.worker;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialKey;

/**
 * All that a worker must know of a trial: values, and nothing of where the run is kept.
 *
 * @param key with the digest of the data among the settings of its cell
 * @param settings with the trial's seed
 * @param timeout after which the trial is stopped
 * @param order when it runs among the tries of its run, from 0
 * @param earlier tries of this trial
 * @param goesOn whether its training goes on from where the last of them paused
 */
public record TrialRequest(
        TrialKey key,
        Settings settings,
        Profile profile,
        Measure measure,
        Duration timeout,
        int order,
        int earlier,
        boolean goesOn) {

    public TrialRequest {
        requireNonNull(key, "key");
        requireNonNull(settings, "settings");
        requireNonNull(profile, "profile");
        requireNonNull(measure, "measure");
        requireNonNull(timeout, "timeout");
    }

    /** Returns the request for a trial that is run for a reason. */
    public static TrialRequest of(
            Trial trial, Origin origin, Duration timeout, int order, int earlier, boolean goesOn) {
        return new TrialRequest(
                trial.key(origin),
                trial.settings(),
                trial.cell().profile(),
                trial.cell().measure(),
                timeout,
                order,
                earlier,
                goesOn);
    }

    /** Returns whether a person steers the training. */
    public boolean isWatched() {
        return key.origin().plan().equals(Origin.WATCH);
    }

    /** Returns the name of this try: the trial's id, and the number of the try from the second on. */
    public String name() {
        return name(earlier);
    }

    /** Returns the name of the try whose training this one goes on with, if it does. */
    public Optional<String> goesOnFrom() {
        return goesOn ? Optional.of(name(earlier - 1)) : Optional.empty();
    }

    private String name(int before) {
        return before == 0 ? key.id() : "%s-try%d".formatted(key.id(), before + 1);
    }
}
