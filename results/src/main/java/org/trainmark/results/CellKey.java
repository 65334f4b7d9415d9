package org.trainmark.results;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cell: everything that determines its trials but the seed.
 *
 * @param settings the canonical text of every setting by its name, nothing left to defaults; of a trial of an early
 *     version, what its run says
 * @param axes of what varies in the run, the text as the suite writes it, by the name of the axis, which may lead into
 *     a setting: {@code model.mlp.hidden}
 */
public record CellKey(SortedMap<String, String> settings, SortedMap<String, String> axes) {

    public CellKey {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        axes = Collections.unmodifiableSortedMap(new TreeMap<>(axes));
    }

    /** Returns the name of the setting that an axis varies, or a part of. */
    public static String settingOf(String axis) {
        int dot = axis.indexOf('.');
        return dot < 0 ? axis : axis.substring(0, dot);
    }

    /** Returns the text of an axis or, if there is no such axis, of the setting of that name. */
    public Optional<String> value(String name) {
        String text = axes.get(name);
        return Optional.ofNullable(text == null ? settings.get(name) : text);
    }

    /** Returns the batch size; empty where it is not known or no number. */
    public OptionalInt batchSize() {
        return number(SettingNames.BATCH_SIZE);
    }

    /** Returns the axis that says how long sequences are; empty where their length does not vary. */
    public Optional<String> sequenceAxis() {
        return SettingNames.SEQUENCE_LENGTHS.stream()
                .filter(axis -> axes.containsKey(axis) && number(axis).isPresent())
                .findFirst();
    }

    /** Returns how long sequences are; empty where their length does not vary. */
    public OptionalInt sequenceLength() {
        return sequenceAxis().map(this::number).orElse(OptionalInt.empty());
    }

    /** Returns what cells have in common that differ in the length of sequences alone. */
    public CellKey withoutSequenceLength() {
        return sequenceAxis().map(this::without).orElse(this);
    }

    private OptionalInt number(String name) {
        try {
            return value(name).stream().mapToInt(Integer::parseInt).findFirst();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** Returns the name of the profile, if it is known. */
    public Optional<String> profile() {
        return value(SettingNames.PROFILE);
    }

    /**
     * Returns what cells have in common that differ in an axis alone: no longer that axis, nor the setting that it
     * varies.
     */
    public CellKey without(String axis) {
        SortedMap<String, String> otherAxes = new TreeMap<>(axes);
        otherAxes.remove(axis);
        SortedMap<String, String> otherSettings = new TreeMap<>(settings);
        otherSettings.keySet().removeAll(facts(settingOf(axis)));
        return new CellKey(otherSettings, otherAxes);
    }

    /** Returns a setting with whatever is recorded of what it names. */
    private static Set<String> facts(String setting) {
        return switch (setting) {
            case SettingNames.PROFILE -> Set.of(setting, SettingNames.PROFILE_SETTINGS);
            case SettingNames.DATA -> Set.of(setting, SettingNames.DATA_SHA256);
            default -> Set.of(setting);
        };
    }

    /** Returns the names of the settings that two cells both know, and that are not the same. */
    public List<String> differences(CellKey other) {
        return settings.keySet().stream()
                .filter(name -> other.settings.containsKey(name)
                        && !Objects.equals(settings.get(name), other.settings.get(name)))
                .toList();
    }

    /** Returns whether another version may have recorded the same cell so: what both know is the same. */
    public boolean agreesWith(CellKey other) {
        return axes.equals(other.axes) && differences(other).isEmpty();
    }
}
