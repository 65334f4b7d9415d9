package org.trainmark.results.early;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * One running training where it is compared with others: at its last evaluation. All are read by the same yardstick.
 *
 * @param training up to that place
 * @param completed the trainings that came to ends of their own, failures included
 * @param endedEarly those that a rule ended
 * @param running those that run beside it, as far as they are
 */
public record Rung(Track training, List<Track> completed, List<Track> endedEarly, List<Track> running) {

    public Rung {
        requireNonNull(training, "training");
        completed = List.copyOf(completed);
        endedEarly = List.copyOf(endedEarly);
        running = List.copyOf(running);
    }

    double place() {
        return training.place();
    }

    Yardstick yardstick() {
        return training.yardstick();
    }

    /** Returns the place in words: {@code epoch 3}. */
    String where() {
        return yardstick().pace().text(place());
    }

    Stream<Track> others() {
        return Stream.of(completed, endedEarly, running).flatMap(List::stream);
    }
}
