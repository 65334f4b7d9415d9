package org.trainmark.core.data.load;

import static java.util.Objects.requireNonNull;

/**
 * Examples one after another of which neighbors are alike.
 *
 * @param place what messages call where they are from
 * @param examples how many there are
 */
record Stretch(String place, int examples) {

    Stretch {
        requireNonNull(place, "place");
    }
}
