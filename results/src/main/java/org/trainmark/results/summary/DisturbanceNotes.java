package org.trainmark.results.summary;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;

/** What disturbed the trials that count, in sentences; none if nothing did. */
public final class DisturbanceNotes {

    private static final int MOST = 5;

    private DisturbanceNotes() {}

    public static List<String> of(RunSummary run) {
        List<String> notes = new ArrayList<>();
        List<TrialReport> spoilt = run.trials().stream().filter(Tries::isSpoilt).toList();
        if (!spoilt.isEmpty()) {
            notes.add(
                    count(spoilt) + " disturbed at every try; of each the last try counts, and its numbers may be off: "
                            + named(run, spoilt));
        }
        List<TrialReport> touched = run.trials().stream()
                .filter(trial -> !trial.disturbances().isEmpty() && !Tries.isSpoilt(trial))
                .toList();
        if (!touched.isEmpty()) {
            notes.add(count(touched) + " lightly disturbed and counted all the same: " + named(run, touched));
        }
        return List.copyOf(notes);
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
        List<String> details = trial.disturbances().stream()
                .map(disturbance -> disturbance.kind().label() + ", " + disturbance.detail())
                .toList();
        return "%s, repetition %d (%s)"
                .formatted(run.label(trial.cell()), trial.repetition(), String.join("; ", details));
    }
}
