package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.TimeToTarget;

/**
 * What a metric says of a cell.
 *
 * @param value infinite for a time that was not reached
 * @param note what else a reader must know, such as {@code 4/5} for trials that reached a target; may be empty
 */
public record Figure(double value, Optional<Interval> interval, String note) {

    public Figure {
        requireNonNull(interval, "interval");
        requireNonNull(note, "note");
    }

    static Figure of(double value) {
        return new Figure(value, Optional.empty(), "");
    }

    static Figure of(Estimate estimate) {
        return new Figure(estimate.value(), estimate.interval(), "");
    }

    public static Figure of(TimeToTarget time) {
        return new Figure(time.median(), time.interval(), time.reached() + "/" + time.trials());
    }

    /** Returns whether there is a number to show. */
    public boolean isFinite() {
        return Double.isFinite(value);
    }

    /** Returns the value for people, without its interval; a dash for a time that was not reached. */
    public String shortText(Unit unit) {
        return withNote(isFinite() ? unit.text(value) : "–");
    }

    /** Returns the value for people, with its interval if it has one. */
    public String text(Unit unit) {
        if (!isFinite()) {
            return withNote("not reached");
        }
        return interval.isPresent() ? withNote(unit.text(value, interval.get())) : shortText(unit);
    }

    private String withNote(String text) {
        return note.isEmpty() ? text : text + ", " + note;
    }
}
