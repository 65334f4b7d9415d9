package org.trainmark.bench.doctor;

import java.util.Optional;
import org.trainmark.core.engine.Obstacle;

/**
 * Whether an engine or a profile works here, as far as its files tell: nothing is started.
 *
 * @param about what it is, in few words
 * @param obstacle empty if nothing speaks against it
 */
public record Check(String name, String about, Optional<Obstacle> obstacle) {

    public boolean works() {
        return obstacle.isEmpty();
    }
}
