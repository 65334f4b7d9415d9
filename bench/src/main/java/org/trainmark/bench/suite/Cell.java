package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.RangeTestFormat;
import org.trainmark.bench.suite.setting.Settings;

/**
 * One point of a suite's grid.
 *
 * @param id digest of everything that determines a trial of this cell but its repetition
 * @param values canonical text of each axis's value by the axis's name
 */
public record Cell(String id, SortedMap<String, String> values, Settings settings, Profile profile) {

    private static final int ID_DIGITS = 12;

    public Cell {
        requireNonNull(id, "id");
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        requireNonNull(settings, "settings");
        requireNonNull(profile, "profile");
    }

    /** Returns the id: twelve hexadecimal digits that rest on nothing but the texts given here. */
    static String id(Settings settings, Profile profile, Measure measure, String dataSha256) {
        SortedMap<String, String> facts = new TreeMap<>(settings.texts());
        facts.put("profile-settings", profile.toText());
        facts.put("data-sha256", dataSha256);
        measure.throughput().ifPresent(throughput -> facts.put("throughput", throughput.toText()));
        measure.convergence().ifPresent(convergence -> facts.put("convergence", convergence.toText()));
        measure.rangeTest().ifPresent(test -> facts.put("range-test", RangeTestFormat.write(test)));
        if (measure.devicesAtOnce()) {
            facts.put(Measure.DEVICES_AT_ONCE, "true");
        }
        String text = facts.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(joining("\n"));
        return Sha256.of(text).substring(0, ID_DIGITS);
    }
}
