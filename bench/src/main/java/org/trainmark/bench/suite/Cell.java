package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.RangeTestFormat;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.results.CellKey;
import org.trainmark.results.SettingNames;

/**
 * One point of a suite's grid.
 *
 * @param id digest of everything that determines a trial of this cell but its repetition
 * @param key what results know it by
 */
public record Cell(String id, CellKey key, Settings settings, Profile profile) {

    private static final int ID_DIGITS = 12;

    public Cell {
        requireNonNull(id, "id");
        requireNonNull(key, "key");
        requireNonNull(settings, "settings");
        requireNonNull(profile, "profile");
    }

    /**
     * Returns the cell of a point.
     *
     * @param axes canonical text of each axis's value by the axis's name
     */
    static Cell of(
            SortedMap<String, String> axes, Settings settings, Profile profile, Measure measure, String dataSha256) {
        CellKey key = new CellKey(facts(settings, profile, measure, dataSha256), axes);
        return new Cell(id(key, settings.seed()), key, settings, profile);
    }

    /** Returns canonical text of each axis's value by the axis's name. */
    public SortedMap<String, String> values() {
        return key.axes();
    }

    private static SortedMap<String, String> facts(
            Settings settings, Profile profile, Measure measure, String dataSha256) {
        SortedMap<String, String> facts = new TreeMap<>(settings.texts());
        facts.remove(Settings.SEED);
        facts.put(SettingNames.PROFILE_SETTINGS, profile.toText());
        facts.put(SettingNames.DATA_SHA256, dataSha256);
        measure.throughput().ifPresent(throughput -> facts.put(SettingNames.THROUGHPUT, throughput.toText()));
        measure.convergence().ifPresent(convergence -> facts.put(SettingNames.CONVERGENCE, convergence.toText()));
        measure.rangeTest().ifPresent(test -> facts.put(SettingNames.RANGE_TEST, RangeTestFormat.write(test)));
        if (measure.devicesAtOnce()) {
            facts.put(Measure.DEVICES_AT_ONCE, "true");
        }
        return facts;
    }

    /** Returns twelve hexadecimal digits that rest on nothing but the texts given here. */
    private static String id(CellKey key, long seed) {
        SortedMap<String, String> facts = new TreeMap<>(key.settings());
        facts.put(Settings.SEED, Long.toString(seed));
        String text = facts.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(joining("\n"));
        return Sha256.of(text).substring(0, ID_DIGITS);
    }
}
