package org.trainmark.results.compare.contrast;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trainmark.results.CellKey;

/**
 * Two sides' trials by cell, and what there is to know when they are contrasted.
 *
 * @param cells those that both sides have
 * @param trials of both sides, those of other cells too
 * @param inTurn whether both sides are of one run, which measured them in turn
 * @param noise what is known of the noise between runs
 * @param named whether somebody chose what is guarded, so that all of it must be measured
 */
public record ContrastedCells(
        Map<CellKey, Sides> cells, List<ComparedTrial> trials, boolean inTurn, KnownNoise noise, boolean named) {

    public ContrastedCells {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        trials = List.copyOf(trials);
        requireNonNull(noise, "noise");
    }

    /** Both sides' trials of one cell. */
    public record Sides(MeasuredCell base, MeasuredCell candidate) {

        public Sides {
            requireNonNull(base, "base");
            requireNonNull(candidate, "candidate");
        }
    }

    /**
     * Returns how metrics differ in each cell, in the order of both.
     *
     * @param metrics of which each has an effect where there is something to contrast
     * @param level at which a p-value is significant among all that are guarded, or all that are not
     */
    public Map<CellKey, List<Effect>> effects(List<ComparedMetric> metrics, double level) {
        CellContrasts contrasts = contrasts();
        Map<CellKey, List<Contrast>> byCell = new LinkedHashMap<>();
        cells.forEach((cell, sides) -> byCell.put(
                cell,
                metrics.stream()
                        .flatMap(metric -> contrasts.of(metric, sides).stream())
                        .toList()));
        return new JudgedCells(byCell, level).effects();
    }

    private CellContrasts contrasts() {
        return new CellContrasts(
                inTurn,
                noise,
                new Steps(trials),
                named,
                Steadiness.of(bases().map(CellContrasts::completed).toList()),
                Steadiness.of(bases().map(CellContrasts::times)
                        .filter(times -> !times.isEmpty())
                        .map(TimeContrast::share)
                        .toList()));
    }

    private Stream<List<ComparedTrial>> bases() {
        return cells.values().stream().map(sides -> sides.base().trials());
    }
}
