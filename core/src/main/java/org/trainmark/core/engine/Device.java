package org.trainmark.core.engine;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something an engine can compute on.
 *
 * @param id how a profile names it: {@code cpu}, {@code cuda:0}
 * @param obstacle why it cannot be used, and what would mend that; empty if it can
 */
public record Device(String id, String name, Optional<String> obstacle) {

    public Device {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(obstacle, "obstacle");
    }
}
