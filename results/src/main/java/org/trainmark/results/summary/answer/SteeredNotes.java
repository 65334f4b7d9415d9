package org.trainmark.results.summary.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trainmark.results.Edit;
import org.trainmark.results.SettingNames;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/** What a person who watched did to the trainings of a run, a sentence for each; none if nobody steered any. */
public final class SteeredNotes {

    private static final int MOST_RATES = 8;

    private SteeredNotes() {}

    public static List<String> of(RunSummary run) {
        return run.trials().stream()
                .filter(trial -> trial.cell().axes().containsKey(SettingNames.COURSE))
                .map(SteeredNotes::sentence)
                .toList();
    }

    private static String sentence(TrialReport trial) {
        List<String> deeds = new ArrayList<>();
        deeds.addAll(rates(trial));
        deeds.addAll(pauses(trial));
        edits(trial, Edit.Kind.BRANCHED)
                .forEach(edit -> deeds.add(
                        "branch %.0f from step %d".formatted(edit.amount().orElseThrow(), edit.step())));
        edits(trial, Edit.Kind.ENDED).forEach(edit -> deeds.add("ended after step " + edit.step()));
        return "%s: %s."
                .formatted(
                        trial.cell().axes().get(SettingNames.COURSE),
                        deeds.isEmpty() ? "nothing was changed" : String.join("; ", deeds));
    }

    private static Stream<Edit> edits(TrialReport trial, Edit.Kind kind) {
        return trial.findings().edits().stream().filter(edit -> edit.kind() == kind);
    }

    private static List<String> rates(TrialReport trial) {
        List<String> rates = edits(trial, Edit.Kind.RATE)
                .map(edit -> "%s from step %d"
                        .formatted(Unit.NUMBER.text(edit.amount().orElseThrow()), edit.step()))
                .toList();
        int more = rates.size() - MOST_RATES;
        String first = String.join(", ", rates.subList(0, Math.min(MOST_RATES, rates.size())));
        return rates.isEmpty()
                ? List.of()
                : List.of("rate " + first + (more > 0 ? " and %d more".formatted(more) : ""));
    }

    private static List<String> pauses(TrialReport trial) {
        List<Edit> held = edits(trial, Edit.Kind.HELD).toList();
        double seconds =
                held.stream().mapToDouble(edit -> edit.amount().orElseThrow()).sum();
        return held.isEmpty()
                ? List.of()
                : List.of("%s, %s in all, which no time has in it"
                        .formatted(Words.count(held.size(), "pause"), Unit.SECONDS.text(seconds)));
    }
}
