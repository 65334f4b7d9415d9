package org.trainmark.results.log.stored;

import java.util.SortedMap;
import org.trainmark.results.RunInfo;

/** Checks those settings of a run that verdicts are reached by. */
final class SoundSettings {

    private SoundSettings() {}

    /**
     * Returns the settings.
     *
     * @throws IllegalArgumentException if one of them cannot be
     */
    static SortedMap<String, String> of(SortedMap<String, String> settings) {
        settings.forEach((name, value) -> {
            if (name.equals(RunInfo.LOOKS) && !value.matches("[1-9]\\d{0,8}")) {
                throw unsound(name, value, "a whole number from 1 on");
            }
            if (name.startsWith(RunInfo.GUARD) && !isPart(value)) {
                throw unsound(name, value, "a part of at least 0 and below 1");
            }
        });
        return settings;
    }

    private static boolean isPart(String text) {
        try {
            double part = Double.parseDouble(text);
            return part >= 0 && part < 1;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static IllegalArgumentException unsound(String name, String value, String expected) {
        return new IllegalArgumentException(
                "'%s' in 'settings' is '%s', but must be %s".formatted(name, value, expected));
    }
}
