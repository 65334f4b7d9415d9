package org.trainmark.results.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;

/** What disturbed the trials of a run, in sentences; none if nothing did. */
public final class DisturbanceNotes {

    private static final int MOST = 5;

    private DisturbanceNotes() {}

    public static List<String> of(RunSummary run) {
        List<String> notes = new ArrayList<>();
        add(
                notes,
                run,
                " disturbed at every try; of each the last try counts, and its numbers may be off: ",
                Tries::isToRepeat);
        add(
                notes,
                run,
                " disturbed and failed; a failed trial is a result and does not run again: ",
                trial -> Tries.isSpoilt(trial) && !Tries.isToRepeat(trial));
        add(
                notes,
                run,
                " disturbed at first and ran again; the first try is in the log: ",
                trial -> wasRepeated(trial) && !Tries.isSpoilt(trial));
        add(
                notes,
                run,
                " lightly disturbed and counted all the same: ",
                trial -> !trial.disturbances().isEmpty() && !Tries.isSpoilt(trial));
        return List.copyOf(notes);
    }

    private static boolean wasRepeated(TrialReport trial) {
        return trial.key().origin().plan().equals(Origin.REPEAT);
    }

    private static void add(List<String> notes, RunSummary run, String what, Predicate<TrialReport> counted) {
        List<TrialReport> trials = run.trials().stream().filter(counted).toList();
        if (!trials.isEmpty()) {
            notes.add(count(trials) + what + named(run, trials));
        }
    }

    private static String count(List<TrialReport> trials) {
        return Words.count(trials.size(), "trial") + (trials.size() == 1 ? " was" : " were");
    }

    private static String named(RunSummary run, List<TrialReport> trials) {
        List<String> names = new ArrayList<>(
                trials.stream().limit(MOST).map(trial -> named(run, trial)).toList());
        if (trials.size() > MOST) {
            names.add("and %d more".formatted(trials.size() - MOST));
        }
        return String.join("; ", names) + ".";
    }

    private static String named(RunSummary run, TrialReport trial) {
        String name = "%s, repetition %d".formatted(run.label(trial.cell()), trial.repetition());
        List<String> details = trial.disturbances().stream()
                .map(disturbance -> disturbance.kind().label() + ", " + disturbance.detail())
                .toList();
        return details.isEmpty() ? name : "%s (%s)".formatted(name, String.join("; ", details));
    }
}
