package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.TimeToTarget;

/**
 * What a metric says of a cell.
 *
 * @param value empty for a time that was not reached
 * @param note what else a reader must know, such as {@code 4/5} for trials that reached a target; may be empty
 */
public record Figure(OptionalDouble value, Optional<Interval> interval, String note) {

    public Figure {
        requireNonNull(value, "value");
        requireNonNull(interval, "interval");
        requireNonNull(note, "note");
    }

    static Figure of(double value) {
        return new Figure(OptionalDouble.of(value), Optional.empty(), "");
    }

    /** Returns an estimate with its interval. */
    public static Figure of(Estimate estimate) {
        return new Figure(OptionalDouble.of(estimate.value()), estimate.interval(), "");
    }

    public static Figure of(TimeToTarget time) {
        return new Figure(time.median(), time.interval(), time.reached() + "/" + time.trials());
    }

    /** Returns the value for people, without its interval; a dash for a time that was not reached. */
    public String shortText(Unit unit) {
        return withNote(value.isPresent() ? unit.text(value.getAsDouble()) : "–");
    }

    /** Returns the value for people, with its interval if it has one. */
    public String text(Unit unit) {
        if (value.isEmpty()) {
            return withNote("not reached");
        }
        return interval.isPresent() ? withNote(unit.text(value.getAsDouble(), interval.get())) : shortText(unit);
    }

    private String withNote(String text) {
        return note.isEmpty() ? text : text + ", " + note;
    }
}
