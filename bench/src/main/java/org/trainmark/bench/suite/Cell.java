package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.SortedMap;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.space.Point;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.bench.suite.workload.Workload;
import org.trainmark.results.CellKey;
import org.trainmark.results.SettingNames;

/**
 * A point with everything that determines its trials.
 *
 * @param id digest of everything that determines a trial of this cell but its repetition
 * @param settings of the workload in full, as texts
 */
public record Cell(String id, Point point, Workload workload, Settings settings, Profile profile, Measure measure) {

    public Cell {
        requireNonNull(id, "id");
        requireNonNull(point, "point");
        requireNonNull(workload, "workload");
        requireNonNull(settings, "settings");
        requireNonNull(profile, "profile");
        requireNonNull(measure, "measure");
    }

    /** Returns what results know this cell by. */
    public CellKey key() {
        SortedMap<String, String> facts = settings.keptByRuns(values().keySet());
        facts.remove(Setting.SEED.name());
        facts.put(SettingNames.PROFILE_SETTINGS, profile.toText());
        network()
                .ifPresent(network ->
                        facts.put(SettingNames.DATA_SHA256, network.data().sha256()));
        facts.putAll(measure.texts());
        return new CellKey(facts, values());
    }

    /** Returns the network that its trials train; empty if they run a program. */
    public Optional<Workload.Network> network() {
        return workload instanceof Workload.Network network ? Optional.of(network) : Optional.empty();
    }

    /** Returns the canonical text of each value of the point by its name. */
    public SortedMap<String, String> values() {
        return point.texts();
    }
}
