package org.trainmark.results.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.trainmark.results.CellKey;
import org.trainmark.results.Outcome;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.compare.contrast.Verdict;
import org.trainmark.results.stats.FisherExact;

/**
 * What spoilt trials may have done to a comparison, in sentences. What spoils a trial, heat above all, may be the doing
 * of the code that is measured: then tries that run again select, and hide what that code costs.
 */
public final class SpoiltNotes {

    private static final double LEVEL = 0.05;
    private static final int MOST = 5;

    private SpoiltNotes() {}

    /** How many trials of a side were spoilt at their first try. */
    private record Spoilt(String label, int count, int trials) {

        static Spoilt of(ComparedSide side) {
            List<ComparedTrial> ran = side.runs().stream()
                    .flatMap(run -> run.trials().stream())
                    .filter(trial -> trial.outcome() != Outcome.REFUSED)
                    .toList();
            int spoilt = (int) ran.stream().filter(ComparedTrial::spoilt).count();
            return new Spoilt(side.label(), spoilt, ran.size());
        }

        String text() {
            return "%d of %d trials of %s".formatted(count, trials, label);
        }
    }

    /** Returns how many trials of each side were spoilt, and whether chance would have it so; nothing if none was. */
    public static List<String> notes(ComparedSide base, ComparedSide candidate) {
        Spoilt one = Spoilt.of(base);
        Spoilt other = Spoilt.of(candidate);
        if (one.trials() == 0 || other.trials() == 0 || one.count() + other.count() == 0) {
            return List.of();
        }
        double p = FisherExact.p(one.count(), one.trials(), other.count(), other.trials());
        if (p > LEVEL) {
            return List.of("Disturbed: %s, %s.".formatted(one.text(), other.text()));
        }
        return List.of(String.format(
                Locale.ROOT,
                "Spoilt at the first try: %s, %s (p %.3f). That may be the doing of what is compared, and tries that"
                        + " ran again then hide it.",
                one.text(),
                other.text(),
                p));
    }

    /**
     * Returns a sentence if a verdict is another one with the first try of every trial; else none.
     *
     * @param counting the comparison of the tries that count
     * @param first that of {@link ComparedSide#withFirstTries()}
     */
    public static List<String> otherReading(Comparison counting, Comparison first) {
        List<String> changes = changes(counting, first);
        boolean asWell = counting.verdict() == first.verdict();
        if (changes.isEmpty() && asWell) {
            return List.of();
        }
        String all = "With first tries, spoilt or not: %s over all, %s"
                .formatted(
                        first.verdict().label(),
                        asWell ? "as well" : "and not " + counting.verdict().label());
        return List.of(changes.isEmpty() ? all + "." : all + "; " + listed(changes) + ".");
    }

    private static List<String> changes(Comparison counting, Comparison first) {
        Map<CellKey, Map<String, Verdict>> others = new HashMap<>();
        first.cells().forEach(cell -> others.put(cell.cell(), verdicts(cell)));
        List<String> changes = new ArrayList<>();
        for (CellComparison cell : counting.cells()) {
            Map<String, Verdict> now = others.getOrDefault(cell.cell(), Map.of());
            cell.effects().stream()
                    .filter(effect -> effect.metric().guarded())
                    .filter(effect -> !Objects.equals(
                            effect.verdict(), now.getOrDefault(effect.metric().name(), effect.verdict())))
                    .map(effect -> "%s, %s: %s, and not %s"
                            .formatted(
                                    cell.label(),
                                    effect.metric().name(),
                                    now.getOrDefault(effect.metric().name(), effect.verdict())
                                            .label(),
                                    effect.verdict().label()))
                    .forEach(changes::add);
        }
        return changes;
    }

    private static Map<String, Verdict> verdicts(CellComparison cell) {
        Map<String, Verdict> verdicts = new HashMap<>();
        cell.effects().forEach(effect -> verdicts.put(effect.metric().name(), effect.verdict()));
        return verdicts;
    }

    private static String listed(List<String> changes) {
        return changes.size() <= MOST
                ? String.join("; ", changes)
                : String.join("; ", changes.subList(0, MOST)) + "; and %d more".formatted(changes.size() - MOST);
    }
}
