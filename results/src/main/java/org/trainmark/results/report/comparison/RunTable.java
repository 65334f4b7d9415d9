package org.trainmark.results.report.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Verdict;
import org.trainmark.results.report.comparison.ComparedRows.Row;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/** Comparisons of several runs with one base: what each run's verdict is, and how each metric of each cell stands. */
record RunTable(List<Comparison> each) {

    static final List<String> HEAD = List.of("Run", "Verdict", "Worse", "Better", "Cannot tell", "Same");

    RunTable {
        each = List.copyOf(each);
    }

    /** One metric of one cell, with its row of each comparison that has it. */
    record Line(String cell, String metric, List<Optional<Row>> byRun) {

        private Stream<Row> rows() {
            return byRun.stream().flatMap(Optional::stream);
        }

        private int rank() {
            return rows().mapToInt(Row::rank).min().orElse(Integer.MAX_VALUE);
        }

        String base() {
            return rows().findFirst().map(row -> EffectWords.base(row.effect())).orElse("–");
        }

        /** Returns how a run differs from the base, and the verdict. */
        List<String> changes() {
            return byRun.stream()
                    .map(row -> row.map(Row::effect)
                            .map(effect -> EffectWords.change(effect) + " " + word(effect))
                            .orElse("–"))
                    .toList();
        }

        String verdict(int run) {
            return byRun.get(run).map(Row::effect).map(RunTable::word).orElse("–");
        }

        String change(int run) {
            return byRun.get(run).map(Row::effect).map(EffectWords::change).orElse("–");
        }
    }

    static Verdict verdict(List<Comparison> each) {
        return Verdict.gravest(each.stream().map(Comparison::verdict).toList());
    }

    String base() {
        return each.get(0).base();
    }

    List<String> runs() {
        return each.stream().map(Comparison::candidate).toList();
    }

    /** Returns the verdict over all runs in two sentences. */
    String answer() {
        List<String> worse = each.stream()
                .filter(comparison -> comparison.verdict() == Verdict.WORSE)
                .map(Comparison::candidate)
                .toList();
        String answer = worse.isEmpty()
                ? "No run is shown to be worse than %s.".formatted(base())
                : "Regression: %s of %d worse than %s: %s."
                        .formatted(Words.count(worse.size(), "run"), each.size(), base(), String.join(", ", worse));
        double level = each.stream().mapToDouble(Comparison::level).sum();
        return answer
                + " The %d comparisons share a chance of %s of any false alarm."
                        .formatted(each.size(), Unit.FRACTION.text(level));
    }

    /** Returns a row for each run, as {@link #HEAD} has them. */
    List<List<String>> verdicts() {
        return each.stream()
                .map(one -> List.of(
                        one.candidate(),
                        one.verdict().label(),
                        Long.toString(one.count(Verdict.WORSE)),
                        Long.toString(one.count(Verdict.BETTER)),
                        Long.toString(
                                one.count(Verdict.CANNOT_TELL) + one.missing().size()),
                        Long.toString(one.count(Verdict.SAME) + one.count(Verdict.NO_CHANGE_SEEN))))
                .toList();
    }

    /** Returns all metrics of all cells, what matters most first. */
    List<Line> lines() {
        Map<List<String>, List<Optional<Row>>> lines = new LinkedHashMap<>();
        for (int run = 0; run < each.size(); run++) {
            for (Row row : ComparedRows.of(each.get(run))) {
                lines.computeIfAbsent(
                                List.of(row.cell().label(), EffectWords.metric(row.effect())),
                                name -> new ArrayList<>(Collections.nCopies(each.size(), Optional.empty())))
                        .set(run, Optional.of(row));
            }
        }
        return lines.entrySet().stream()
                .map(entry -> new Line(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                .sorted(Comparator.comparingInt(Line::rank))
                .toList();
    }

    private static String word(Effect effect) {
        return effect.metric().word(effect.verdict());
    }

    /** Returns the notes of all comparisons, each once, with the runs that it is of. */
    List<String> notes() {
        Map<String, List<String>> runs = new LinkedHashMap<>();
        each.forEach(one -> one.notes()
                .forEach(note -> runs.merge(
                        note,
                        List.of(one.candidate()),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList())));
        return runs.entrySet().stream()
                .map(note -> note.getValue().size() == each.size()
                        ? note.getKey()
                        : String.join(", ", note.getValue()) + ": " + note.getKey())
                .toList();
    }
}
