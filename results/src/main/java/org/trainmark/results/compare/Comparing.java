package org.trainmark.results.compare;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trainmark.results.CellKey;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ContrastedCells;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.KnownNoise;
import org.trainmark.results.compare.contrast.Trend;
import org.trainmark.results.summary.CellLabels;

/** From two sides to the comparison of their cells. */
public final class Comparing {

    private final Guard guard;
    private final KnownNoise noise;
    private final List<String> notes = new ArrayList<>();

    private Comparing(Guard guard, KnownNoise noise) {
        this.guard = requireNonNull(guard, "guard");
        this.noise = requireNonNull(noise, "noise");
    }

    /**
     * Compares runs of two versions, and says where the first try of each trial would have another verdict than the one
     * that counts.
     *
     * @param noise what is known of how runs of equal code differ here
     * @throws NotComparableException if they measured different things, or have no cell in common
     */
    public static Comparison runs(ComparedSide base, ComparedSide candidate, Guard guard, KnownNoise noise) {
        requireComparable(base, candidate, guard);
        Comparison counting = counting(base, candidate, guard, noise);
        Comparison first = base.hasOtherFirstTries() || candidate.hasOtherFirstTries()
                ? counting(base.withFirstTries(), candidate.withFirstTries(), guard, noise)
                : counting;
        return counting.with(SpoiltNotes.notes(base, candidate)).with(SpoiltNotes.otherReading(counting, first));
    }

    private static Comparison counting(ComparedSide base, ComparedSide candidate, Guard guard, KnownNoise noise) {
        Comparing comparing = new Comparing(guard, noise);
        differences(base, candidate).forEach(difference -> comparing.notes.add("Differs: " + difference + "."));
        if (guard.acrossPrograms()) {
            comparing.notes.add("Cells are the same here where their axes are, whatever trains them.");
        }
        RunNotes.of(base, candidate, guard, noise).forEach(comparing.notes::add);
        MeasuredSide one = MeasuredSide.of(base, guard.metrics());
        MeasuredSide other = MeasuredSide.of(candidate, guard.metrics());
        comparing.notes.addAll(one.trendNotes(guard.metrics()));
        comparing.notes.addAll(other.trendNotes(guard.metrics()));
        return comparing.compare(one, other, false);
    }

    private static void requireComparable(ComparedSide base, ComparedSide candidate, Guard guard) {
        ComparedRun first = base.runs().get(0);
        Set<String> obstacles = new LinkedHashSet<>();
        Stream.concat(base.runs().stream().skip(1), candidate.runs().stream())
                .map(run -> new Comparability(first.info(), run.info()))
                .forEach(comparability ->
                        obstacles.addAll(comparability.obstacles(guard.acrossMachines(), guard.acrossPrograms())));
        if (!obstacles.isEmpty()) {
            throw new NotComparableException(List.copyOf(obstacles));
        }
    }

    private static Set<String> differences(ComparedSide base, ComparedSide candidate) {
        Set<String> differences = new LinkedHashSet<>();
        for (ComparedRun one : base.runs()) {
            for (ComparedRun other : candidate.runs()) {
                differences.addAll(new Comparability(one.info(), other.info()).differences());
                differences.addAll(one.facts().differences(other.facts()));
            }
        }
        return differences;
    }

    /**
     * Compares two values of an axis in one run, which were measured in turn.
     *
     * @throws NotComparableException if the run does not have them
     */
    public static Comparison values(ComparedRun run, String axis, String base, String candidate, Guard guard) {
        run.requireValues(axis, List.of(base, candidate));
        ComparedSide one = ComparedSide.of(run.only(axis, base));
        ComparedSide other = ComparedSide.of(run.only(axis, candidate));
        Comparison counting = counting(run, axis, base, candidate, guard);
        Comparison first = one.hasOtherFirstTries() || other.hasOtherFirstTries()
                ? counting(run.withFirstTries(), axis, base, candidate, guard)
                : counting;
        return counting.with(SpoiltNotes.notes(one, other)).with(SpoiltNotes.otherReading(counting, first));
    }

    private static Comparison counting(ComparedRun run, String axis, String base, String candidate, Guard guard) {
        Comparing comparing = new Comparing(guard, KnownNoise.NOTHING);
        Map<String, Trend> trends = MeasuredSide.trends(run, guard.metrics());
        comparing.notes.addAll(MeasuredSide.trendNotes(run, trends, guard.metrics()));
        return comparing.compare(
                MeasuredSide.of(run, axis, base, trends), MeasuredSide.of(run, axis, candidate, trends), true);
    }

    private Comparison compare(MeasuredSide base, MeasuredSide candidate, boolean inTurn) {
        CommonCells common = CommonCells.of(base.cells(), candidate.cells(), guard.acrossPrograms());
        common.requireAny();
        Map<CellKey, ContrastedCells.Sides> cells = new LinkedHashMap<>();
        common.pairs()
                .forEach((cell, same) ->
                        cells.put(same, new ContrastedCells.Sides(base.cell(cell), candidate.cell(same))));
        ContrastedCells contrasted = new ContrastedCells(
                cells,
                Stream.of(base, candidate).flatMap(MeasuredSide::trials).toList(),
                inTurn,
                noise,
                guard.isNamed());
        notes.addAll(common.notes());
        return new Comparison(
                base.label(),
                candidate.label(),
                labeled(contrasted, common.labels()),
                common.missing(),
                notes,
                guard.level());
    }

    private List<CellComparison> labeled(ContrastedCells contrasted, CellLabels labels) {
        Map<CellKey, List<Effect>> effects = contrasted.effects(guard.metrics(), guard.level());
        return contrasted.cells().entrySet().stream()
                .map(cell -> new CellComparison(
                        labels.of(cell.getKey()),
                        cell.getKey(),
                        effects.getOrDefault(cell.getKey(), List.of()),
                        values(cell.getValue())))
                .sorted(Comparator.comparing(CellComparison::label))
                .toList();
    }

    private Map<String, TrialValues> values(ContrastedCells.Sides sides) {
        Map<String, TrialValues> values = new LinkedHashMap<>();
        guard.metrics().stream()
                .filter(metric -> metric.kind() != ComparedMetric.Kind.SHARE)
                .forEach(metric -> values.put(
                        metric.name(),
                        TrialValues.of(
                                metric, sides.base().trials(), sides.candidate().trials())));
        return values;
    }
}
