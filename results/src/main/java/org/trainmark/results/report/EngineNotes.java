package org.trainmark.results.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainmark.results.engines.Contenders;
import org.trainmark.results.engines.EngineComparison;
import org.trainmark.results.engines.EngineComparison.Missing;
import org.trainmark.results.summary.RunSummary;

/** What a reader of a comparison of engines must know beside its table, in sentences. */
final class EngineNotes {

    private EngineNotes() {}

    /**
     * Returns the sentences.
     *
     * @param alike what all rows have in common, an axis and its value each
     */
    static List<String> of(EngineComparison comparison, List<String> alike) {
        List<String> notes = new ArrayList<>();
        if (!alike.isEmpty()) {
            notes.add("All rows: " + String.join(", ", alike) + ".");
        }
        notes.addAll(columns(comparison.contenders()));
        comparison.missing().forEach(one -> notes.add(missing(one)));
        return notes;
    }

    private static List<String> columns(Contenders contenders) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Samples/s: the median over trials in the comparison run, of the profile with the highest median in the"
                        + " sweep before it; the profile is in parentheses where there was a choice.");
        notes.add("Ratios: of the geometric means over trials, with Welch's 95 % interval where both have at least 3"
                + " trials.");
        if (contenders.rivals().size() > 1) {
            notes.add("The fastest rival is the one with the highest median in the row.");
        }
        contenders
                .limit()
                .ifPresent(
                        limit -> notes.add(limit + " does only the matrix products of a step, so the ratio to it is the"
                                + " share of that limit that " + contenders.reference() + " reaches."));
        return notes;
    }

    private static String missing(Missing missing) {
        String place = Stream.concat(
                        missing.cell().axes().entrySet().stream()
                                .map(axis -> RunSummary.shortName(axis.getKey()) + " "
                                        + RunSummary.shortValue(axis.getValue())),
                        Stream.of("threads " + missing.threads()))
                .collect(Collectors.joining(", "));
        String why = missing.profile()
                .map(name -> "its best profile " + name + " has no completed trial in the comparison.")
                .orElse("it has no completed trial in the sweep.");
        return missing.contender() + " is missing at " + place + ": " + why;
    }
}
