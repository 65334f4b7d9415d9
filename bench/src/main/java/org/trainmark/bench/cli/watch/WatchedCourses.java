package org.trainmark.bench.cli.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trainmark.bench.suite.HandCourse;
import org.trainmark.results.Edit;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/** What a person did to the trainings of a run, in sentences, and how to take their courses again. */
final class WatchedCourses {

    private static final int MOST_RATES = 8;

    private WatchedCourses() {}

    /** @param columns within which sentences are broken; what is to be typed is not */
    static List<String> lines(RunDirectory run, int columns) {
        List<String> lines = new ArrayList<>();
        run.trials(notice -> {}).stream()
                .filter(trial -> trial.cell().axes().containsKey(HandCourse.AXIS))
                .forEach(trial -> lines.addAll(lines(trial, run, columns)));
        return lines;
    }

    private static Stream<Edit> edits(TrialReport trial, Edit.Kind kind) {
        return trial.findings().edits().stream().filter(edit -> edit.kind() == kind);
    }

    private static List<String> lines(TrialReport trial, RunDirectory run, int columns) {
        String course = trial.cell().axes().getOrDefault(HandCourse.AXIS, "");
        List<String> lines = new ArrayList<>(TextTable.wrapped(course + ": " + deeds(trial), columns));
        if (edits(trial, Edit.Kind.RATE).findAny().isPresent()) {
            lines.add(
                    "  To take this course again: --set 'schedule={edited: %s/%s}'".formatted(run.root(), trial.id()));
        }
        return lines;
    }

    private static String deeds(TrialReport trial) {
        List<String> rates = edits(trial, Edit.Kind.RATE)
                .map(edit -> "%s from step %d"
                        .formatted(Unit.NUMBER.text(edit.amount().orElseThrow()), edit.step()))
                .toList();
        List<String> deeds = new ArrayList<>();
        if (!rates.isEmpty()) {
            String more = rates.size() > MOST_RATES ? " and %d more".formatted(rates.size() - MOST_RATES) : "";
            deeds.add("rate " + String.join(", ", rates.subList(0, Math.min(MOST_RATES, rates.size()))) + more);
        }
        double held = edits(trial, Edit.Kind.HELD)
                .mapToDouble(edit -> edit.amount().orElseThrow())
                .sum();
        if (held > 0) {
            deeds.add("%s, %s in all, which no time has in it"
                    .formatted(
                            Words.count((int) edits(trial, Edit.Kind.HELD).count(), "pause"), Unit.SECONDS.text(held)));
        }
        edits(trial, Edit.Kind.BRANCHED)
                .forEach(edit -> deeds.add(
                        "branch %.0f from step %d".formatted(edit.amount().orElseThrow(), edit.step())));
        edits(trial, Edit.Kind.ENDED).forEach(edit -> deeds.add("ended after step " + edit.step()));
        return deeds.isEmpty() ? "nothing was changed" : String.join("; ", deeds);
    }
}
