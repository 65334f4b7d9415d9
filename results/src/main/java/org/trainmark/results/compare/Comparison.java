package org.trainmark.results.compare;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What came of comparing a candidate with a base.
 *
 * @param cells those that both sides have, in the order of their labels
 * @param notes what else a reader must know: what differs between the sides, what was left out
 * @param level at which a p-value is significant
 */
public record Comparison(String base, String candidate, List<CellComparison> cells, List<String> notes, double level) {

    public Comparison {
        requireNonNull(base, "base");
        requireNonNull(candidate, "candidate");
        cells = List.copyOf(cells);
        notes = List.copyOf(notes);
    }

    /** Returns this comparison with more to know. */
    public Comparison with(List<String> moreNotes) {
        return new Comparison(
                base,
                candidate,
                cells,
                Stream.concat(notes.stream(), moreNotes.stream()).toList(),
                level);
    }

    /** Returns the fewest trials that any cell has of a guarded metric, on the side that has fewer; 0 if none. */
    int fewestTrials() {
        return guarded()
                .mapToInt(Effect::trials)
                .filter(trials -> trials > 0)
                .min()
                .orElse(0);
    }

    private Stream<Effect> guarded() {
        return cells.stream()
                .flatMap(cell -> cell.effects().stream())
                .filter(effect -> effect.metric().guarded());
    }

    List<ComparedMetric> guardedMetrics() {
        return guarded().map(Effect::metric).distinct().toList();
    }

    /** Returns the verdict of all guarded metrics of all cells: one that is worse is a regression. */
    public Verdict verdict() {
        return Verdict.ofAll(guarded().map(Effect::verdict).toList());
    }

    /** Returns how many guarded effects have a verdict. */
    public long count(Verdict verdict) {
        return guarded().filter(effect -> effect.verdict() == verdict).count();
    }

    /**
     * Returns how many trials of each cell and side would likely settle what cannot be told, as far as that is known.
     */
    public OptionalInt trialsToSettle() {
        return guarded()
                .flatMapToInt(effect -> effect.trialsToSettle().stream())
                .max();
    }
}
