package org.trainmark.bench.page;

import static java.util.Objects.requireNonNull;

/**
 * What a page did not know.
 *
 * @param place up to where it knows the log with this
 * @param json one line
 * @param last whether nothing will follow
 */
record News(Place place, String json, boolean last) {

    News {
        requireNonNull(place, "place");
        requireNonNull(json, "json");
    }

    /** Returns it as a server-sent event. */
    String event() {
        return "id: " + place.text() + "\ndata: " + json + "\n\n";
    }
}
