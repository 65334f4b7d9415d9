package org.trainmark.results.log.stored;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.Measurement;

/**
 * The texts of one log, each kept once: a log repeats most of them in every line. Lines may be read beside each other.
 */
public final class SharedTexts {

    private final Map<String, String> known = new ConcurrentHashMap<>();

    String shared(String text) {
        String same = known.putIfAbsent(text, text);
        return same == null ? text : same;
    }

    SortedMap<String, String> values(@Nullable Map<String, String> map) {
        SortedMap<String, String> shared = new TreeMap<>();
        if (map != null) {
            map.forEach((name, value) -> shared.put(shared(name), shared(value)));
        }
        return shared;
    }

    SortedMap<String, Measurement> measurements(@Nullable Map<String, Measurement> map) {
        SortedMap<String, Measurement> shared = new TreeMap<>();
        if (map != null) {
            map.forEach((name, measured) ->
                    shared.put(shared(name), new Measurement(measured.value(), shared(measured.unit()))));
        }
        return shared;
    }
}
