package org.trainmark.bench.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What one page has been told, so that it is told nothing twice. */
final class Visit {

    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, Integer> points = new HashMap<>();
    private Place place;

    Visit(Place place) {
        this.place = place;
    }

    Place place() {
        return place;
    }

    /** Goes on with what has a key and so many lines; forgets what it knew of anything else. */
    void goOnWith(String key, int lines) {
        if (!place.key().equals(key) || place.line() > lines) {
            place = new Place(key, 0);
            parts.clear();
            points.clear();
        }
    }

    /** Returns fields of JSON for the parts that differ from what was told; these count as told from now on. */
    List<String> changed(SortedMap<String, String> now) {
        List<String> changed = new ArrayList<>();
        now.forEach((name, json) -> {
            if (!json.equals(parts.put(name, json))) {
                changed.add("\"%s\":".formatted(name) + json);
            }
        });
        return changed;
    }

    /** Notes that all lines up to this one are told. */
    void told(int line) {
        place = new Place(place.key(), line);
    }

    /** Returns how many points of a try's curve are told. */
    int points(String name) {
        return points.getOrDefault(name, 0);
    }

    void toldPoints(String name, int count) {
        points.put(name, count);
    }
}
