package org.trainmark.results.summary.answer;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.trainmark.results.Disturbance;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.TrialReadings;
import org.trainmark.results.summary.Words;

/** How many trials of a run were disturbed and by what, a line for each consequence; none if nothing did. */
public final class DisturbanceNotes {

    private DisturbanceNotes() {}

    public static List<String> of(RunSummary run) {
        int all = run.trials().size();
        List<TrialReport> spoilt = some(run.trials(), Tries::isSpoilt);
        List<TrialReport> others = some(run.trials(), trial -> !Tries.isSpoilt(trial));
        List<String> notes = new ArrayList<>();
        add(notes, all, "disturbed, so their numbers may be off", some(spoilt, TrialReport::isMeasured));
        add(
                notes,
                all,
                "disturbed and failed, which is a result and does not run again",
                some(spoilt, trial -> !trial.isMeasured()));
        add(
                notes,
                all,
                "disturbed at first and ran again; the first try is in the log",
                some(others, DisturbanceNotes::wasRepeated));
        add(
                notes,
                all,
                "lightly disturbed and counted all the same",
                some(others, trial -> !trial.disturbances().isEmpty()));
        return List.copyOf(notes);
    }

    private static List<TrialReport> some(List<TrialReport> trials, Predicate<TrialReport> wanted) {
        return trials.stream().filter(wanted).toList();
    }

    private static boolean wasRepeated(TrialReport trial) {
        return trial.key().origin().plan().equals(Origin.REPEAT);
    }

    private static void add(List<String> notes, int all, String what, List<TrialReport> trials) {
        if (!trials.isEmpty()) {
            String by = by(trials);
            notes.add("%s %s%s.".formatted(count(trials.size(), all), what, by.isEmpty() ? "" : ": " + by));
        }
    }

    private static String count(int counted, int all) {
        if (counted == all) {
            return all == 1 ? "The only trial was" : "All %d trials were".formatted(all);
        }
        return "%d of %s %s".formatted(counted, Words.count(all, "trial"), counted == 1 ? "was" : "were");
    }

    private static String by(List<TrialReport> trials) {
        return Arrays.stream(Disturbance.Kind.values())
                .filter(kind -> trials.stream().anyMatch(trial -> has(trial, kind)))
                .map(kind -> by(
                        kind, trials.stream().filter(trial -> has(trial, kind)).toList(), trials.size()))
                .collect(joining("; "));
    }

    private static boolean has(TrialReport trial, Disturbance.Kind kind) {
        return trial.disturbances().stream().anyMatch(disturbance -> disturbance.kind() == kind);
    }

    /** Returns {@code other load 1.5 to 1.8 processors}, with how many trials had it where not all did. */
    private static String by(Disturbance.Kind kind, List<TrialReport> trials, int all) {
        String some = trials.size() == all ? "" : " in %d".formatted(trials.size());
        return kind.label()
                + switch (kind) {
                    case OTHER_LOAD -> processors(trials, MetricNames.OTHER_LOAD);
                    case STEAL -> processors(trials, MetricNames.STEAL);
                    case STOOD_STILL, THROTTLED, FOREIGN_PROCESS, CLOCK -> "";
                }
                + some;
    }

    private static String processors(List<TrialReport> trials, String name) {
        DoubleSummaryStatistics seen = trials.stream()
                .flatMapToDouble(trial -> TrialReadings.measured(trial, name).stream())
                .summaryStatistics();
        String least = String.format(Locale.ROOT, "%.1f", seen.getMin());
        String most = String.format(Locale.ROOT, "%.1f", seen.getMax());
        if (seen.getCount() == 0) {
            return "";
        }
        return " %s processors".formatted(least.equals(most) ? least : least + " to " + most);
    }
}
