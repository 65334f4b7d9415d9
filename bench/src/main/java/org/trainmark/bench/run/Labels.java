package org.trainmark.bench.run;

import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.trainmark.bench.suite.Trial;

/** Short words for trials. */
final class Labels {

    private Labels() {}

    public static String of(Trial trial) {
        return of(trial.cell().values(), trial.repetition());
    }

    /** Returns {@code batch-size=64 optimizer=adam #2}. */
    public static String of(SortedMap<String, String> cell, int repetition) {
        String values = cell.entrySet().stream().map(Labels::of).collect(Collectors.joining(" "));
        return values + (values.isEmpty() ? "#" : " #") + (repetition + 1);
    }

    private static String of(Map.Entry<String, String> value) {
        return value.getKey() + "=" + value.getValue();
    }

    static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
