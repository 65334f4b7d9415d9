package org.trainmark.results.history;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.history.change.FoundLevels.Shift;

/**
 * What changed from one measured commit to the next, of all series of one machine class together.
 *
 * @param before the last point before
 * @param after the first point after
 * @param shifts that are seen there
 * @param shared whether the cells of a metric changed together, so that the machine or the run is suspected first
 * @param commits that lie after {@code before} up to {@code after}, that one among them; empty if not known
 * @param facts that differ between the runs before and after: profile, library, versions
 */
public record Event(
        Point before,
        Point after,
        List<SeriesShift> shifts,
        boolean shared,
        Optional<List<String>> commits,
        List<String> facts) {

    /** A change of level in one series. */
    public record SeriesShift(MeasuredSeries series, Shift shift) {

        public SeriesShift {
            requireNonNull(series, "series");
            requireNonNull(shift, "shift");
        }
    }

    public Event {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        shifts = List.copyOf(shifts);
        requireNonNull(commits, "commits");
        facts = List.copyOf(facts);
    }

    /** Returns whether enough runs have shown a part of it. */
    public boolean isConfirmed() {
        return shifts.stream().anyMatch(one -> one.shift().confirmed());
    }

    /** Returns whether a guarded metric is worse since then, and still is. */
    public boolean isWorsening() {
        return shifts.stream().anyMatch(one -> one.series().isWorsened(one.shift()));
    }

    /** Returns whether what is confirmed of it made a guarded metric worse, and it still is. */
    public boolean isConfirmedWorsening() {
        return shifts.stream()
                .anyMatch(one -> one.shift().confirmed() && one.series().isWorsened(one.shift()));
    }
}
