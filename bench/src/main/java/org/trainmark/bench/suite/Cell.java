package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;

import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.space.Point;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.bench.suite.setting.Setup;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Architecture;
import org.trainmark.results.CellKey;
import org.trainmark.results.SettingNames;

/**
 * A point with everything that determines its trials.
 *
 * @param id digest of everything that determines a trial of this cell but its repetition
 * @param settings the setup in full, as texts
 * @param data facts of the examples that it trains on
 */
public record Cell(
        String id, Point point, Setup setup, Settings settings, Profile profile, Measure measure, DataFacts data) {

    public Cell {
        requireNonNull(id, "id");
        requireNonNull(point, "point");
        requireNonNull(setup, "setup");
        requireNonNull(settings, "settings");
        requireNonNull(profile, "profile");
        requireNonNull(measure, "measure");
        requireNonNull(data, "data");
    }

    /** Returns what results know this cell by. */
    public CellKey key() {
        SortedMap<String, String> facts = new TreeMap<>(settings.texts());
        facts.remove(Setting.SEED.name());
        facts.put(SettingNames.PROFILE_SETTINGS, profile.toText());
        facts.put(SettingNames.DATA_SHA256, data.sha256());
        facts.putAll(measure.texts());
        return new CellKey(facts, values());
    }

    /** Returns the network for its data. */
    public Architecture architecture() {
        TrainingConfig training = setup.training();
        return training.model().architecture(data.shape(), training.loss().outputs(data.task()));
    }

    /** Returns the canonical text of each value of the point by its name. */
    public SortedMap<String, String> values() {
        return point.texts();
    }
}
