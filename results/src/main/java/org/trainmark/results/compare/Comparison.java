package org.trainmark.results.compare;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Verdict;

/**
 * What came of comparing a candidate with a base.
 *
 * @param cells those that both sides have, in the order of their labels
 * @param missing names of cells that the base has and the candidate has not, so that nobody can call all the same
 * @param notes what else a reader must know: what differs between the sides, what was left out
 * @param level at which a p-value is significant
 */
public record Comparison(
        String base,
        String candidate,
        List<CellComparison> cells,
        List<String> missing,
        List<String> notes,
        double level) {

    public Comparison {
        requireNonNull(base, "base");
        requireNonNull(candidate, "candidate");
        cells = List.copyOf(cells);
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    /** Returns this comparison with more to know. */
    public Comparison with(List<String> moreNotes) {
        return new Comparison(
                base,
                candidate,
                cells,
                missing,
                Stream.concat(notes.stream(), moreNotes.stream()).toList(),
                level);
    }

    /** Returns the fewest trials that any cell has of a guarded metric, on the side that has fewer; 0 if none. */
    public int fewestTrials() {
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

    /** Returns the metrics that count for the verdict over all, each once. */
    public List<ComparedMetric> guardedMetrics() {
        return guarded().map(Effect::metric).distinct().toList();
    }

    /**
     * Returns the verdict of all guarded metrics of all cells: one that is worse is a regression, a missing cell cannot
     * be told.
     */
    public Verdict verdict() {
        Stream<Verdict> missed = missing.stream().map(cell -> Verdict.CANNOT_TELL);
        return Verdict.ofAll(
                Stream.concat(guarded().map(Effect::verdict), missed).toList());
    }

    /** Returns how many guarded effects have a verdict. */
    public long count(Verdict verdict) {
        return guarded().filter(effect -> effect.verdict() == verdict).count();
    }

    /**
     * Returns how many trials of each cell and side would likely settle what cannot be told; empty where there is
     * something of which that is not known.
     */
    public OptionalInt trialsToSettle() {
        List<Effect> untold = guarded()
                .filter(effect -> effect.verdict() == Verdict.CANNOT_TELL)
                .toList();
        boolean known = missing.isEmpty()
                && untold.stream().allMatch(effect -> effect.trialsToSettle().isPresent());
        return known
                ? untold.stream()
                        .flatMapToInt(effect -> effect.trialsToSettle().stream())
                        .max()
                : OptionalInt.empty();
    }
}
